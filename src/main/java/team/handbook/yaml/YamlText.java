package team.handbook.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/** Writes short values as YAML: as they are where that is safe, else in quotes. */
public final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}/.][\\p{L}\\p{N}/._~%+@()&'’-]*(?: [\\p{L}\\p{N}/._~%+@()&'’-]+)*");

  private static final Pattern NUMBER_OR_DATE = Pattern.compile("[0-9.+_:eExX-]+");

  private static final Set<String> WORDS =
      Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** A value, in quotes where it would mean something else without them. */
  public static String of(String value) {
    boolean plain =
        PLAIN.matcher(value).matches()
            && !NUMBER_OR_DATE.matcher(value).matches()
            && !WORDS.contains(value.toLowerCase(java.util.Locale.ROOT));
    return plain ? value : single(value);
  }

  /** A value in the quotes of another. */
  public static String like(char first, String value) {
    return switch (first) {
      case '"' -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case '\'' -> single(value);
      default -> of(value);
    };
  }

  private static String single(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
