package team.handbook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.html.Escape;
import team.handbook.html.HtmlCleaner;
import team.handbook.html.HtmlIds;
import team.handbook.html.HtmlScanner;
import team.handbook.html.HtmlScanner.Attribute;
import team.handbook.html.HtmlScanner.EndTag;
import team.handbook.html.HtmlScanner.StartTag;
import team.handbook.html.HtmlScanner.Token;
import team.handbook.html.HtmlTags;

/**
 * Takes raw HTML apart and writes what is published of it: links and images become slots, ids are
 * noted, embeds become link cards, and what is not published is shown as text. The cleaner sees the
 * result once more.
 */
final class RawHtml {
  /** How long the text of a link or heading is read at most. */
  private static final int MAX_TEXT = 1_000;

  private final BodyRenderer page;
  private final Headings headings;
  private final Dialect dialect;
  private final Writer out;
  private final Map<String, List<Location>> removed = new LinkedHashMap<>();
  private final Map<String, List<Location>> components = new LinkedHashMap<>();
  private final Diagnostics findings;

  /** The slots of links that are open, and whether an embed waits for its address. */
  private final List<Integer> open = new ArrayList<>();

  private @Nullable String waiting;

  RawHtml(BodyRenderer page, Headings headings, Dialect dialect, Writer out, Diagnostics findings) {
    this.page = page;
    this.headings = headings;
    this.dialect = dialect;
    this.out = out;
    this.findings = findings;
  }

  void block(HtmlBlock block, Places places) {
    write(new Piece(block, Inlines.plain(block.getLiteral()), places));
  }

  void inline(HtmlInline inline, Places places) {
    write(new Piece(inline, Inlines.plain(inline.getLiteral()), places));
  }

  /** Whether what is written now stands inside a link. */
  boolean isInLink() {
    return !open.isEmpty();
  }

