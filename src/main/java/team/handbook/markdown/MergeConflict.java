package team.handbook.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/** Finds what Git leaves in a file when two changes could not be merged. */
public final class MergeConflict {
  private static final Pattern MARKERS =
      Pattern.compile(
          "(?ms)^(<{7})(?: [^\\r\\n]*)?\\r?$.*?^={7}\\r?$.*?^>{7}(?: [^\\r\\n]*)?\\r?$");

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
    if (!source.text().contains("<<<<<<<")) {
      return false;
    }
    Matcher matcher = MARKERS.matcher(source.text());
    boolean found = false;
    while (matcher.find()) {
      if (example.isAt(matcher.start() - from, matcher.end() - from)) {
        continue;
      }
      found = true;
      out.add(
          Rules.MERGE_CONFLICT,
          source.at(matcher.start(1), matcher.end(1)),
          "",
          "a merge conflict starts here",
          "keep what is right of the two versions, and remove the lines of <, = and >");
    }
    return found;
  }
}
