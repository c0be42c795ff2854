package team.handbook.foreign;

import java.util.List;

/** Translates patterns of a {@code .gitignore} into globs of the setting {@code ignore}. */
final class IgnorePattern {
  private IgnorePattern() {}

  /**
   * Adds the globs that mean what a pattern does.
   *
   * @param key where it stands, for a note if it is not understood
   */
  static void add(String pattern, String key, ForeignBook.Draft draft) {
    if (pattern.matches("!.*|.*[\\[\\]{}\\\\\\p{Cntrl}].*")) {
      draft.notes().add("\"" + pattern + "\" of " + key + " is not understood");
    } else if (!pattern.startsWith(".")) {
      // What starts with a dot holds no pages anyway.
      globs(pattern).forEach(draft::ignore);
    }
  }

  private static List<String> globs(String pattern) {
    boolean folder = pattern.endsWith("/");
    String bare = pattern.replaceAll("^/+|/+$", "");
    boolean anywhere = !pattern.startsWith("/") && bare.indexOf('/') < 0;
    String glob = anywhere ? "**/" + bare : bare;
    boolean page = bare.endsWith(".md");
    return bare.isEmpty()
        ? List.of()
        : folder ? List.of(glob + "/**") : page ? List.of(glob) : List.of(glob, glob + "/**");
  }
}
