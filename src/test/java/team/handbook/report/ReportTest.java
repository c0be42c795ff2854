package team.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;
import team.handbook.support.Golden;

/** Each fixture is a list of findings, with the text and the JSON that they give beside it. */
class ReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/report");
  private static final Summary SUMMARY = new Summary(41, 1212, 0.84);

  static List<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".findings"))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void textIsAsExpected(String name) throws IOException {
    Golden.matches(FOLDER.resolve(name + ".txt"), text(name, false, false));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void jsonIsAsExpected(String name) throws IOException {
    Findings findings = Findings.read(FOLDER.resolve(name + ".findings"));
    Golden.matches(FOLDER.resolve(name + ".json"), JsonReport.of(findings.list(), SUMMARY));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void colourChangesNothingElse(String name) throws IOException {
    String coloured = text(name, true, false);

    assertThat(coloured).contains("\u001B[");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(text(name, false, false));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void nothingCommandsTheTerminal(String name) throws IOException {
    text(name, false, true)
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(
            c -> assertThat(Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E)).isFalse());
  }

  @Test
  void allShowsEveryWarning() throws IOException {
    assertThat(text("many", false, true)).doesNotContain("--all").contains("content/old.md:18:1");
    assertThat(text("many", false, false)).contains("and 13 more of foreign-key; --all shows them");
  }

  @Test
  void oneIsSingular() {
    assertThat(report(true).of(List.of(), new Summary(1, 1, 0)))
        .isEqualTo("no findings in 1 page and 1 link (0.0 s)\n");
    assertThat(report(true).of(List.of(), new Summary(0, 2, 1)))
        .isEqualTo("no findings in 0 pages and 2 links (1.0 s)\n");
  }

  @Test
  void aPlaceBeyondTheFileHasNoExcerpt() {
    SourceText source = new SourceText("a.md", "one\n");

    assertThat(Excerpt.of(source, new Location("a.md", 9, 1, 1))).isEmpty();
    assertThat(Excerpt.of(source, new Location("a.md", 2, 1, 0))).isEmpty();
    assertThat(Excerpt.of(source, new Location("a.md", 1, 99, 9)))
        .contains(new Excerpt("one", "   ^"));
  }

  @Test
  void everyPlaceOfALongLineIsShown() {
    String line = "0123456789".repeat(30) + "日本語".repeat(40) + "end";
    SourceText source = new SourceText("a.md", line);
    int length = line.length();
    for (int column = 1; column <= length + 1; column++) {
      Excerpt excerpt = Excerpt.of(source, new Location("a.md", 1, column, 3)).orElseThrow();
      int indent = excerpt.carets().indexOf('^');
      assertThat(cells(excerpt.line())).isLessThanOrEqualTo(107);
      assertThat(excerpt.carets().length()).isLessThanOrEqualTo(107);
      if (column <= length) {
        assertThat(characterAt(excerpt.line(), indent)).isEqualTo(line.charAt(column - 1));
      }
    }
  }

  @Test
  void jsonHasNoFormForWhatIsNoNumber() {
    assertThatThrownBy(() -> new Json().decimal(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int cells(String line) {
    return line.codePoints().map(c -> Printable.cells(c, ' ')).sum();
  }

  private static int characterAt(String line, int cell) {
    int at = 0;
    for (int c : line.codePoints().toArray()) {
      if (at == cell) {
        return c;
      }
      at += Printable.cells(c, ' ');
    }
    return -1;
  }

  private static TextReport report(boolean all) {
    return new TextReport(path -> path, path -> Optional.empty(), false, all);
  }

  private static String text(String name, boolean colour, boolean all) throws IOException {
    Findings findings = Findings.read(FOLDER.resolve(name + ".findings"));
    return new TextReport(path -> "content/" + path, findings::source, colour, all)
        .of(findings.list(), SUMMARY);
  }
}
