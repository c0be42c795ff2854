package team.handbook.markdown;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Finds what Git leaves in a file when two changes could not be merged. What was mended by half is
 * found as well: a first marker without its others, and a last one after a middle one.
 */
public final class MergeConflict {
  private static final String FIRST = "<<<<<<<";
  private static final String MIDDLE = "=======";
  private static final String LAST = ">>>>>>>";

  private MergeConflict() {}

  /** Reports each conflict at its first marker; true if there is one. */
  public static boolean find(SourceText source, Diagnostics out) {
    return find(source, 0, (start, end) -> false, out);
  }

  /** Says whether a range of offsets is an example and no conflict. */
  @FunctionalInterface
  interface Example {
    boolean isAt(int start, int end);
  }

  /** The same, but leaves out what is an example; its offsets count from a start. */
  static boolean find(SourceText source, int from, Example example, Diagnostics out) {
    if (!source.text().contains(FIRST) && !source.text().contains(LAST)) {
      return false;
    }
    boolean found = false;
    int first = 0;
    int middle = 0;
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      if (isMarker(text, FIRST)) {
        // The one before was never closed.
        found |= first > 0 && report(source, first, line - 1, from, example, out);
        first = line;
        middle = 0;
      } else if (text.equals(MIDDLE)) {
        middle = line;
      } else if (isMarker(text, LAST) && (first > 0 || middle > 0)) {
        found |= report(source, first > 0 ? first : middle, line, from, example, out);
        first = 0;
        middle = 0;
      }
    }
    return (first > 0 && report(source, first, first, from, example, out)) || found;
  }

  /** Seven signs, alone or before a name. */
  private static boolean isMarker(String line, String signs) {
    return line.startsWith(signs)
        && (line.length() == signs.length() || line.charAt(signs.length()) == ' ');
  }

  private static boolean report(
      SourceText source, int first, int last, int from, Example example, Diagnostics out) {
    int start = source.lineStart(first);
    int end = source.lineStart(last) + source.line(last).length();
    if (example.isAt(start - from, end - from)) {
      return false;
    }
    out.add(
        Rules.MERGE_CONFLICT,
        source.at(start, start + FIRST.length()),
        "",
        "a merge conflict starts here",
        "keep what is right of the two versions, and remove the lines of <, = and >");
    return true;
  }
}
