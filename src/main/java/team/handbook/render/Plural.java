package team.handbook.render;

import java.util.Locale;

/** Which form of a plural a whole number takes (Unicode CLDR, "Language Plural Rules"). */
final class Plural {
  private Plural() {}

  /** One of CLDR's words: one, two, few, many or other. */
  static String of(Locale locale, long n) {
    return switch (locale.getLanguage()) {
      case "id", "ja", "ko", "ms", "th", "vi", "zh" -> "other";
      case "fr", "pt", "hy", "hi", "bn", "fa" -> n <= 1 ? "one" : "other";
      case "be", "ru", "uk" -> eastSlavic(n);
      case "pl" -> n == 1 ? "one" : isFew(n) ? "few" : "many";
      case "cs", "sk" -> n == 1 ? "one" : n >= 2 && n <= 4 ? "few" : "other";
      case "hr", "sr", "bs" -> endsInOne(n) ? "one" : isFew(n) ? "few" : "other";
      case "ar" -> arabic(n);
      case "he", "iw" -> n == 1 ? "one" : n == 2 ? "two" : "other";
      default -> n == 1 ? "one" : "other";
    };
  }

  private static boolean endsInOne(long n) {
    return n % 10 == 1 && n % 100 != 11;
  }

  private static boolean isFew(long n) {
    return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
  }

  private static String eastSlavic(long n) {
    return endsInOne(n) ? "one" : isFew(n) ? "few" : "many";
  }

  private static String arabic(long n) {
    if (n <= 2) {
      return n == 0 ? "zero" : n == 1 ? "one" : "two";
    }
    long rest = n % 100;
    return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
  }
}
