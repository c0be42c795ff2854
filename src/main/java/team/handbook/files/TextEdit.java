package team.handbook.files;

import java.util.Comparator;
import java.util.List;

/**
 * A change of one piece of a text.
 *
 * @param start the offset of the first character that goes
 * @param end the offset after the last; {@code start} where only something is put in
 * @param text what stands there instead
 */
public record TextEdit(int start, int end, String text) {
  private static final Comparator<TextEdit> ORDER =
      Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);

  /** Whether two edits change the same characters. */
  public boolean overlaps(TextEdit other) {
    return start < other.end && other.start < end;
  }

  /** Makes edits, none of which overlap; what is put in at one place keeps its order. */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    for (TextEdit edit : edits.stream().sorted(ORDER).toList()) {
      out.append(text, at, edit.start).append(edit.text);
      at = edit.end;
    }
    return out.append(text, at, text.length()).toString();
  }
}
