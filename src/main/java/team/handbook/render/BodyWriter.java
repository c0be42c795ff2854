package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import team.handbook.html.Escape;
import team.handbook.markdown.Body;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.markdown.Link;
import team.handbook.model.ImageSize;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.model.Ref;
import team.handbook.model.ShortLink;
import team.handbook.routes.Target;
import team.handbook.routes.Target.Broken;
import team.handbook.routes.Target.External;
import team.handbook.routes.Target.ToFile;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Scheme;

/**
 * Writes the body of one document: fills its slots with what the links resolve to. A dead link
 * becomes text with a visible note, and never a link.
 */
final class BodyWriter implements Body.Filler {
  private final Scope scope;
  private final Document document;
  private final List<Target> targets;
  private final Map<String, Integer> tables = new HashMap<>();

  /** How many links are open; in a link there must be no other. */
  private int open;

  /** How many headings and pictures were written. */
  private int headings;

  private int pictures;

  /** The address of a page, as the page that is written has it. */
  private final Function<ToPage, String> places;

  /** Ids that headings of the page had before, each with the id of today. */
  private final SortedMap<String, String> oldIds;

  private BodyWriter(Scope scope, Document document, Function<ToPage, String> places) {
    this.scope = scope;
    this.places = places;
    this.document = document;
    this.targets = scope.in().links().of(document);
    this.oldIds =
        scope
            .route()
            .page()
            .filter(page -> !page.meta().anchors().isEmpty())
            .filter(page -> page.document().equals(document))
            .map(Page::oldIds)
            .orElseGet(Collections::emptySortedMap);
  }

  /** The finished HTML of a document. */
  static SafeString write(Document document, Scope scope) {
    return write(document, scope, target -> place(target, scope));
  }

  /**
   * The same, with links to pages led elsewhere.
   *
   * @param places gives the address of a page
   */
  static SafeString write(Document document, Scope scope, Function<ToPage, String> places) {
    StringBuilder out = new StringBuilder(document.body().size() + 512);
    document.body().write(out, new BodyWriter(scope, document, places));
    return new SafeString(out.toString());
  }

  /** A text that leads where prose that is one link leads; a dead link is marked as anywhere. */
  static SafeString link(Prose link, String text, Scope scope) {
    StringBuilder out = new StringBuilder();
    BodyWriter writer = new BodyWriter(scope, link.document(), target -> place(target, scope));
    writer.openLink(0, out);
    out.append(Escape.text(text));
    writer.closeLink(0, out);
    return new SafeString(out.toString());
  }

  @Override
  public void fill(Body.Kind kind, int number, StringBuilder out) {
    switch (kind) {
      case LINK_OPEN -> openLink(number, out);
      case LINK_CLOSE -> closeLink(number, out);
      case RECORD_NAME -> recordName(document.links().get(number), out);
      case IMAGE -> image(number, out);
      case EMBED -> embed(number, out);
      case HEADING_END -> {
        headings++;
        anchor(document.headings().get(number), out);
      }
      case BLOCK -> block(number, out);
      case ALERT_TITLE -> alertTitle(number, out);
      case TABLE_OPEN -> openTable(number, out);
      case TABLE_CLOSE -> out.append("</div>");
      case DIAGRAM_TITLE ->
          out.append("<summary>").append(word("diagram_text")).append("</summary>\n");
      case FOOTNOTES_TITLE ->
          out.append("<h2 class=\"vh\" id=\"hb-footnotes\">")
              .append(word("footnotes"))
              .append("</h2>\n");
      case FOOTNOTE_MARK -> footnoteMark(number, out);
      case FOOTNOTE_BACK -> footnoteBack(number, out);
    }
  }

  private void block(int number, StringBuilder out) {
    BlockViews views = new BlockViews(scope);
    out.append(number < 0 ? views.unknown() : views.html(document.blocks().get(number)));
  }

  private Target target(int slot) {
    return slot < targets.size() ? targets.get(slot) : new Broken();
  }

  private Optional<String> href(Target target) {
    if (target instanceof ToPage page) {
      return Optional.of(places.apply(page));
    }
    if (target instanceof ToFile file) {
      return Optional.of(scope.hrefs().to(file));
    }
    return target instanceof External external ? Optional.of(external.address()) : Optional.empty();
  }

