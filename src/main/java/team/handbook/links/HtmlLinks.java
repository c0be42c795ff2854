package team.handbook.links;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Location;
import team.handbook.html.HtmlCleaner;
import team.handbook.html.HtmlTokenizer;
import team.handbook.html.HtmlTokenizer.Kind;
import team.handbook.links.WrittenLink.Use;
import team.handbook.url.Scheme;

/**
 * Reads a page once, and notes its links and ids: of every element and attribute of HTML that holds
 * an address, of styles, of SVG, and of what other sites read (canonical, Open Graph).
 */
final class HtmlLinks {
  /** Relations that name a host to get ready for, and no resource (HTML, "link types"). */
  private static final Set<String> HINTS = Set.of("dns-prefetch", "preconnect");

  private static final Set<String> CARDS =
      Set.of("og:url", "og:audio", "og:audio:url", "og:video", "og:video:url", "twitter:player");

  private static final Set<String> CARD_IMAGES =
      Set.of("og:image", "og:image:url", "og:image:secure_url", "twitter:image");

  private static final Set<String> QUOTES = Set.of("blockquote", "del", "ins", "q");

  private static final Set<String> BACKGROUNDS = Set.of("body", "table", "td", "th");

  private static final Set<String> MAPPED = Set.of("img", "input", "object");

  private final ByteText source;
  private final HtmlTokenizer tag;
  private final List<WrittenLink> links = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> maps = new HashSet<>();
  private final Set<String> twice = new HashSet<>();
  private final List<WrittenLink> duplicates = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable String base;
  private @Nullable String canonical;
  private boolean refreshes;
  private boolean inStyle;
  private int inert;
  private int shadow;

  private HtmlLinks(ByteText source, boolean svg) {
    this.source = source;
    this.tag = svg ? HtmlTokenizer.svg(source.text()) : HtmlTokenizer.document(source.text());
  }

  /** Reads a page of HTML. */
  static HtmlLinks read(ByteText source) {
    HtmlLinks read = new HtmlLinks(source, false);
    read.run();
    return read;
  }

  /** Reads a picture in SVG. */
  static HtmlLinks readSvg(ByteText source) {
    HtmlLinks read = new HtmlLinks(source, true);
    read.run();
    return read;
  }

  /** The links, in order. */
  List<WrittenLink> links() {
    return links;
  }

  /** What a fragment can name: ids, and names of {@code <a>}. */
  Set<String> targets() {
    Set<String> all = new HashSet<>(ids);
    all.addAll(names);
    return all;
  }

  /** The names and ids of image maps. */
  Set<String> maps() {
    return maps;
  }

  /** The ids that stand on the page again, each once. */
  List<WrittenLink> duplicates() {
    return duplicates;
  }

  /** The first {@code <base href>}. */
  Optional<String> base() {
    return Optional.ofNullable(base);
  }

  /** The address that the page says is its own; one that sends its readers on has none. */
  Optional<String> canonical() {
    return refreshes ? Optional.empty() : Optional.ofNullable(canonical);
  }

  private void run() {
    for (Kind kind = tag.next(); kind != Kind.END; kind = tag.next()) {
      switch (kind) {
        case START_TAG -> start();
        case END_TAG -> end();
        case RAW_TEXT, TEXT, OTHER -> style();
        default -> {}
      }
    }
  }

  /** The content of a template is no part of the page, unless it is the shadow of an element. */
  private void start() {
    String name = tag.name();
    if (name.equals("template") && !tag.isForeign()) {
      if (inert > 0 || tag.attribute("shadowrootmode") < 0) {
        inert++;
      } else {
        shadow++;
      }
    }
    inStyle = name.equals("style");
    if (inert > 0) {
      return;
    }
    source.mark(tag.start());
    ids(name);
    seen.clear();
    for (int i = 0; i < tag.attributeCount(); i++) {
      String attribute = tag.attributeName(i);
      if (seen.add(attribute)) {
        attribute(name, attribute, i);
      }
    }
  }

