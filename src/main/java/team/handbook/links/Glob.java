package team.handbook.links;

import java.util.regex.Pattern;

/** A pattern of addresses or paths: {@code *} is any text, {@code ?} any one character. */
public final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern that is written so. */
  public static Glob of(String text) {
    StringBuilder regex = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                regex.append(
                    c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
    return new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** Whether the whole text fits. */
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