  private static String place(ToPage page, Scope scope) {
    boolean here = page.fragment().isPresent() && page.route().path().equals(scope.route().path());
    return here ? Hrefs.fragment(page.fragment()) : scope.hrefs().to(page);
  }

  private void openLink(int slot, StringBuilder out) {
    Target target = target(slot);
    Link link = document.links().get(slot);
    Optional<String> href = href(target);
    if (href.isPresent()) {
      open++;
      out.append("<a href=\"").append(Escape.attribute(href.get())).append('"');
      title(meaning(link), out);
      out.append('>');
    } else if (target instanceof Broken) {
      out.append('<').append(holder(link)).append(" class=\"hb-broken\">");
    }
  }

  /** A link to a word of the glossary says what it means, unless its author says something else. */
  private Link meaning(Link link) {
    return ShortLink.of(link)
        .filter(ref -> link.title().isEmpty() && ref.kind() == Ref.Kind.TERM)
        .flatMap(ref -> scope.in().handbook().terms().find(ref.id()))
        .map(term -> link.withTitle(term.meaning().document().text()))
        .orElse(link);
  }

  /** The name of a record; its id where there is none. */
  private void recordName(Link link, StringBuilder out) {
    String name =
        ShortLink.of(link)
            .map(ref -> scope.in().handbook().nameOf(ref).orElse(ref.id()))
            .orElse(link.destination());
    out.append("<bdi>").append(Escape.text(name)).append("</bdi>");
  }

  private void closeLink(int slot, StringBuilder out) {
    Target target = target(slot);
    if (href(target).isPresent()) {
      open--;
      out.append("</a>");
    } else if (target instanceof Broken) {
      String holder = holder(document.links().get(slot));
      out.append(" <span>(")
          .append(word("broken_link"))
          .append(")</span></")
          .append(holder)
          .append('>');
    }
  }

  /**
   * What holds the text of a dead link. In raw HTML a link may hold blocks, which only another
   * {@code a} may; without an address it is no link (HTML, "the a element").
   */
  private static String holder(Link link) {
    return link.html() ? "a" : "span";
  }

  private static void title(Link link, StringBuilder out) {
    if (!link.title().isEmpty()) {
      out.append(" title=\"").append(Escape.attribute(link.title())).append('"');
    }
  }

  private void image(int slot, StringBuilder out) {
    Target target = target(slot);
    Link link = document.links().get(slot);
    boolean shown =
        target instanceof ToFile
            || (target instanceof External external && isListed(external.address()));
    if (shown) {
      picture(target, link, out);
    } else if (target instanceof Broken) {
      out.append("<span class=\"hb-broken\">").append(Escape.text(link.text()));
      out.append(" <span>(").append(word("missing_image")).append(")</span></span>");
    } else {
      link(target, link.text().isEmpty() ? word("image") : link.text(), "hb-remote", out);
    }
  }

  private boolean isListed(String address) {
    return Scheme.isWeb(address) && scope.in().settings().imageHosts().contains(host(address));
  }

