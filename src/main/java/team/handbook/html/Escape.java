package team.handbook.html;

/** Escapes text for HTML. */
public final class Escape {
  private Escape() {}

  /** Text between tags: {@code & < > "}, as CommonMark's examples have it. */
  public static String text(CharSequence text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
          };
      if (escaped != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        if (escaped != null) {
          out.append(escaped);
        } else {
          out.append(text.charAt(i));
        }
      }
    }
    return out == null ? text.toString() : out.toString();
  }

  /** The value of an attribute in double quotes. */
  public static String attribute(CharSequence value) {
    return text(value);
  }
}
