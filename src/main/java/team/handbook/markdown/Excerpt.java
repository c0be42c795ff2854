package team.handbook.markdown;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Cuts prose to an excerpt: at most 400 code points including the "…", at the end of a word where
 * there are words, else (as in Chinese) where a line may break.
 */
final class Excerpt {
  static final int LIMIT = 400;

  private Excerpt() {}

  /** The text with white space collapsed, cut if it is too long. */
  static String of(CharSequence prose) {
    String text = prose.toString().strip().replaceAll("\\s+", " ");
    if (text.codePointCount(0, text.length()) <= LIMIT) {
      return text;
    }
    int hard = text.offsetByCodePoints(0, LIMIT - 1);
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    int end = lines.isBoundary(hard) ? hard : lines.preceding(hard);
    if (end <= 0) {
      // One endless word: cut between characters as readers see them.
      BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(text);
      end = characters.isBoundary(hard) ? hard : characters.preceding(hard);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
