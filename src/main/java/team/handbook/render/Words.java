package team.handbook.render;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/**
 * The words of the interface in one language: sentences with {@code {places}} to fill, plurals, and
 * how dates and numbers are written.
 */
final class Words {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Locale locale;
  private final Map<String, String> texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  private Words(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = Map.copyOf(texts);
    this.day = DateTimeFormatter.ofPattern(text("date"), locale);
    this.month = DateTimeFormatter.ofPattern(text("month"), locale);
  }

  /** The words of a language; what it does not say is said in English. */
  static Words read(ThemeFiles files, String language, Diagnostics out) {
    Map<String, String> texts = new HashMap<>();
    add(ThemeFiles.english(), texts, out);
    String known = speaks(files, language);
    for (String tag : List.of("en", known)) {
      files.text(file(tag)).ifPresent(source -> add(source, texts, out));
    }
    return new Words(Locale.forLanguageTag(known.equals("en") ? english(language) : known), texts);
  }

  /** The closest language that the theme speaks: the tag itself, its first part, or English. */
  static String speaks(ThemeFiles files, String language) {
    String base = Locale.forLanguageTag(language).getLanguage();
    for (String tag : new String[] {language, base}) {
      if (files.text(file(tag)).isPresent()) {
        return tag;
      }
    }
    return "en";
  }

  private static String english(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("en") ? language : "en";
  }

  private static String file(String language) {
    return "i18n/" + language + ".yml";
  }

  private static void add(SourceText source, Map<String, String> texts, Diagnostics out) {
    YamlParser.parse(source, out).ifPresent(node -> flatten("", node, texts));
  }

  /** Nested keys are joined by a dot: {@code pages.one}. */
  private static void flatten(String prefix, Yaml node, Map<String, String> texts) {
    if (node instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        flatten(prefix.isEmpty() ? entry.key() : prefix + "." + entry.key(), entry.value(), texts);
      }
    } else if (node instanceof Yaml.Scalar scalar) {
      texts.put(prefix, scalar.text());
    }
  }

  /** Whether a language is written from right to left. */
  static boolean isRightToLeft(String language) {
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage());
  }

  /** The language, as BCP 47 writes it. */
  String language() {
    return locale.toLanguageTag();
  }

  Locale locale() {
    return locale;
  }

  /** Every text by its key, for templates. */
  Map<String, String> all() {
    return texts;
  }

  /** A text without places. */
  String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("the theme has no text \"" + key + "\"");
    }
    return text;
  }

  /** A text with its places filled: name, value, name, value … */
  String text(String key, String... values) {
    return fill(text(key), values);
  }

  /** A text in the form that a count needs; the count itself goes into {@code {n}}. */
  String count(String key, long n, String... values) {
    String form = key + "." + Plural.of(locale, n);
    String text = texts.containsKey(form) ? text(form) : text(key + ".other");
    return fill(text.replace("{n}", number(n)), values);
  }

  String number(Number number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  /** A day, such as "12 Nov 2026". */
  String day(LocalDate date) {
    return day.format(date);
  }

  /** A month, such as "Feb 2027". */
  String month(LocalDate date) {
    return month.format(date);
  }

  /** Fills each place once; what is filled in is not looked at again. */
  private static String fill(String text, String... values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              for (int i = 0; i < values.length; i += 2) {
                if (values[i].equals(place.group(1))) {
                  return Matcher.quoteReplacement(values[i + 1]);
                }
              }
              return Matcher.quoteReplacement(place.group());
            });
  }
}
