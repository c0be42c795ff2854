package team.handbook.yaml;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ids of records: lower-case letters and digits of ASCII, in words that hyphens join. */
public final class Ids {
  /** A regular expression for an id; it is published in schemas. */
  public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Pattern ID = Pattern.compile(PATTERN);

  /** Letters that are no letter with an accent. */
  private static final Map<Integer, String> LETTERS =
      Map.of(
          (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'þ', "th", (int) 'ø', "o",
          (int) 'ð', "d", (int) 'đ', "d", (int) 'ł', "l", (int) 'ı', "i");

  private Ids() {}

  /** Whether a text is an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * The id that a text would have: "Ana O'Neil-Öberg" is {@code ana-oneil-oberg}.
   *
   * @return empty where there is no letter or digit that ids can have
   */
  public static Optional<String> of(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .mapToObj(c -> LETTERS.getOrDefault(c, Character.toString(c)))
            .collect(Collectors.joining());
    String id =
        plain.replaceAll("['\u2019]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return Optional.of(id).filter(found -> !found.isEmpty());
  }
}
