package team.handbook.markdown;

import java.util.ArrayList;
import java.util.Arrays;
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

  /* Arrays, as every page of a site goes through here character by character. */
  private char[] text = new char[1 << 12];
  private int size;
  private int heading = -1;
  private int headingStart;

  /** Reads a piece, which begins and ends between tags. */
  void html(String html) {
    char[] piece = html.toCharArray();
    int at = 0;
    while (at < piece.length) {
      char c = piece[at];
      if (c == '<') {
        at = tag(piece, at);
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
    for (int i = 0; i < plain.length(); i++) {
      append(plain.charAt(i));
    }
  }

  /** A heading has ended: its text is no prose, and what follows belongs to it. */
  void headingEnd(int number) {
    size = Math.min(headingStart, size);
    close();
    heading = number;
  }

  List<ProsePart> parts() {
    close();
    return List.copyOf(parts);
  }

  private void close() {
    int end = size > 0 && text[size - 1] == ' ' ? size - 1 : size;
    if (end > 0) {
      parts.add(new ProsePart(heading, new String(text, 0, end)));
    }
    size = 0;
    headingStart = 0;
  }

  /** White space is one blank, and there is none at the start. */
  private void append(char c) {
    boolean space = c <= ' ' || c == '\u00a0';
    if (space && (size == 0 || text[size - 1] == ' ')) {
      return;
    }
    if (size == text.length) {
      text = Arrays.copyOf(text, 2 * size);
    }
    text[size++] = space ? ' ' : c;
  }

  /** Skips a tag or a comment; the offset after it. */
  private int tag(char[] html, int start) {
    int name = start + 1;
    boolean end = name < html.length && html[name] == '/';
    int from = end ? name + 1 : name;
    int to = from;
    while (to < html.length && Character.isLetterOrDigit(html[to])) {
      to++;
    }
    String tag = new String(html, from, to - from);
    if (!INLINE.contains(tag)) {
      append(' ');
    }
    if (!end && tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      headingStart = size;
    }
    return tagEnd(html, to);
  }

  /** The offset after the {@code >}; one in a quoted value does not count. */
  private static int tagEnd(char[] html, int from) {
    char quote = 0;
    for (int i = from; i < html.length; i++) {
      char c = html[i];
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length;
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
