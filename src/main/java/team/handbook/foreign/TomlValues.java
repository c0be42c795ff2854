package team.handbook.foreign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The single values of a file in <a href="https://toml.io/en/v1.0.0">TOML</a>, by their keys with
 * the names of the tables before them: {@code book.title}. Lists, tables in braces and texts of
 * several lines are there with an empty value.
 */
final class TomlValues {
  private static final Pattern TABLE = Pattern.compile("\\s*\\[{1,2}\\s*([^\\[\\]]+?)\\s*]{1,2}.*");
  private static final Pattern VALUE =
      Pattern.compile(
          "\\s*([\\w\"'.-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"(?!\")|'([^']*)'(?!')|([\\w.+:-]+)|.*?)\\s*(?:#.*)?");

  private TomlValues() {}

  static Map<String, String> of(ForeignFile file) {
    Map<String, String> values = new LinkedHashMap<>();
    String table = "";
    for (String line : file.lines()) {
      Matcher found = TABLE.matcher(line);
      Matcher value = VALUE.matcher(line);
      if (found.matches()) {
        table = unquoted(found.group(1)) + ".";
      } else if (value.matches()) {
        String said = firstOf(value.group(2), value.group(3), value.group(4));
        values.putIfAbsent(
            table + unquoted(value.group(1)), said.replaceAll("\\\\([\"\\\\])", "$1"));
      }
    }
    return values;
  }

  private static String unquoted(String key) {
    return key.replace("\"", "").replace("'", "");
  }

  private static String firstOf(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }
}
