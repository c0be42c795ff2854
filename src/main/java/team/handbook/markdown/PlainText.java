package team.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes the plain text out of a body as it goes by, piece after piece. A body is clean HTML of our
 * own making, so that its tags can be skipped without building a tree.
 */
final class PlainText {
  /** Tags that stand within a word or a sentence; any other one ends it. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
          "var", "wbr");

  private final List<ProsePart> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int heading = -1;
  private int headingStart;

  /** Reads a piece, which begins and ends between tags. */
  void html(String html) {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        at = tag(html, at);
      } else if (c == '&') {
        at = reference(html, at);
      } else {
        append(c);
        at++;
      }
    }
  }

  /** Reads text that is not HTML. */
  void text(String plain) {
    plain.chars().forEach(c -> append((char) c));
  }

  /** A heading has ended: its text is no prose, and what follows belongs to it. */
  void headingEnd(int number) {
    text.setLength(Math.min(headingStart, text.length()));
    close();
    heading = number;
  }

  List<ProsePart> parts() {
    close();
    return List.copyOf(parts);
  }

  private void close() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0) {
      parts.add(new ProsePart(heading, text.substring(0, end)));
    }
    text.setLength(0);
    headingStart = 0;
  }

  /** White space is one blank, and there is none at the start. */
  private void append(char c) {
    boolean space = c <= ' ' || c == '\u00a0';
    if (!space) {
      text.append(c);
    } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /** Skips a tag or a comment; the offset after it. */
  private int tag(String html, int start) {
    int name = start + 1;
    boolean end = name < html.length() && html.charAt(name) == '/';
    int from = end ? name + 1 : name;
    int to = from;
    while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
      to++;
    }
    String tag = html.substring(from, to);
    if (!INLINE.contains(tag)) {
      append(' ');
    }
    if (!end && tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      headingStart = text.length();
    }
    return tagEnd(html, to);
  }

  /** The offset after the {@code >}; one in a quoted value does not count. */
  private static int tagEnd(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  /** Decodes a character reference; a body has no more than these. */
  private int reference(String html, int start) {
    int end = html.indexOf(';', start);
    String name = end < 0 || end - start > 9 ? "" : html.substring(start + 1, end);
    int c =
        switch (name) {
          case "amp" -> '&';
          case "lt" -> '<';
          case "gt" -> '>';
          case "quot" -> '"';
          case "nbsp" -> ' ';
          default -> number(name);
        };
    if (c < 0) {
      append('&');
      return start + 1;
    }
    for (char unit : Character.toChars(c)) {
      append(unit);
    }
    return end + 1;
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x");
    String digits = name.startsWith("#") ? name.substring(hex ? 2 : 1) : "";
    if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0)) {
      return -1;
    }
    int c = Integer.parseInt(digits, hex ? 16 : 10);
    return Character.isValidCodePoint(c) ? c : -1;
  }
}
