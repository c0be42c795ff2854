package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import team.handbook.diagnostic.Diagnostics;

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

  private static Words words(String language) {
    return Words.read(FILES, language, new Diagnostics());
  }
}
