package team.handbook.routes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import team.handbook.routes.Route.Kind;

/** Knows under which letter a title stands in a list from A to Z. */
public final class Letters {
  /** What is no entry of the list. */
  public static final Set<Kind> LEFT_OUT =
      Set.of(Kind.NOT_FOUND, Kind.ALL, Kind.LETTER, Kind.PRINT);

  /** The letter of all titles that start with none. */
  public static final String OTHER = "#";

  /** Han characters are too many for a part each. */
  private static final String HAN = "漢";

  private Letters() {}

  /** The first letter of a title, without accents, in upper case. */
  public static String of(String title) {
    String stripped = title.strip();
    if (stripped.isEmpty()) {
      return OTHER;
    }
    int whole = stripped.codePointAt(0);
    if (whole < 128) {
      return Character.isLetter(whole) ? Character.toString(Character.toUpperCase(whole)) : OTHER;
    }
    int first = Normalizer.normalize(Character.toString(whole), Normalizer.Form.NFD).codePointAt(0);
    if (Character.isIdeographic(first)) {
      return HAN;
    }
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
  }

  /** What a letter is called in addresses and ids. */
  static String slug(String letter) {
    return letter.equals(OTHER) ? "other" : letter.toLowerCase(Locale.ROOT);
  }

  /** The id of a letter's part on a page. */
  public static String id(String letter) {
    return letter.equals(OTHER) ? "hb-other" : "hb-letter-" + slug(letter);
  }
}
