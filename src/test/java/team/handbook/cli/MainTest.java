package team.handbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.diagnostic.Rules;

/** The commands as someone types them: what they print and how they end. */
class MainTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        CLOCK,
        new Terminal(false, false),
        arguments);
  }

  private String content(String index) throws IOException {
    Path content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(content.resolve("index.md"), index);
    return content.toString();
  }

  @Test
  void aCleanHandbookEndsWithZero() throws IOException {
    assertThat(run("check", "--content", content("# Home\n"))).isZero();
    assertThat(out.toString()).contains("no findings in 5 pages and 0 links");
  }

  @Test
  void errorsEndWithOne() throws IOException {
    assertThat(run("check", "--content", content("# Home\n\n[x](gone.md)\n"))).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "index.md:3:5", "there is no \"gone.md\"", "^^^^^^^", "1 error in 5 pages and 1 link");
  }

  @Test
  void warningsCountWhenStrict() throws IOException {
    String content = content("# Home\n\n#### Deep\n");

    assertThat(run("check", "--content", content)).isZero();
    assertThat(run("check", "--content", content, "--strict")).isEqualTo(1);
  }

  @Test
  void onlyFiveWarningsOfARuleAreShown() throws IOException {
    String content = content("# Home\n" + "\n## Two\n\n#### Four\n".repeat(8));

    run("check", "--content", content);
    assertThat(out.toString()).contains("and 3 more of heading-order; --all shows them");
    out.getBuffer().setLength(0);
    run("check", "--content", content, "--all");
    assertThat(out.toString()).doesNotContain("more of heading-order");
  }

  @Test
  void jsonGoesToAFile() throws IOException {
    Path file = temp.resolve("reports/findings.json");

    run(
        "check",
        "--content",
        content("# Home\n\n[x](gone.md)\n"),
        "--format",
        "text",
        "--format",
        "json=" + file);
    assertThat(Files.readString(file))
        .startsWith(
            "{\"version\":1,\"findings\":[{\"rule\":\"broken-link\",\"severity\":\"error\",\"file\":\"index.md\",\"line\":3,\"column\":5,")
        .contains("\"endColumn\":12")
        .contains(
            "\"summary\":{\"pages\":5,\"links\":1,\"errors\":1,\"warnings\":0,\"seconds\":0.000}");
    assertThat(out.toString()).contains("broken-link");
  }

  @Test
  void everyFormatGoesToItsFile() throws IOException {
    String content = content("# Home\n\n[x](gone.md)\n");
    for (String format : Reports.FORMATS) {
      Path file = temp.resolve("reports").resolve(format);
      assertThat(run("check", "--content", content, "--format", format + "=" + file)).isEqualTo(1);
      assertThat(file).content().contains("gone.md", "broken-link");
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aHandbookIsStartedOnce() throws IOException {
    String folder = temp.resolve("ours").toString();
    String content = temp.resolve("ours/content").toString();

    assertThat(run("init", folder, "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("+++ b/ours/content/handbook.yml\n", "+title: Team handbook");
    assertThat(temp.resolve("ours")).doesNotExist();
    assertThat(run("init", folder, "--title", "Ours")).isZero();
    assertThat(temp.resolve("ours/content/handbook.yml")).content().contains("title: Ours\n");
    assertThat(run("check", "--strict", "--content", content)).as(out.toString()).isZero();

    assertThat(run("init", folder)).isEqualTo(2);
    assertThat(err.toString()).contains("is there already, so this is a handbook");
    assertThat(run("init", temp.resolve("ours/content/index.md").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is a file; name a folder");
  }

  @Test
  void aFixIsShownFirstAndThenMade() throws IOException {
    String content = content("# Home\n\n[x](A.md)\n");
    Path index = Path.of(content).resolve("index.md");
    Files.writeString(Path.of(content).resolve("a.md"), "# A\n");

    assertThat(run("check", "--content", content, "--fix", "--dry-run")).isZero();
    assertThat(out.toString()).contains("-[x](A.md)\n+[x](a.md)\n");
    assertThat(err.toString()).contains("1 finding mended", "nothing was written");
    assertThat(index).hasContent("# Home\n\n[x](A.md)\n");
    assertThat(run("check", "--content", content, "--fix")).isZero();
    assertThat(index).hasContent("# Home\n\n[x](a.md)\n");
    assertThat(run("check", "--content", content, "--dry-run")).isEqualTo(2);
    assertThat(err.toString()).contains("--dry-run goes with --fix");
  }

  @Test
  void aMoveSaysWhatItDidOrWhyNot() throws IOException {
    String content = content("# Home\n\n[x](a.md)\n");
    Files.writeString(Path.of(content).resolve("a.md"), "# A\n");

    assertThat(run("move", "a.md", "b/c.md", "--content", content)).isZero();
    assertThat(err.toString())
        .contains("\"a.md\" is now \"b/c.md\": 1 page, 1 link rewritten, 1 old address kept");
    assertThat(Path.of(content).resolve("index.md")).hasContent("# Home\n\n[x](b/c.md)\n");
    assertThat(run("move", "gone.md", "d.md", "--content", content)).isEqualTo(2);
    assertThat(err.toString()).contains("handbook: there is no page or section \"gone.md\"");
  }

  @Test
  void anUnknownFormatSaysWhatWasMeant() throws IOException {
    assertThat(run("check", "--content", content("# Home\n"), "--format", "sarf=x")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no format \"sarf\"", "did you mean \"sarif\"?");
    assertThat(temp.resolve("x")).doesNotExist();
  }

  @Test
  void onlyOneFormatIsPrinted() throws IOException {
    String content = content("# Home\n");

    assertThat(run("check", "--content", content, "--format", "text", "--format", "json"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--format json=FILE");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void explainShowsThePageOfARule() {
    assertThat(run("explain", "broken-link")).isZero();
    assertThat(out.toString()).contains("broken-link: ", "HOW TO FIX IT").doesNotContain("---");
  }

  @Test
  void explainListsEveryRule() {
    assertThat(run("explain")).isZero();
    assertThat(out.toString().lines())
        .filteredOn(line -> line.startsWith("  "))
        .hasSameSizeAs(Rules.all());
  }

  @Test
  void explainKnowsWhatWasMeant() {
    assertThat(run("explain", "broken-lnk")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean \"broken-link\"?");
  }

  @Test
  void schemasKnowTheIdsOfTheHandbook() throws IOException {
    Path content = Path.of(content("# Home\n\n[x](gone.md)\n"));
    Files.createDirectories(content.resolve("data/people"));
    Files.writeString(content.resolve("data/people/ana.yml"), "name: Ana\n");

    assertThat(run("schema", "--content", content.toString())).isZero();
    assertThat(content.resolve(".schema/team.json")).content().contains("\"ana\"");
    assertThat(out.toString()).contains("schemas are in");
    assertThat(run("check", "--content", content.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("1 error in ");
  }

  @Test
  void wrongUsageEndsWithTwo() throws IOException {
    assertThat(run("check", "--content", temp.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no folder", "--content", "handbook init");
    assertThat(run("check", "--colour")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("check", "--content", content("# Home\n"), "--format", "xml")).isEqualTo(2);
    assertThat(run("check", "--content", content("# Home\n"), "--today", "tomorrow")).isEqualTo(2);
    assertThat(run("build", "--content", content("# Home\n"), "--output", temp.toString()))
        .isEqualTo(2);
  }

  @Test
  void aDiskThatRefusesEndsWithThree() throws IOException {
    Path file = Files.writeString(temp.resolve("site"), "a file where the folder should be");

    assertThat(
            run(
                "build",
                "--content",
                content("# Home\n"),
                "--output",
                file.resolve("below").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).startsWith("handbook: ").doesNotContain("\tat ");
  }

  @Test
  void errorsLeaveTheLastSite() throws IOException {
    String content = content("# Home\n");
    Files.writeString(Path.of(content, "handbook.yml"), "title: Ours\n");
    Path site = temp.resolve("site");
    assertThat(run("build", "--content", content, "--output", site.toString())).isZero();
    String before = Files.readString(site.resolve("index.html"));
    content("# Changed\n\n[x](gone.md)\n");

    assertThat(run("build", "--content", content, "--output", site.toString())).isEqualTo(1);
    assertThat(site.resolve("index.html")).hasContent(before);
    assertThat(err.toString()).contains("nothing was published");
  }

  @Test
  void withoutSettingsDeadLinksAreMarked() throws IOException {
    Path site = temp.resolve("site");

    assertThat(
            run(
                "build",
                "--content",
                content("# Home\n\n[x](gone.md)\n"),
                "--output",
                site.toString()))
        .isZero();
    assertThat(site.resolve("index.html"))
        .content()
        .contains("broken link")
        .doesNotContain("gone.md\"");
  }
}
