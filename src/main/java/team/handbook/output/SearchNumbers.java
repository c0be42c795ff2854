package team.handbook.output;

/**
 * Writes numbers as text, five bits a letter, the low bits first; a letter from the second half of
 * the alphabet says that more follow. The letters need no escape in JavaScript.
 */
final class SearchNumbers {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private SearchNumbers() {}

  /** Writes a number that is not negative. */
  static void write(int number, StringBuilder out) {
    int rest = number;
    while (rest >= 32) {
      out.append(LETTERS.charAt(32 + (rest & 31)));
      rest >>>= 5;
    }
    out.append(LETTERS.charAt(rest));
  }
}
