package team.handbook.links;

import java.util.Optional;

/** Finds the address in the content of a refresh (HTML, "shared declarative refresh steps"). */
final class Refresh {
  private Refresh() {}

  /** Where the address stands; empty if the page only loads itself again. */
  static Optional<Srcset.Part> find(String content) {
    int i = skipSpace(content, 0);
    int number = i;
    while (i < content.length() && (isDigit(content.charAt(i)) || content.charAt(i) == '.')) {
      i++;
    }
    if (i == number || i == content.length()) {
      return Optional.empty();
    }
    int after = skipSpace(content, i);
    boolean mark = after < content.length() && ";,".indexOf(content.charAt(after)) >= 0;
    if (after == i && !mark) {
      return Optional.empty();
    }
    int start = skipSpace(content, mark ? after + 1 : after);
    if (content.regionMatches(true, start, "url", 0, 3)) {
      int equals = skipSpace(content, start + 3);
      if (equals < content.length() && content.charAt(equals) == '=') {
        start = skipSpace(content, equals + 1);
      }
    }
    int end = content.length();
    if (start < end && (content.charAt(start) == '"' || content.charAt(start) == '\'')) {
      int close = content.indexOf(content.charAt(start), start + 1);
      start++;
      end = close < 0 ? end : close;
    }
    return start < end ? Optional.of(new Srcset.Part(start, end)) : Optional.empty();
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && " \t\n\f\r".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
