package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;

/** Colours: how they are made and measured, for every hue that a handbook may choose. */
class AccentTest {
  /** The corners of what a screen shows, which may lose one step of chroma to rounding. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, #ffffff", "0, 0, 0, #000000", "0.628, 0.2577, 29.23, #ff0000",
    "0.8664, 0.2948, 142.5, #00ff00", "0.452, 0.3132, 264.05, #0000ff", "0.5999, 0, 0, #808080"
  })
  void oklchIsWhatBrowsersShow(double lightness, double chroma, double hue, String hex) {
    Colour made = Colour.oklch(lightness, chroma, hue);
    Colour meant = Colour.parse(hex).orElseThrow();
    assertThat(Math.abs(made.red() - meant.red())).isLessThanOrEqualTo(8);
    assertThat(Math.abs(made.green() - meant.green())).isLessThanOrEqualTo(8);
    assertThat(Math.abs(made.blue() - meant.blue())).isLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"#000, #fff, 21", "#777777, #ffffff, 4.48", "#075a42, #ffffff, 8.2", "#fff, #fff, 1"})
  void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
    Colour first = Colour.parse(one).orElseThrow();
    Colour second = Colour.parse(other).orElseThrow();
    assertThat(Math.abs(first.contrast(second) - ratio)).isLessThan(0.06);
    assertThat(second.contrast(first)).isEqualTo(first.contrast(second));
  }

  @Test
  void everyHueIsReadableOnEverySurface() {
    String style = Assets.style(ThemeFiles.read(Optional.empty(), new Diagnostics())).text();
    String tokens = style.substring(0, style.indexOf("@media"));
    SoftAssertions all = new SoftAssertions();
    for (int hue = 0; hue < 360; hue++) {
      Diagnostics found = new Diagnostics();
      Contrasts.check(new SourceText("x.css", tokens + Accent.of(hue).css()), found);
      all.assertThat(found.list()).as("hue %d", hue).isEmpty();
    }
    all.assertAll();
  }

  @Test
  void huesKeepTheirColour() {
    List<String> colours =
        IntStream.range(0, 24).mapToObj(n -> Accent.of(n * 15).light().text().css()).toList();
    assertThat(colours).doesNotHaveDuplicates();
    Colour green = Accent.of(165).light().text();
    assertThat(green.green()).isGreaterThan(green.red()).isGreaterThan(green.blue());
  }

  @Test
  void aTokenThatCannotBeReadIsFoundOnItsWorstSurface() {
    String style =
        """
        :root{
          --bg:light-dark(#fff,#0f1412); --bg-sunken:#f6f7f5;
          --ink:light-dark(#17201b,#edf2ee); --ink-3:light-dark(#888,#a6b2ab);
          --accent:rebeccapurple;
        }
        """;
    Diagnostics found = new Diagnostics();
    Contrasts.check(new SourceText("x.css", style), found);
    assertThat(found.list())
        .extracting(d -> d.location().line() + ":" + d.location().column() + " " + d.message())
        .containsExactlyInAnyOrder(
            "3:3 \"--ink\" (#edf2ee) on \"--bg-sunken\" has a contrast of 1.0 : 1 on dark pages, and needs 7 : 1",
            "3:38 \"--ink-3\" (#888888) on \"--bg-sunken\" has a contrast of 3.2 : 1 on light pages, and needs 7 : 1",
            "3:38 \"--ink-3\" (#a6b2ab) on \"--bg-sunken\" has a contrast of 2.0 : 1 on dark pages, and needs 7 : 1");
  }

  @Test
  void theThemeItselfIsReadable() {
    Diagnostics found = new Diagnostics();
    Contrasts.check(Assets.style(ThemeFiles.read(Optional.empty(), new Diagnostics())), found);
    assertThat(found.list()).isEmpty();
    assertThat(Stream.of("--ink:", "--amber:", "--line-strong:"))
        .allMatch(
            token ->
                Assets.style(ThemeFiles.read(Optional.empty(), new Diagnostics()))
                    .text()
                    .contains(token));
  }
}
