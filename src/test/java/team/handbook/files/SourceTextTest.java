package team.handbook.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import team.handbook.diagnostic.Location;

class SourceTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsLinesAndCodePointsWithEveryLineEnd(String end) {
    SourceText source = new SourceText("a.md", "one" + end + "a😀\tb" + end + "three");
    int b = source.text().indexOf('b');

    assertThat(source.at(b, b + 1)).isEqualTo(new Location("a.md", 2, 4, 1));
    assertThat(source.line(2)).isEqualTo("a😀\tb");
    assertThat(source.lineCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void clipsARangeToItsFirstLine(String end) {
    SourceText source = new SourceText("a.md", "one" + end + "two");

    assertThat(source.at(1, 7)).isEqualTo(new Location("a.md", 1, 2, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x\n"})
  void answersForPlacesBeyondTheEnd(String text) {
    SourceText source = new SourceText("a.md", text);

    assertThat(source.at(99, 120).length()).isZero();
    assertThat(source.line(99)).isEmpty();
  }
}
