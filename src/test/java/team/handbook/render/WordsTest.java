package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/** The interface says numbers, dates and plurals as its language does. */
class WordsTest {
  private static final ThemeFiles FILES = ThemeFiles.read(Optional.empty(), new Diagnostics());

  @Test
  void countsTakeTheirForm() {
    Words words = words("en");
    assertThat(words.count("pages", 1)).isEqualTo("1 page");
    assertThat(words.count("pages", 0)).isEqualTo("0 pages");
    assertThat(words.count("pages", 12345)).isEqualTo("12,345 pages");
  }

  @Test
  void aPlaceIsFilledOnceAndWhatFillsItIsNotLookedAtAgain() {
    assertThat(words("en").text("position", "n", "1", "total", "2", "section", "{n} $1"))
        .isEqualTo("1 of 2 in {n} $1");
  }

  @Test
  void numbersAndDatesAreThoseOfTheLanguage() {
    Words words = words("en");
    assertThat(words.number(new BigDecimal("1234.50"))).isEqualTo("1,234.5");
    assertThat(words.day(LocalDate.of(2026, 9, 2))).isEqualTo("2 Sep 2026");
    assertThat(words.month(LocalDate.of(2026, 9, 2))).isEqualTo("Sep 2026");
  }

  @Test
  void aLanguageThatTheThemeDoesNotSpeakIsEnglish() {
    assertThat(words("tlh").language()).isEqualTo("en");
    assertThat(words("en-GB").language()).isEqualTo("en-GB");
    assertThat(words("not a language").text("skip")).isEqualTo("Skip to content");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0, other",
    "en, 1, one",
    "en, 2, other",
    "fr, 0, one",
    "fr, 2, other",
    "ja, 1, other",
    "ru, 1, one",
    "ru, 3, few",
    "ru, 5, many",
    "ru, 11, many",
    "ru, 12, many",
    "ru, 21, one",
    "ru, 22, few",
    "pl, 1, one",
    "pl, 2, few",
    "pl, 5, many",
    "pl, 21, many",
    "pl, 22, few",
    "cs, 3, few",
    "cs, 5, other",
    "ar, 0, zero",
    "ar, 1, one",
    "ar, 2, two",
    "ar, 7, few",
    "ar, 11, many",
    "ar, 100, other",
    "he, 2, two"
  })
  void pluralsAreThoseOfCldr(String language, long n, String form) {
    assertThat(Plural.of(Locale.forLanguageTag(language), n)).isEqualTo(form);
  }

  /** The plurals of the ICU library, which come from the same rules. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "be", "bn", "bs", "cs", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr",
        "hu", "hy", "id", "it", "ja", "ko", "ms", "nb", "nl", "pl", "pt", "ru", "sk", "sr", "sv",
        "th", "tr", "uk", "vi", "zh"
      })
  void pluralsAreThoseOfIcu(String language) {
    PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
    for (int n = 0; n <= 1200; n++) {
      assertThat(Plural.of(Locale.forLanguageTag(language), n))
          .as("%d", n)
          .isEqualTo(rules.select(n));
    }
  }

  @Test
  void germanIsGerman() {
    Words words = words("de-AT");
    assertThat(words.language()).isEqualTo("de");
    assertThat(words.day(LocalDate.of(2026, 9, 2))).isEqualTo("2. Sept. 2026");
    assertThat(words.dayOfYear(LocalDate.of(2026, 12, 4))).isEqualTo("4. Dez.");
    assertThat(words.number(new BigDecimal("1234.50"))).isEqualTo("1.234,5");
    assertThat(words.count("pages", 1)).isEqualTo("1 Seite");
    assertThat(words.count("pages", 12345)).isEqualTo("12.345 Seiten");
  }

  /** A language of the theme says all that English says, in all forms of its own plurals. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageIsComplete(String language) {
    Set<String> english = keys("en");
    Set<String> expected = new TreeSet<>();
    for (String key : english) {
      String parent = key.substring(0, Math.max(0, key.lastIndexOf('.')));
      if (key.equals(parent + ".other") && english.contains(parent + ".one")) {
        IntStream.rangeClosed(0, 200)
            .mapToObj(n -> parent + "." + Plural.of(Locale.forLanguageTag(language), n))
            .forEach(expected::add);
      } else if (!english.contains(parent + ".other")) {
        expected.add(key);
      }
    }
    assertThat(keys(language)).containsExactlyElementsOf(expected);
  }

  static List<String> languages() {
    return ThemeFiles.NAMES.stream()
        .filter(name -> name.startsWith("i18n/") && !name.equals("i18n/en.yml"))
        .map(name -> name.substring("i18n/".length(), name.length() - ".yml".length()))
        .toList();
  }

  private static Set<String> keys(String language) {
    Set<String> keys = new TreeSet<>();
    Diagnostics found = new Diagnostics();
    SourceText text = FILES.text("i18n/" + language + ".yml").orElseThrow();
    add("", YamlParser.parse(text, found).orElseThrow(), keys);
    assertThat(found.list()).isEmpty();
    return keys;
  }

  private static void add(String prefix, Yaml node, Set<String> keys) {
    if (node instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(entry -> add(prefix + "." + entry.key(), entry.value(), keys));
    } else {
      keys.add(prefix.substring(1));
    }
  }

  private static Words words(String language) {
    return Words.read(FILES, language, new Diagnostics());
  }
}
