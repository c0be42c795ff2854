package team.handbook.markdown;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts prose to an excerpt: at most 400 code points including the "…", after a word where there are
 * words, else (as in Chinese) where a line may break, and never inside what readers see as one
 * character.
 */
final class Excerpt {
  static final int LIMIT = 400;

  /** How much text is given up for a cut after a whole word, in characters. */
  private static final int WORD = 40;

  /** What is not one plain space. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[ \\t\\n\\x0B\\f\\r]{2,}|[\\t\\n\\x0B\\f\\r]");

  private static final String DANGLING = ",;:–—-([{«„“‘\"'¿¡/";

  private Excerpt() {}

  /** The text with white space collapsed, cut if it is too long. */
  static String of(CharSequence prose) {
    String text = WHITE_SPACE.matcher(prose.toString().strip()).replaceAll(" ");
    if (text.codePointCount(0, text.length()) <= LIMIT) {
      return text;
    }
    int hard = text.offsetByCodePoints(0, LIMIT - 1);
    int space = text.lastIndexOf(' ', hard);
    int end = space >= hard - WORD ? space : lineBreak(text, hard, Math.max(space, 0));
    while (end > 0 && isInsideCharacter(text, end)) {
      end = text.offsetByCodePoints(end, -1);
    }
    return trim(text, end > 0 ? end : hard) + "…";
  }

  /** The last place at which a line may break; the end where there is none after a start. */
  private static int lineBreak(String text, int end, int start) {
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    int found = lines.isBoundary(end) ? end : lines.preceding(end);
    // A line may break after a hyphen, but the parts of a hyphenated word belong together.
    while (found > start && text.charAt(found - 1) == '-') {
      found = lines.preceding(found);
    }
    return found > start ? found : end;
  }

  /** Takes away what introduces a continuation. */
  private static String trim(String text, int end) {
    int to = end;
    while (to > 0 && (text.charAt(to - 1) == ' ' || DANGLING.indexOf(text.charAt(to - 1)) >= 0)) {
      to--;
    }
    return text.substring(0, to == 0 ? end : to);
  }

  /**
   * Whether an offset lies between code points that are one character to readers: the common part
   * of UAX 29, written out because the JDK's own rules differ from release to release.
   */
  private static boolean isInsideCharacter(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return switch (Character.getType(after)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        }
        || before == 0x200D
        || after == 0x200D
        || (after >= 0x1F3FB && after <= 0x1F3FF)
        || (isRegional(before) && isRegional(after) && regionalsBefore(text, at) % 2 == 1);
  }

  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static int regionalsBefore(String text, int at) {
    int count = 0;
    for (int i = at; i > 0 && isRegional(text.codePointBefore(i)); i -= 2) {
      count++;
    }
    return count;
  }
}
