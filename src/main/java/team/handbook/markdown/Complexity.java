package team.handbook.markdown;

import java.util.Optional;

/**
 * Measures a text before it is parsed: some texts of a few kilobytes take a parser seconds, because
 * each delimiter of a paragraph is compared with all before it. Deterministic, unlike a clock.
 */
final class Complexity {
  /** The most delimiters of emphasis, or opening brackets, that one block may have. */
  private static final int MAX_DELIMITERS = 4_000;

  /** The most references that one page may hold. */
  private static final int MAX_OUTPUT = 16 * 1024 * 1024;

  private Complexity() {}

  /** The offset of the block that is too complex, if one is. */
  static Optional<Integer> tooComplex(String text) {
    int blockStart = 0;
    int emphasis = 0;
    int brackets = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (blank) {
          blockStart = i + 1;
          emphasis = 0;
          brackets = 0;
        }
        blank = true;
        continue;
      }
      if (c != ' ' && c != '\t' && c != '\r') {
        blank = false;
      }
      boolean run = i > 0 && text.charAt(i - 1) == c;
      if ((c == '*' || c == '_' || c == '~') && !run) {
        emphasis++;
      } else if (c == '[') {
        brackets++;
      }
      if (emphasis > MAX_DELIMITERS || brackets > MAX_DELIMITERS) {
        return Optional.of(blockStart);
      }
    }
    return Optional.empty();
  }

  /** Whether a body has grown beyond what a page may be: a few references can make megabytes. */
  static boolean isTooLarge(Body body) {
    return body.size() > MAX_OUTPUT;
  }
}