  private void write(Piece piece) {
    List<Token> tokens = HtmlScanner.scan(piece.html);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token instanceof StartTag tag) {
        i = start(piece, tokens, i, tag);
      } else if (token instanceof EndTag tag) {
        end(piece, tag);
      } else if (token instanceof HtmlScanner.Text) {
        text(piece.html.substring(token.start(), token.end()));
      } else if (token instanceof HtmlScanner.Comment) {
        BlockComment.reportMisplaced(piece, token, dialect, findings);
      } else if (token instanceof HtmlScanner.Other) {
        show(piece, token, piece.html.substring(token.start(), token.end()).strip());
      }
    }
  }

  /** Character references stay what they are; a lone "<" is text. */
  private void text(String written) {
    out.html(Escape.text(HtmlCleaner.unescape(written)));
  }

  private int start(Piece piece, List<Token> tokens, int i, StartTag tag) {
    noteHandlers(piece, tag);
    return switch (HtmlTags.fate(tag.name())) {
      case KEEP -> keep(piece, tokens, i, tag);
      case UNWRAP -> {
        String media = waiting;
        if (media != null && tag.name().equals("source")) {
          tag.attribute("src").ifPresent(src -> embed(piece, tag, src, media));
        }
        yield i;
      }
      case EMBED -> embed(piece, tokens, i, tag);
      case SHOW -> shown(piece, tokens, i, tag);
    };
  }

  /** What a browser would not read as markup is shown up to its end tag. */
  private int shown(Piece piece, List<Token> tokens, int i, StartTag tag) {
    int last = HtmlTags.isRawText(tag.name()) ? matching(tokens, i, tag.name()) : i;
    if (Character.isUpperCase(tag.written().charAt(0))
        && !tag.written().equals(tag.written().toUpperCase(Locale.ROOT))) {
      components
          .computeIfAbsent(tag.written(), name -> new ArrayList<>())
          .add(piece.at(tag.start(), tag.end()));
    } else {
      note("<" + tag.name() + ">", piece.at(tag.start(), tag.end()));
    }
    out.html(Escape.text(piece.html.substring(tag.start(), tokens.get(last).end())));
    return last;
  }

  private void show(Piece piece, Token token, String what) {
    note(
        what.length() > 20 ? what.substring(0, 20) + "…" : what,
        piece.at(token.start(), token.end()));
    out.html(Escape.text(piece.html.substring(token.start(), token.end())));
  }

  /** The index of an element's end tag in this piece, or of its last token. */
  private static int matching(List<Token> tokens, int from, String name) {
    for (int i = from + 1; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof EndTag end && end.name().equals(name)) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private int keep(Piece piece, List<Token> tokens, int i, StartTag tag) {
    String id = id(piece, tag);
    if (tag.name().equals("img")) {
      anchor(id);
      image(piece, tag);
    } else if (tag.name().equals("a") && tag.attribute("href").isPresent()) {
      anchor(id);
      String text = textUntilEnd(piece, tokens, i, "a");
      int slot =
          page.add(link(piece, Link.Kind.LINK, tag, tag.attribute("href").orElseThrow(), text));
      open.add(slot);
      out.slot(Body.Kind.LINK_OPEN, slot);
    } else if (isHeading(tag.name())) {
      heading(piece, tokens, i, tag);
    } else {
      out.html(startTag(tag, id));
    }
    return i;
  }

  private void anchor(String id) {
    if (!id.isEmpty()) {
      out.html("<span id=\"" + Escape.attribute(id) + "\"></span>");
    }
  }

  /** The id that a tag gives, if it may be published and is not taken; else "". */
  private String id(Piece piece, StartTag tag) {
    if (isHeading(tag.name())) {
      return "";
    }
    Optional<Attribute> id =
        tag.attribute("id")
            .or(() -> tag.name().equals("a") ? tag.attribute("name") : Optional.empty());
    if (id.isEmpty() || id.get().value().isBlank()) {
      return "";
    }
    Location at = piece.at(id.get().start(), id.get().end());
    if (!HtmlIds.isAllowed(id.get().value())) {
      note("id=\"" + id.get().value() + "\"", at);
      return "";
    }
    return dialect.ids() && headings.anchor(id.get().value(), at) ? id.get().value() : "";
  }

  private void heading(Piece piece, List<Token> tokens, int i, StartTag tag) {
    if (!dialect.ids()) {
      out.html(dialect.site() ? "<p><strong>" : "<" + tag.name() + ">");
      return;
    }
    int level = tag.name().charAt(1) - '0';
    String text = textUntilEnd(piece, tokens, i, tag.name());
    Optional<String> chosen = tag.attribute("id").map(Attribute::value).filter(HtmlIds::isAllowed);
    Heading heading = headings.note(level, text, chosen, piece.at(tag.start(), tag.end()));
    out.html("<h" + Math.max(2, level) + " id=\"" + Escape.attribute(heading.id()) + "\">");
  }

  private void headingEnd(String name) {
    if (dialect.ids()) {
      out.html("</h" + Math.max(2, name.charAt(1) - '0') + ">");
    } else {
      out.html(dialect.site() ? "</strong></p>" : "</" + name + ">");
    }
  }

  /** A link, an image or an embed of a tag; what is around an address is no part of it. */
  private static Link link(
      Piece piece, Link.Kind kind, StartTag tag, Attribute address, String text) {
    String value = address.value();
    String title = tag.attribute("title").map(Attribute::value).orElse("");
    boolean trimmed = value.length() == address.end() - address.start();
    int start = address.start() + (trimmed ? value.length() - value.stripLeading().length() : 0);
    int end =
        Math.max(
            start, address.end() - (trimmed ? value.length() - value.stripTrailing().length() : 0));
    int width = kind == Link.Kind.IMAGE ? size(tag, "width") : 0;
    int height = kind == Link.Kind.IMAGE ? size(tag, "height") : 0;
    return new Link(kind, value.strip(), title, text, piece.at(start, end), true, width, height);
  }

  /** The plain text of an element that starts in this piece, also where it is Markdown's. */
  private static String textUntilEnd(Piece piece, List<Token> tokens, int i, String name) {
    StringBuilder text = new StringBuilder();
    boolean ended = false;
    for (int n = i + 1; n < tokens.size() && !ended && text.length() < MAX_TEXT; n++) {
      Token token = tokens.get(n);
      if (token instanceof HtmlScanner.Text) {
        text.append(HtmlCleaner.unescape(piece.html.substring(token.start(), token.end())));
      }
      ended = isEdge(token, name);
    }
    Node next = piece.node instanceof HtmlInline && !ended ? piece.node.getNext() : null;
    while (next != null && text.length() < MAX_TEXT) {
      if (next instanceof HtmlInline html
          && HtmlScanner.scan(html.getLiteral()).stream().anyMatch(t -> isEdge(t, name))) {
        break;
      }
      Inlines.append(next, text);
      next = next.getNext();
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  /**
   * Whether an element ends at a token, or another of its kind starts, so that its end is missing.
   */
  private static boolean isEdge(Token token, String name) {
    return (token instanceof EndTag end && end.name().equals(name))
        || (token instanceof StartTag start && start.name().equals(name));
  }

  private void image(Piece piece, StartTag tag) {
    Optional<Attribute> src = tag.attribute("src");
    String alt = tag.attribute("alt").map(Attribute::value).orElse("");
    if (src.isEmpty()) {
      show(piece, tag, "<img>");
      return;
    }
    Link image = link(piece, Link.Kind.IMAGE, tag, src.get(), alt);
    // In HTML, alt="" says that the image is decoration.
    if (tag.attribute("alt").filter(given -> given.value().isEmpty()).isEmpty()) {
      page.checkAlt(image);
    }
    out.slot(Body.Kind.IMAGE, page.add(image));
  }

  private static int size(StartTag tag, String name) {
    return tag.attribute(name)
        .map(Attribute::value)
        .filter(value -> value.matches("[1-9]\\d{0,3}(px)?"))
        .map(value -> Integer.parseInt(value.replace("px", "")))
        .orElse(0);
  }

  private int embed(Piece piece, List<Token> tokens, int i, StartTag tag) {
    Optional<Attribute> source =
        tag.attribute("src").or(() -> tag.attribute("data")).filter(a -> !a.value().isBlank());
    if (source.isPresent()) {
      embed(piece, tag, source.get(), tag.name());
    } else if (tag.name().equals("video") || tag.name().equals("audio")) {
      waiting = tag.name();
      note("<" + tag.name() + ">", piece.at(tag.start(), tag.end()));
      return i;
    } else {
      return shown(piece, tokens, i, tag);
    }
    return HtmlTags.isRawText(tag.name()) ? matching(tokens, i, tag.name()) : i;
  }

  private void embed(Piece piece, StartTag tag, Attribute source, String name) {
    String title = tag.attribute("title").map(Attribute::value).orElse("");
    if (waiting == null) {
      note("<" + name + ">", piece.at(tag.start(), tag.end()));
    }
    waiting = null;
    out.slot(Body.Kind.EMBED, page.add(link(piece, Link.Kind.EMBED, tag, source, title)));
  }

  private void end(Piece piece, EndTag tag) {
    switch (HtmlTags.fate(tag.name())) {
      case KEEP -> {
        if (tag.name().equals("a") && !open.isEmpty()) {
          out.slot(Body.Kind.LINK_CLOSE, open.remove(open.size() - 1));
        } else if (isHeading(tag.name())) {
          headingEnd(tag.name());
        } else if (!HtmlTags.isVoid(tag.name())) {
          out.html("</" + HtmlTags.published(tag.name()) + ">");
        }
      }
      case SHOW -> out.html(Escape.text(piece.html.substring(tag.start(), tag.end())));
      case EMBED -> waiting = null;
      case UNWRAP -> {}
    }
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private String startTag(StartTag tag, String id) {
    String name = HtmlTags.published(tag.name());
    StringBuilder html = new StringBuilder("<").append(name);
    if (!id.isEmpty()) {
      html.append(" id=\"").append(Escape.attribute(id)).append('"');
    }
    if (name.equals("pre") && dialect.site()) {
      html.append(" tabindex=\"0\"");
    }
    List<String> seen = new ArrayList<>();
    for (Attribute attribute : tag.attributes()) {
      if (HtmlTags.keeps(name, attribute.name()) && !seen.contains(attribute.name())) {
        seen.add(attribute.name());
        html.append(' ').append(attribute.name()).append("=\"");
        html.append(Escape.attribute(attribute.value())).append('"');
      }
    }
    return html.append('>').toString();
  }

  private void noteHandlers(Piece piece, StartTag tag) {
    for (Attribute attribute : tag.attributes()) {
      if (attribute.name().startsWith("on") && attribute.name().length() > 2) {
        note(attribute.name() + "=", piece.at(attribute.nameStart(), attribute.nameEnd()));
      }
    }
  }

  private void note(String what, Location at) {
    removed.computeIfAbsent(what, key -> new ArrayList<>()).add(at);
  }

  /** Reports what is not published as it stands: one finding for each kind of it on the page. */
  void report() {
    removed.forEach(
        (what, places) -> {
          boolean embed = what.matches("<(audio|embed|iframe|object|video)>");
          add(
              Rules.REMOVED_HTML,
              what,
              places,
              "\"" + what + "\" is not published as it stands",
              embed
                  ? "it is shown as a link; write a Markdown link to be plain about it"
                  : what.startsWith("<")
                      ? "it is shown as text; put it in a code span, or write it in Markdown"
                      : what.startsWith("id=")
                          ? "choose an id of letters, digits and hyphens that means nothing to browsers"
                          : "remove it; pages run no scripts");
        });
    components.forEach(
        (name, places) ->
            add(
                Rules.LEFTOVER_MARKUP,
                "<" + name + ">",
                places,
                "\"<" + name + ">\" is a component of another generator",
                "write its content in Markdown, or put it in a code span"));
  }

  private void add(
      team.handbook.diagnostic.Rule rule,
      String subject,
      List<Location> places,
      String message,
      String hint) {
    findings.add(
        new Diagnostic(rule, places.get(0), subject, message, hint)
            .withRelated(
                places.stream()
                    .distinct()
                    .skip(1)
                    .limit(9)
                    .map(at -> new Related(at, "also here"))
                    .toList()));
  }
}
