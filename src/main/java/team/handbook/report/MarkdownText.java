package team.handbook.report;

import java.util.Locale;

/**
 * Text that a code host shows as it stands: none of it is Markdown, HTML, a mention of somebody, a
 * reference to an issue or a link.
 */
final class MarkdownText {
  private static final int LONGEST = 120;

  private MarkdownText() {}

  /** The text on one line. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    String line = Printable.text(text);
    String lower = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      if (c == ':' && line.startsWith("//", i + 1)) {
        // An address alone would become a link.
        out.append("&#58;");
      } else if (c == '.' && i >= 3 && i <= lower.length() && lower.startsWith("www", i - 3)) {
        out.append("&#46;");
      } else {
        append(out, c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The beginning of a text, if it is long; a name or a title needs no more. */
  static String brief(String text) {
    int length = text.codePointCount(0, text.length());
    return of(
        length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
  }

  /** A path or an address, set as code. */
  static String code(String text) {
    return text.matches("[A-Za-z0-9 ./:_-]+") ? "`" + text + "`" : "<code>" + of(text) + "</code>";
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      // No mention of people, teams or issues.
      case '@' -> out.append("&#64;");
      case '#' -> out.append("&#35;");
      // No formula.
      case '$' -> out.append("&#36;");
      case '\\', '`', '*', '_', '[', ']', '|', '~', '!' -> out.append('\\').appendCodePoint(c);
      default -> out.appendCodePoint(c);
    }
  }
}
