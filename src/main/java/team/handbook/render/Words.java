package team.handbook.render;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
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

  /** Around a text from left to right in one from right to left (Unicode Annex 9, isolates). */
  private static final String ISOLATE = "\u2066";

  private static final String ISOLATE_END = "\u2069";

  private final Locale locale;
  private final Map<String, String> texts;

  /** Whether they stand in pages that are written the other way. */
  private final boolean foreign;

  private final DateTimeFormatter day;

  /** Whether small numbers are written as Java writes them, which is most numbers of a page. */
  private final boolean latin;

  private final DateTimeFormatter month;
  private final DateTimeFormatter dayOfYear;

  private Words(Locale locale, Map<String, String> texts, boolean foreign) {
    this.locale = locale;
    this.foreign = foreign;
    Map<String, String> shown = new HashMap<>(texts);
    shown.replaceAll((key, text) -> isolate(text));
    this.texts = Map.copyOf(shown);
    this.latin = DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0';
    this.day = formatter(texts, "date");
    this.month = formatter(texts, "month");
    this.dayOfYear = formatter(texts, "day");
  }

  private DateTimeFormatter formatter(Map<String, String> texts, String key) {
    return DateTimeFormatter.ofPattern(texts.getOrDefault(key, ""), locale);
  }

  private String isolate(String text) {
    return foreign ? ISOLATE + text + ISOLATE_END : text;
  }

  /** The words of a language; what it does not say is said in English. */
  static Words read(ThemeFiles files, String language, Diagnostics out) {
    Map<String, String> texts = new HashMap<>();
    SourceText english = ThemeFiles.english();
    add(english, texts, entry -> true, out);
    Set<String> keys = Set.copyOf(texts.keySet());
    String known = speaks(files, language);
    for (String tag : Stream.of("en", known).distinct().toList()) {
      files
          .text(file(tag))
          .filter(source -> !source.text().equals(english.text()))
          .ifPresent(source -> add(source, texts, new Check(keys, out), out));
    }
    Locale locale = Locale.forLanguageTag(known.equals("en") ? english(language) : known);
    boolean foreign = isRightToLeft(language) && !isRightToLeft(known);
    return new Words(locale, texts, foreign);
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

  private static void add(
      SourceText source, Map<String, String> texts, Predicate<Entry> check, Diagnostics out) {
    YamlParser.parse(source, out).ifPresent(node -> flatten("", node, texts, check));
  }

  /** A text of a language file by its whole key. */
  private record Entry(String key, Yaml.Scalar value, Location keyAt) {}

  /** Nested keys are joined by a dot: {@code pages.one}. */
  private static void flatten(
      String prefix, Yaml node, Map<String, String> texts, Predicate<Entry> check) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      return;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      String key = prefix.isEmpty() ? entry.key() : prefix + "." + entry.key();
      if (!(entry.value() instanceof Yaml.Scalar scalar)) {
        flatten(key, entry.value(), texts, check);
      } else if (check.test(new Entry(key, scalar, entry.keyAt()))) {
        texts.put(key, scalar.text());
      }
    }
  }

  /** Refuses texts that the theme does not know, and dates that cannot be written. */
  private record Check(Set<String> known, Diagnostics out) implements Predicate<Entry> {
    private static final Set<String> PATTERNS = Set.of("date", "day", "month");
    private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");

    @Override
    public boolean test(Entry entry) {
      int dot = entry.key().lastIndexOf('.');
      boolean form =
          FORMS.contains(entry.key().substring(dot + 1))
              && known.contains(entry.key().substring(0, Math.max(0, dot)) + ".other");
      if (!form && !known.contains(entry.key())) {
        out.add(
            Rules.TEMPLATE,
            entry.keyAt(),
            entry.key(),
            "the theme has no text \"" + entry.key() + "\"",
            Suggestion.hint(entry.key(), known, "remove it"));
        return false;
      }
      return !PATTERNS.contains(entry.key()) || isPattern(entry);
    }

    private boolean isPattern(Entry entry) {
      try {
        String written =
            DateTimeFormatter.ofPattern(entry.value().text(), Locale.ROOT).format(LocalDate.EPOCH);
        return !written.isEmpty();
      } catch (IllegalArgumentException | DateTimeException e) {
        out.add(
            Rules.TEMPLATE,
            entry.value().at(),
            entry.key(),
            "\"" + entry.value().text() + "\" is no pattern of a date",
            "write a pattern such as \"d MMM yyyy\"");
        return false;
      }
    }
  }

  /** A language as BCP 47 writes it, if it is one. */
  static Optional<String> tag(String language) {
    String tag = Locale.forLanguageTag(language).toLanguageTag();
    return tag.equals("und") ? Optional.empty() : Optional.of(tag);
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

  /** Whether the page they are for is written from right to left, and they are not. */
  boolean isForeign() {
    return foreign;
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

  /** A text with links in its places; what stands between is a link without an address. */
  List<LinkView> parts(String key, Map<String, LinkView> links) {
    List<LinkView> parts = new ArrayList<>();
    String text = text(key);
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      LinkView link = links.get(place.group(1));
      if (link != null) {
        parts.add(new LinkView(text.substring(from, place.start()), ""));
        parts.add(link);
        from = place.end();
      }
    }
    parts.add(new LinkView(text.substring(from), ""));
    return parts.stream().filter(part -> !part.title().isEmpty()).toList();
  }

  /** A text in the form that a count needs; the count itself goes into {@code {n}}. */
  String count(String key, long n, String... values) {
    String form = key + "." + Plural.of(locale, n);
    String text = texts.containsKey(form) ? text(form) : text(key + ".other");
    return fill(text.replace("{n}", number(n)), values);
  }

  /** A number as the language writes it. */
  String number(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      long whole = number.longValue();
      if (latin && whole >= 0 && whole < 1000) {
        return Long.toString(whole);
      }
    }
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  /** A day, such as "12 Nov 2026". */
  String day(LocalDate date) {
    return isolate(day.format(date));
  }

  /** A day without its year, such as "4 Dec". */
  String dayOfYear(LocalDate date) {
    return isolate(dayOfYear.format(date));
  }

  /** A month, such as "Feb 2027". */
  String month(LocalDate date) {
    return isolate(month.format(date));
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

  /** What a language is called; empty if that is not known. */
  String language(Locale language) {
    return language.getDisplayLanguage(locale);
  }
}
