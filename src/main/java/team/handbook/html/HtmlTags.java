package team.handbook.html;

import java.util.Map;
import java.util.Set;

/** Which elements of HTML may be published, and what becomes of the others. */
public final class HtmlTags {
  /** What becomes of an element. */
  public enum Fate {
    /** It is published as it stands. */
    KEEP,
    /** It is shown as text, because it could do harm or means nothing. */
    SHOW,
    /** It brings something from elsewhere: a link card is published in its place. */
    EMBED,
    /** It only wraps what is kept; the tag goes and its content stays. */
    UNWRAP
  }

  private static final Set<String> KEPT =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");

  /** Elements that browsers no longer know, or whose landmark is the theme's: what they become. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("acronym", "abbr"),
          Map.entry("address", "div"),
          Map.entry("article", "div"),
          Map.entry("aside", "div"),
          Map.entry("big", "span"),
          Map.entry("center", "div"),
          Map.entry("data", "span"),
          Map.entry("font", "span"),
          Map.entry("footer", "div"),
          Map.entry("header", "div"),
          Map.entry("hgroup", "div"),
          Map.entry("label", "span"),
          Map.entry("main", "div"),
          Map.entry("menu", "ul"),
          Map.entry("nav", "div"),
          Map.entry("nobr", "span"),
          Map.entry("search", "div"),
          Map.entry("section", "div"),
          Map.entry("strike", "s"),
          Map.entry("tt", "code"));

  private static final Set<String> EMBEDS = Set.of("audio", "embed", "iframe", "object", "video");

  private static final Set<String> UNWRAPPED = Set.of("picture", "source", "track", "param");

  /** Elements whose content is not markup (HTML, "raw text" and its like). */
  private static final Set<String> RAW_TEXT =
      Set.of(
          "iframe",
          "noembed",
          "noframes",
          "noscript",
          "plaintext",
          "script",
          "style",
          "textarea",
          "title",
          "xmp");

  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr", "input", "embed");

  /** Attributes that are kept, by element; {@code *} is every element. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("*", Set.of("dir", "lang", "title")),
          Map.entry("details", Set.of("open")),
          Map.entry("ol", Set.of("start", "reversed", "type")),
          Map.entry("li", Set.of("value")),
          Map.entry("td", Set.of("colspan", "rowspan")),
          Map.entry("th", Set.of("colspan", "rowspan", "scope")),
          Map.entry("col", Set.of("span")),
          Map.entry("colgroup", Set.of("span")),
          Map.entry("time", Set.of("datetime")),
          Map.entry("del", Set.of("datetime")),
          Map.entry("ins", Set.of("datetime")));

  private HtmlTags() {}

  /** What becomes of an element, by its name in lower case. */
  public static Fate fate(String name) {
    if (KEPT.contains(name) || RENAMED.containsKey(name)) {
      return Fate.KEEP;
    }
    return EMBEDS.contains(name) ? Fate.EMBED : UNWRAPPED.contains(name) ? Fate.UNWRAP : Fate.SHOW;
  }

  /** The name under which an element is published. */
  public static String published(String name) {
    return RENAMED.getOrDefault(name, name);
  }

  /** Whether what stands in the element is text and not markup. */
  public static boolean isRawText(String name) {
    return RAW_TEXT.contains(name);
  }

  /** Whether the element has no content and no end tag. */
  public static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Whether an attribute of an element is kept; links, images and ids are not decided here. */
  public static boolean keeps(String element, String attribute) {
    return ATTRIBUTES.getOrDefault("*", Set.of()).contains(attribute)
        || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }

  static Set<String> kept() {
    return KEPT;
  }

  static Map<String, Set<String>> attributes() {
    return ATTRIBUTES;
  }
}
