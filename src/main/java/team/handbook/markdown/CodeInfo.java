package team.handbook.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands after the fence of a block of code: {@code yaml title="handbook.yml"}.
 *
 * @param language the first word, as it is written; empty if there is none
 * @param title what the block is called; empty if nothing is said
 */
record CodeInfo(String language, String title) {
  static final CodeInfo NONE = new CodeInfo("", "");

  private static final String KEY = "title=";
  private static final Pattern TITLE =
      Pattern.compile("(?:^|\\s)" + KEY + "(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

  /** Reads an info string; words that mean nothing here are left alone, as CommonMark has it. */
  static CodeInfo of(String info) {
    String text = Inlines.plain(info).strip();
    String first = text.split("\\s+", 2)[0];
    return new CodeInfo(first.startsWith(KEY) ? "" : first, title(text));
  }

  private static String title(String text) {
    Matcher matcher = TITLE.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String found = matcher.group(group);
      if (found != null) {
        return found.strip();
      }
    }
    return "";
  }
}
