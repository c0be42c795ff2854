package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An excerpt is at most 400 code points, and breaks neither a word nor a character. */
class ExcerptsTest {
  @Test
  void shortTextStaysAsItIs() {
    assertThat(Excerpts.cut("x".repeat(400))).isEqualTo("x".repeat(400));
  }

  @Test
  void longTextEndsAfterAWord() {
    String cut = Excerpts.cut("seven ch ".repeat(80).strip());
    assertThat(cut).hasSizeLessThanOrEqualTo(400).endsWith("…");
    assertThat(cut.substring(0, cut.length() - 1)).matches("(seven ch )*seven( ch)?");
  }

  @Test
  void textWithoutSpacesIsCutWhereALineMayBreak() {
    String cut = Excerpts.cut("計".repeat(500));
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(400);
  }

  @Test
  void aCharacterOfTwoUnitsIsNeverSplit() {
    String cut = Excerpts.cut("x" + "\ud83d\ude80".repeat(500));
    assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(400);
    assertThat(cut.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