  static String host(String address) {
    String rest = address.substring(address.indexOf("//") + 2);
    String authority = rest.split("[/?#]", 2)[0];
    return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private void picture(Target target, Link link, StringBuilder out) {
    out.append("<img src=\"").append(Escape.attribute(href(target).orElse(""))).append('"');
    out.append(" alt=\"").append(Escape.attribute(link.text())).append('"');
    title(link, out);
    Optional<ImageSize> size = target instanceof ToFile file ? file.size() : Optional.empty();
    size(link, size, out);
    out.append(isOnTop() ? "" : " loading=\"lazy\"").append(" decoding=\"async\">");
    pictures++;
  }

  /** What a reader sees first is fetched at once: the first picture, near the top of its page. */
  private boolean isOnTop() {
    return pictures == 0
        && headings < 2
        && scope.route().page().filter(own -> own.document().equals(document)).isPresent();
  }

  /** The size that the author gives, completed by the file's proportions; else the file's. */
  private static void size(Link link, Optional<ImageSize> file, StringBuilder out) {
    long width = link.width();
    long height = link.height();
    if (file.isPresent() && file.get().width() > 0 && file.get().height() > 0) {
      long fileWidth = file.get().width();
      long fileHeight = file.get().height();
      if (width == 0 && height == 0) {
        width = fileWidth;
        height = fileHeight;
      } else if (height == 0) {
        height = Math.max(1, Math.round((double) width * fileHeight / fileWidth));
      } else if (width == 0) {
        width = Math.max(1, Math.round((double) height * fileWidth / fileHeight));
      }
    }
    if (width > 0) {
      out.append(" width=\"").append(width).append('"');
    }
    if (height > 0) {
      out.append(" height=\"").append(height).append('"');
    }
  }

  private void embed(int slot, StringBuilder out) {
    Target target = target(slot);
    Link link = document.links().get(slot);
    String name =
        target instanceof External external && Scheme.isWeb(external.address())
            ? host(external.address())
            : target instanceof ToFile file
                ? team.handbook.url.Url.name(file.path())
                : link.destination();
    String text = link.text().isEmpty() ? name : link.text() + " (" + name + ")";
    if (target instanceof Broken) {
      out.append("<span class=\"hb-broken\">").append(Escape.text(text));
      out.append(" <span>(").append(word("broken_link")).append(")</span></span>");
    } else {
      link(target, scope.words().text("embed", "name", text), "hb-embed", out);
    }
  }

  /** A link of our own, or its text where no link may be. */
  private void link(Target target, String text, String style, StringBuilder out) {
    Optional<String> href = open > 0 ? Optional.empty() : href(target);
    if (href.isPresent()) {
      out.append("<a class=\"").append(style).append("\" href=\"");
      out.append(Escape.attribute(href.get()))
          .append("\">")
          .append(Escape.text(text))
          .append("</a>");
    } else {
      out.append("<span class=\"")
          .append(style)
          .append("\">")
          .append(Escape.text(text))
          .append("</span>");
    }
  }

  private void anchor(Heading heading, StringBuilder out) {
    oldIds(heading, out);
    if (open > 0) {
      return;
    }
    out.append("<a class=\"hb-anchor\" href=\"");
    out.append(Escape.attribute(Hrefs.fragment(Optional.of(heading.id()))))
        .append("\" aria-label=\"");
    out.append(Escape.attribute(scope.words().text("link_to", "title", heading.text())));
    out.append("\">#</a>");
  }

  /** The ids that a heading had before, for links from outside. */
  private void oldIds(Heading heading, StringBuilder out) {
    oldIds.forEach(
        (old, id) -> {
          if (id.equals(heading.id())) {
            out.append("<span id=\"").append(Escape.attribute(old)).append("\"></span>");
          }
        });
  }

  @SuppressWarnings("EnumOrdinal") // A slot's number is the ordinal, by the contract of a body.
  private void alertTitle(int number, StringBuilder out) {
    String key = "alert." + Body.Alert.values()[number].name().toLowerCase(Locale.ROOT);
    out.append("<p class=\"hb-alert-title\">").append(word(key)).append("</p>\n");
  }

  /** A wide table scrolls by itself; its region is named after the heading above it. */
  private void openTable(int heading, StringBuilder out) {
    String name =
        heading >= 0 && heading < document.headings().size()
            ? scope.words().text("table_in", "title", document.headings().get(heading).text())
            : scope.words().text("table");
    int times = tables.merge(name, 1, Integer::sum);
    String label = times == 1 ? name : name + " " + times;
    out.append("<div class=\"hb-table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    out.append(Escape.attribute(label)).append("\">");
  }

  private void footnoteMark(int number, StringBuilder out) {
    out.append("<a href=\"#hb-fn-").append(number).append("\" aria-label=\"");
    out.append(Escape.attribute(scope.words().text("footnote", "n", Integer.toString(number))));
    out.append("\">").append(number).append("</a>");
  }

  private void footnoteBack(int number, StringBuilder out) {
    out.append("<a class=\"hb-back\" href=\"#hb-fnref-").append(number).append("\" aria-label=\"");
    out.append(
        Escape.attribute(scope.words().text("footnote_back", "n", Integer.toString(number))));
    out.append("\">\u21a9\ufe0e</a>");
  }

  private String word(String key) {
    return Escape.text(scope.words().text(key));
  }
}