  private void end() {
    inStyle = false;
    if (tag.name().equals("template")) {
      if (inert > 0) {
        inert--;
      } else if (shadow > 0) {
        shadow--;
      }
    }
  }

  /** Ids of a shadow are known to that shadow alone. */
  private void ids(String element) {
    int id = tag.attribute("id");
    if (shadow > 0) {
      return;
    }
    if (id >= 0 && tag.valueEnd(id) > tag.valueStart(id)) {
      String value = value(id);
      if (!value.isEmpty() && !ids.add(value) && twice.add(value)) {
        duplicates.add(new WrittenLink(value, Use.LINK, place(id)));
      }
      if (element.equals("map")) {
        maps.add(value);
      }
    }
    int name = element.equals("a") || element.equals("map") ? tag.attribute("name") : -1;
    if (name >= 0 && !value(name).isEmpty()) {
      (element.equals("a") ? names : maps).add(value(name));
    }
  }

  private void attribute(String element, String attribute, int i) {
    switch (attribute) {
      case "href", "xlink:href" -> href(element, attribute, i);
      case "src" -> src(element, i);
      case "srcset" -> {
        if (element.equals("img") || element.equals("source")) {
          srcset(i);
        }
      }
      case "imagesrcset" -> {
        if (element.equals("link")) {
          srcset(i);
        }
      }
      case "style" -> css(HtmlCleaner.unescape(value(i)), i);
      case "content" -> {
        if (element.equals("meta")) {
          meta(i);
        }
      }
      default -> other(element, attribute, i);
    }
  }

  private void other(String element, String attribute, int i) {
    switch (attribute) {
      case "action" -> addIf(element.equals("form"), Use.LINK, i);
      case "formaction" -> addIf(element.equals("button") || element.equals("input"), Use.LINK, i);
      case "cite" -> addIf(QUOTES.contains(element), Use.LINK, i);
      case "longdesc" -> addIf(element.equals("img"), Use.LINK, i);
      case "poster" -> addIf(element.equals("video"), Use.IMAGE, i);
      case "background" -> addIf(BACKGROUNDS.contains(element), Use.IMAGE, i);
      case "data" -> addIf(element.equals("object"), Use.RESOURCE, i);
      case "usemap" -> addIf(MAPPED.contains(element), Use.MAP, i);
      case "srcdoc" -> {
        if (element.equals("iframe")) {
          inner(value(i), place(i));
        }
      }
      default -> {}
    }
  }

  /**
   * The links of a page that is written in an attribute of this one, whose address it has; a
   * fragment may name what is in either. With a base of its own it is left alone.
   */
  private void inner(String page, Location at) {
    HtmlLinks read = read(ByteText.inner(page));
    if (read.base != null) {
      return;
    }
    for (WrittenLink link : read.links) {
      String address = link.address().strip();
      boolean own =
          address.startsWith("#")
              && (read.ids.contains(address.substring(1))
                  || read.names.contains(address.substring(1)));
      if (!own && link.use() != Use.MAP) {
        links.add(new WrittenLink(link.address(), link.use(), at));
      }
    }
  }

  private void addIf(boolean holdsAddress, Use use, int i) {
    if (holdsAddress) {
      add(use, i);
    }
  }

  private void href(String element, String attribute, int i) {
    boolean old = attribute.equals("xlink:href");
    switch (element) {
      case "a", "area" -> add(Use.LINK, i);
      case "base" -> {
        if (base == null && !old && !tag.isForeign()) {
          base = value(i);
        }
      }
      case "link" -> {
        if (!old) {
          relation(i);
        }
      }
      case "image", "feimage" -> add(Use.IMAGE, i);
      case "use", "textpath", "mpath", "lineargradient", "radialgradient", "pattern" ->
          add(Use.PART, i);
      case "script" -> {
        if (tag.isForeign()) {
          add(Use.RESOURCE, i);
        }
      }
      default -> {}
    }
  }

