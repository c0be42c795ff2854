package team.handbook.render;

import team.handbook.model.Team;

/** Gives people and teams one of 24 colours by their ids, and letters to stand for a face. */
final class Hue {
  private static final int CLASSES = 24;
  private static final int DEGREES = 360;

  private Hue() {}

  /** The class of the colour of an id; the same on every page and in every build. */
  static String of(String id) {
    // The low bits of a string's hash hardly differ for ids that do: mix them first.
    int hash = id.hashCode() * 0x9E3779B1;
    return style((hash >>> 16) % CLASSES);
  }

  /** The class of a team's colour: the one closest to the hue that it chose. */
  static String of(Team team) {
    return team.hue()
        .map(hue -> style(Math.floorMod(Math.round((float) hue * CLASSES / DEGREES), CLASSES)))
        .orElseGet(() -> of(team.id()));
  }

  private static String style(int number) {
    return "hue-" + number;
  }

  /** The first letters of the first and last word of a name. */
  static String initials(String name) {
    String[] words = name.strip().split("[\\s-]+", -1);
    String first = letter(words[0]);
    return words.length == 1 ? first : first + letter(words[words.length - 1]);
  }

  private static String letter(String word) {
    return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
  }
}
