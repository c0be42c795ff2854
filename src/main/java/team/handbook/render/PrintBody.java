package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import team.handbook.html.HtmlScanner;

/**
 * The finished body of a page as a chapter of a longer one: headings go down a level, and ids get
 * the chapter's own before them, with the links that lead to them. Its regions are groups, as those
 * of other chapters have the same names.
 */
final class PrintBody {
  /** The start of the id of every chapter; no id of an author starts so. */
  static final String CHAPTER = "hb-chapter-";

  private PrintBody() {}

  /**
   * Rewrites a body.
   *
   * @param html finished and safe
   * @param chapter the id of the chapter
   */
  static SafeString of(String html, String chapter) {
    StringBuilder out = new StringBuilder(html.length() + 256);
    int from = 0;
    for (HtmlScanner.Token token : HtmlScanner.scan(html)) {
      if (token instanceof HtmlScanner.StartTag tag) {
        from = level(html, tag.start() + 1, tag.name(), from, out);
        for (HtmlScanner.Attribute attribute : tag.attributes()) {
          if (attribute.name().equals("role") && attribute.value().equals("region")) {
            out.append(html, from, attribute.start()).append("group");
            from = attribute.end();
          }
          String before = before(attribute, chapter);
          if (!before.isEmpty()) {
            out.append(html, from, attribute.start()).append(before);
            from = before.startsWith("#") ? attribute.start() + 1 : attribute.start();
          }
        }
      } else if (token instanceof HtmlScanner.EndTag tag) {
        from = level(html, tag.start() + 2, tag.name(), from, out);
      }
    }
    return new SafeString(out.append(html, from, html.length()).toString());
  }

  /** Copies up to the name of a heading's tag, and writes the next level in its place. */
  private static int level(String html, int at, String name, int from, StringBuilder out) {
    if (name.length() != 2
        || name.charAt(0) != 'h'
        || name.charAt(1) < '1'
        || name.charAt(1) > '5') {
      return from;
    }
    out.append(html, from, at).append('h').append((char) (name.charAt(1) + 1));
    return at + 2;
  }

  private static String before(HtmlScanner.Attribute attribute, String chapter) {
    return switch (attribute.name()) {
      case "id" -> chapter + "-";
      case "href" ->
          attribute.value().startsWith("#") && !attribute.value().startsWith("#" + CHAPTER)
              ? "#" + chapter + "-"
              : "";
      default -> "";
    };
  }
}
