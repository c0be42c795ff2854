package team.handbook.links;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Finds the addresses in CSS: {@code url()}, {@code src()}, {@code @import} and strings of {@code
 * image-set()} (CSS Syntax, "tokenization"). What a browser would not load is left out: comments,
 * other strings, malformed addresses, names of namespaces. The text is a {@link ByteText}.
 */
final class CssLinks {
  /**
   * An address.
   *
   * @param address escapes resolved
   * @param start the offset at which it is written, without quotes
   * @param end the offset after it
   * @param style whether it is another style sheet
   */
  record Found(String address, int start, int end, boolean style) {}

  private final String css;
  private final List<Found> found = new ArrayList<>();
  private final Deque<Boolean> imageSets = new ArrayDeque<>();
  private boolean importing;
  private boolean naming;
  private int at;

  private CssLinks(String css) {
    this.css = css;
  }

  /** The addresses, in order. */
  static List<Found> find(String css) {
    // Most styles of elements hold none.
    if (css.indexOf('(') < 0 && css.indexOf('@') < 0) {
      return List.of();
    }
    CssLinks links = new CssLinks(css);
    while (links.at < css.length()) {
      links.token();
    }
    return links.found;
  }

  private void token() {
    char c = css.charAt(at);
    if (c == '/' && css.startsWith("/*", at)) {
      int close = css.indexOf("*/", at + 2);
      at = close < 0 ? css.length() : close + 2;
    } else if (c == '"' || c == '\'') {
      string(importing || Boolean.TRUE.equals(imageSets.peek()));
    } else if (c == '@') {
      at++;
      String rule = name();
      importing = rule.equals("import");
      naming = rule.equals("namespace");
    } else if (isName(c)) {
      function(name());
    } else {
      punctuation(c);
      at++;
    }
  }

  private void punctuation(char c) {
    if (c == '(') {
      imageSets.push(false);
    } else if (c == ')') {
      imageSets.poll();
    } else if (c == ';' || c == '{' || c == '}') {
      importing = false;
      naming = false;
      imageSets.clear();
    }
  }

  private void function(String name) {
    if (at >= css.length() || css.charAt(at) != '(') {
      return;
    }
    at++;
    if (name.equals("url") || name.equals("src")) {
      address(name.equals("url"));
    } else {
      imageSets.push(name.equals("image-set") || name.equals("-webkit-image-set"));
    }
  }

  /** What stands after "url(", up to its ")". */
  private void address(boolean bare) {
    skipSpace();
    if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
      string(true);
      imageSets.push(false);
    } else if (bare) {
      int start = at;
      StringBuilder text = new StringBuilder();
      while (at < css.length() && !isSpace(css.charAt(at)) && "\"'()".indexOf(css.charAt(at)) < 0) {
        character(text);
      }
      int end = at;
      skipSpace();
      boolean whole = at >= css.length() || css.charAt(at) == ')';
      if (whole) {
        add(text.toString(), start, end);
      }
      int close = css.indexOf(')', at);
      at = close < 0 ? css.length() : close + 1;
    } else {
      imageSets.push(false);
    }
  }

  private void string(boolean isAddress) {
    char quote = css.charAt(at++);
    int start = at;
    StringBuilder text = new StringBuilder();
    while (at < css.length() && css.charAt(at) != quote) {
      if (isNewLine(css.charAt(at))) {
        // A string that its line does not end is malformed.
        return;
      }
      character(text);
    }
    if (isAddress) {
      add(text.toString(), start, at);
    }
    at++;
  }

  private void add(String address, int start, int end) {
    // A fragment alone means a part of the page, such as a filter or a mask.
    if (!naming && !address.isBlank() && !address.startsWith("#")) {
      found.add(new Found(address, start, end, importing));
    }
    importing = false;
  }

  /** Reads one character, which may be escaped. */
  private void character(StringBuilder out) {
    char c = css.charAt(at++);
    if (c != '\\' || at >= css.length()) {
      out.append(c);
      return;
    }
    if (isNewLine(css.charAt(at))) {
      at += css.startsWith("\r\n", at) ? 2 : 1;
      return;
    }
    int digits = at;
    while (at < css.length() && at < digits + 6 && Character.digit(css.charAt(at), 16) >= 0) {
      at++;
    }
    if (at == digits) {
      out.append(css.charAt(at++));
      return;
    }
    int code = Integer.parseInt(css.substring(digits, at), 16);
    out.append(ByteText.of(Character.toString(Character.isValidCodePoint(code) ? code : 0xFFFD)));
    if (at < css.length() && isSpace(css.charAt(at))) {
      at += css.startsWith("\r\n", at) ? 2 : 1;
    }
  }

  private String name() {
    StringBuilder text = new StringBuilder();
    while (at < css.length() && isName(css.charAt(at))) {
      character(text);
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private void skipSpace() {
    while (at < css.length() && isSpace(css.charAt(at))) {
      at++;
    }
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '\\'
        || c >= 0x80;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || isNewLine(c);
  }

  private static boolean isNewLine(char c) {
    return c == '\n' || c == '\r' || c == '\f';
  }
}
