package team.handbook.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives headings their ids by GitHub's algorithm: the text in lower case, without anything but
 * letters, marks, digits, {@code _}, {@code -} and spaces; each space becomes a hyphen; and an id
 * that is taken gets {@code -1}, {@code -2} and so on. A heading without any such character is
 * called {@code section}.
 */
final class Slugs {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The id of a heading; the theme's prefix is not for headings. */
  String of(String heading) {
    String slug = slug(heading);
    String base = slug.isEmpty() ? "section" : slug.startsWith("hb-") ? "section-" + slug : slug;
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + counts.merge(base, 1, Integer::sum);
    }
    return id;
  }

  /** Takes an id that the author chose; false if it is taken. */
  boolean take(String id) {
    return taken.add(id);
  }

  private static String slug(String heading) {
    StringBuilder out = new StringBuilder(heading.length());
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ') {
        out.append('-');
      } else if (c == '-' || isWord(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** What regular expressions call a word character (UTS 18, annex C). */
  private static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> Character.isAlphabetic(c);
    };
  }
}
