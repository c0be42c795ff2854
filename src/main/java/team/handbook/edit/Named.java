package team.handbook.edit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed for a new record: its id, or words from which the id is made.
 *
 * @param id lower-case letters, digits and hyphens
 * @param words what it is called, if that was typed
 */
record Named(String id, Optional<String> words) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Letters that are no letter with an accent. */
  private static final Map<Integer, String> LETTERS =
      Map.of(
          (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'þ', "th", (int) 'ø', "o",
          (int) 'ð', "d", (int) 'đ', "d", (int) 'ł', "l", (int) 'ı', "i");

  /**
   * Takes an id as it is, and makes one of anything else: "Ana Öberg" is {@code ana-oberg}.
   *
   * @throws EditException if it is a path, or has no letters from which to make one
   */
  static Named of(String typed) {
    if (ID.matcher(typed).matches()) {
      return new Named(typed, Optional.empty());
    }
    if (typed.indexOf('/') >= 0 || typed.indexOf('\\') >= 0) {
      throw new EditException("\"" + typed + "\" is a path; type an id, or what it is called");
    }
    String words = typed.strip();
    String letters =
        Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .mapToObj(c -> LETTERS.getOrDefault(c, Character.toString(c)))
            .collect(Collectors.joining());
    String id = letters.replaceAll("['\u2019]", "").replaceAll("[^a-z0-9]+", "-");
    String trimmed = id.replaceAll("^-|-$", "");
    if (trimmed.isEmpty()) {
      throw new EditException(
          "\""
              + typed
              + "\" has no letters from which to make an id; type an id of lower-case letters,"
              + " digits and hyphens, and give the words as an option");
    }
    return new Named(trimmed, Optional.of(words));
  }
}