  private void relation(int i) {
    int rel = tag.attribute("rel");
    List<String> relations =
        rel < 0 ? List.of() : List.of(value(rel).toLowerCase(Locale.ROOT).strip().split("\\s+"));
    if (relations.stream().anyMatch(HINTS::contains)) {
      return;
    }
    if (relations.contains("canonical") && canonical == null && Scheme.isWeb(value(i).strip())) {
      canonical = value(i).strip();
    }
    boolean icon =
        relations.stream().anyMatch(r -> r.equals("icon") || r.startsWith("apple-touch"));
    boolean read = relations.stream().anyMatch(r -> r.equals("canonical") || r.equals("alternate"));
    add(icon ? Use.IMAGE : read ? Use.LINK : Use.RESOURCE, i);
  }

  private void src(String element, int i) {
    switch (element) {
      case "img" -> add(Use.IMAGE, i);
      case "input" -> {
        int type = tag.attribute("type");
        if (type >= 0 && value(type).equalsIgnoreCase("image")) {
          add(Use.IMAGE, i);
        }
      }
      case "script", "source", "video", "audio", "track", "iframe", "frame", "embed" ->
          add(Use.RESOURCE, i);
      default -> {}
    }
  }

  private void srcset(int i) {
    String value = value(i);
    for (Srcset.Part part : Srcset.split(value)) {
      add(Use.IMAGE, i, value, part);
    }
  }

  private void meta(int i) {
    String value = value(i);
    int equiv = tag.attribute("http-equiv");
    if (equiv >= 0 && value(equiv).equalsIgnoreCase("refresh")) {
      Refresh.find(value).ifPresent(part -> add(Use.LINK, i, value, part));
      refreshes = true;
    }
    int property = tag.attribute("property");
    int key = property >= 0 ? property : tag.attribute("name");
    String card = key < 0 ? "" : value(key).strip().toLowerCase(Locale.ROOT);
    if (CARD_IMAGES.contains(card)) {
      add(Use.IMAGE, i);
    } else if (CARDS.contains(card)) {
      add(Use.LINK, i);
    }
  }

  private void add(Use use, int i) {
    links.add(new WrittenLink(value(i), use, place(i)));
  }

  /** Adds an address that is a part of a value, at its own place unless references move it. */
  private void add(Use use, int i, String value, Srcset.Part part) {
    String written = tag.attributeText(i);
    String address = value.substring(part.start(), part.end());
    boolean plain = written.equals(value);
    int start = tag.valueStart(i);
    links.add(
        new WrittenLink(
            address, use, plain ? source.at(start + part.start(), start + part.end()) : place(i)));
  }

  /** The addresses in the style of an element. */
  private void css(String value, int i) {
    boolean plain = tag.attributeText(i).equals(value);
    for (CssLinks.Found found : CssLinks.find(ByteText.of(value))) {
      int start = tag.valueStart(i);
      add(found, plain ? source.at(start + found.start(), start + found.end()) : place(i));
    }
  }

  /** The addresses in the text of a style. */
  private void style() {
    if (inStyle && inert == 0) {
      for (CssLinks.Found found : CssLinks.find(source.text().substring(tag.start(), tag.end()))) {
        add(found, source.at(tag.start() + found.start(), tag.start() + found.end()));
      }
    }
  }

  private void add(CssLinks.Found found, Location at) {
    links.add(cssLink(found, at));
  }

  /** The addresses of a style sheet of its own. */
  static List<WrittenLink> ofStyleSheet(ByteText source) {
    return CssLinks.find(source.text()).stream()
        .map(found -> cssLink(found, source.at(found.start(), found.end())))
        .toList();
  }

  private static WrittenLink cssLink(CssLinks.Found found, Location at) {
    String address = ByteText.decode(found.address());
    boolean image = !found.style() && FileKind.of(address).isImage();
    return new WrittenLink(address, image ? Use.IMAGE : Use.RESOURCE, at);
  }

  private String value(int i) {
    return HtmlCleaner.unescape(ByteText.decode(tag.attributeText(i)));
  }

  private Location place(int i) {
    return source.at(tag.valueStart(i), tag.valueEnd(i));
  }
}
