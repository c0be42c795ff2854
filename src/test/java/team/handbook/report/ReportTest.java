package team.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;
import team.handbook.support.Golden;

/** Each fixture is a list of findings, with the text and the JSON that they give beside it. */
class ReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/report");
  private static final Summary SUMMARY = new Summary(41, 1212, 0.84);

  private static final Schema SARIF = sarifSchema();

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
  void sarifIsAsExpectedAndValid(String name) throws IOException {
    String sarif = new SarifReport(path -> "content/" + path).of(findings(name));

    // What the guide says about the rules is not repeated here.
    String rulesLeftOut = sarif.replaceAll("\"help\":\\{\"text\":.*?\"\\},", "");
    Golden.matches(FOLDER.resolve(name + ".sarif"), rulesLeftOut);
    assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
  }

  @Test
  void anEmptyLogIsValidToo() {
    String sarif = new SarifReport(path -> path).of(List.of());

    assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(SARIF.validate(sarif.replace("2.1.0", "2.0"), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void githubIsAsExpected(String name) throws IOException {
    String report = new GithubReport(path -> "content/" + path).of(findings(name));

    Golden.matches(FOLDER.resolve(name + ".github"), report);
    assertThat(report.lines()).hasSize(findings(name).size() + 1);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void gitlabIsAsExpected(String name) throws IOException {
    Golden.matches(
        FOLDER.resolve(name + ".gitlab"),
        new GitlabReport(path -> "content/" + path).of(findings(name)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void junitIsAsExpectedAndWellFormed(String name) throws Exception {
    String xml = new JunitReport(path -> "content/" + path).of(findings(name), SUMMARY);

    Golden.matches(FOLDER.resolve(name + ".junit"), xml);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertThat(document.getElementsByTagName("testcase").getLength())
        .isEqualTo(findings(name).size());
  }

  @Test
  void anEmptyTestReportHasOneCase() {
    assertThat(new JunitReport(path -> path).of(List.of(), SUMMARY))
        .contains("tests=\"1\"", "<testcase name=\"nothing is wrong\">")
        .doesNotContain("<failure");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void markdownIsAsExpected(String name) throws IOException {
    Golden.matches(
        FOLDER.resolve(name + ".markdown"),
        new MarkdownReport(path -> "content/" + path).of(findings(name), SUMMARY));
  }

  @Test
  void fingerprintsStayWhenLinesMove() throws IOException {
    List<Finding> findings = findings("many");
    List<Finding> moved =
        findings.stream()
            .map(
                finding -> {
                  Diagnostic d = finding.diagnostic();
                  Location at = d.location();
                  return new Finding(
                      new Diagnostic(
                          d.rule(),
                          new Location(at.path(), at.line() + 7, at.column() + 2, at.length()),
                          d.subject(),
                          d.message() + " by now",
                          d.hint()),
                      finding.severity());
                })
            .toList();

    assertThat(Fingerprints.of(moved)).isEqualTo(Fingerprints.of(findings)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasItsPage(Rule rule) {
    RulePage page = RulePage.of(rule);

    assertThat(page.markdown())
        .startsWith("## What it catches")
        .contains("## How to fix it")
        .doesNotContain("generated");
    assertThat(page.markdown().replaceAll("(?ms)^```.*?^```$|`[^`]*`", ""))
        .doesNotContain("](", "**", "`");
    assertThat(page.text(80).lines().filter(line -> !line.startsWith("    ")))
        .allMatch(line -> line.length() <= 80 || !line.contains(" "));
  }

  static List<Rule> rules() {
    return Rules.all();
  }

  private static List<Finding> findings(String name) throws IOException {
    return Findings.read(FOLDER.resolve(name + ".findings")).list();
  }

  private static Schema sarifSchema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
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
