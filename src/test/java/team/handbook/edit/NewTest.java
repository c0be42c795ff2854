package team.handbook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.support.Fixture;

/** Each kind of new file is valid and in its place, in a handbook of any size. */
class NewTest {
  private static final Optional<String> NONE = Optional.empty();

  @TempDir private Path temp;
  private Path content = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    content = Files.createDirectories(temp.resolve("content"));
  }

  private Project project() {
    return new Project(
        content, Optional.empty(), temp.resolve("site"), temp, Fixture.TODAY, false, false);
  }

  private New maker() {
    return new New(project(), new Build(project(), step -> {}).reading());
  }

  private void isClean() {
    Reading reading = new Build(project(), step -> {}).reading();
    assertThat(
            reading.findings(Fixture.TODAY).stream()
                .filter(finding -> !finding.calendar())
                .map(Fixture::describe))
        .isEmpty();
  }

  @Test
  void everyKindIsCleanInAnEmptyHandbook() throws IOException {
    maker().page("index.md", Optional.of("Our: handbook"), NONE).make();
    maker().person("rory", NONE, Optional.of("Engineer"), NONE).make();
    maker().person("noor-k", Optional.of("Noor K."), NONE, NONE).make();
    maker().team("tools", NONE, NONE, List.of("rory", "noor-k")).make();
    maker()
        .goal("2026-q4/tools/faster", NONE, List.of("rory", "noor-k"), Optional.of("it: is"))
        .make();
    maker()
        .goal("2026-q4/tools/better", NONE, List.of("rory", "noor-k"), Optional.of("yes"))
        .make();
    maker().ritual("tools/standup", NONE, "mon, thu").make();
    maker().page("how/plan", NONE, Optional.of("tools")).make();

    isClean();
    assertThat(content.resolve("index.md"))
        .hasContent(
            "---\ntitle: 'Our: handbook'\n---\n\nSay in a sentence or two what this page is for.\n");
    assertThat(content.resolve("data/teams/tools.yml"))
        .hasContent("name: Tools\nleads: [rory]\nmembers: [rory, noor-k]\n");
    assertThat(content.resolve("data/goals/2026-q4/tools.yml"))
        .hasContent(
            "goals:\n  - id: faster\n    title: Faster\n    owners: [rory, noor-k]\n    done_when: 'it: is'\n"
                + "  - id: better\n    title: Better\n    owners: [rory, noor-k]\n    done_when: 'yes'\n");
    assertThat(content.resolve("how/plan.md")).content().contains("owner: tools\n");
  }

  @Test
  void everyKindIsCleanInTheSample() throws IOException {
    for (String folder : List.of("content", "templates")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = temp.resolve(file.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    maker().page("how-we-work/retros.md", NONE, Optional.of("platform")).make();
    maker().person("zoe", NONE, NONE, Optional.of("replay")).make();
    maker()
        .goal("2026-q4/replay/new-one", NONE, List.of("tomas", "beatriz"), Optional.of("done"))
        .make();
    maker().ritual("replay/retrospective", NONE, "fri").make();

    isClean();
    assertThat(content.resolve("how-we-work/index.md")).content().contains(", incidents, retros]");
    assertThat(content.resolve("data/teams/replay.yml"))
        .content()
        .contains("    role: Mobile recording\n  - zoe\n");
  }

  @Test
  void aNewPageIsListedInSettingsWhereItsSectionIs() throws IOException {
    Files.writeString(content.resolve("handbook.yml"), "pages:\n  /: [b, a]\n  how: [z, y]\n");
    for (String page : List.of("index", "a", "b", "how/y", "how/z")) {
      Path file = content.resolve(page + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# " + page + "\n");
    }
    maker().page("how/extra.md", NONE, NONE).make();
    maker().page("c.md", NONE, NONE).make();

    assertThat(content.resolve("handbook.yml"))
        .hasContent("pages:\n  /: [b, a, c]\n  how: [z, y, extra]\n");
  }

  @Test
  void whoLeavesKeepsTheirFileAndTheirDutiesAreListed() throws IOException {
    maker().person("rory", NONE, NONE, NONE).make();
    maker().team("tools", NONE, NONE, List.of("rory")).make();
    Files.writeString(content.resolve("page.md"), "---\nowner: rory\n---\n# Page\n");
    Files.writeString(
        content.resolve("data/people/rory.yml"), "name: Rory # he\r\nend:\r\nrole: x");

    Plan plan = maker().leaver("rory", LocalDate.of(2026, 12, 31));
    plan.make();

    assertThat(Files.readString(content.resolve("data/people/rory.yml")))
        .isEqualTo("name: Rory # he\r\nend: 2026-12-31\r\nrole: x");
    assertThat(plan.said())
        .containsExactly(
            "data/teams/tools.yml:2 leads the team \"Tools\"",
            "data/teams/tools.yml:3 is a member of the team \"Tools\"",
            "page.md:2 answers for the page \"Page\"");
  }

  @Test
  void anIdIsMadeOfWords() throws IOException {
    maker().person("Ana Öberg-O’Neil", NONE, NONE, NONE).make();
    maker().person("Łucja Straße", Optional.of("Łucja"), NONE, NONE).make();
    maker().team("Data & platform", NONE, NONE, List.of("ana-oberg-oneil")).make();
    maker().goal("2026-q4/data-platform/Restore in 1 h", NONE, List.of(), NONE).make();
    maker().ritual("data-platform/Stand-up", NONE, "mon").make();

    assertThat(content.resolve("data/people/ana-oberg-oneil.yml"))
        .hasContent("name: Ana Öberg-O’Neil\n");
    assertThat(content.resolve("data/people/lucja-strasse.yml")).hasContent("name: Łucja\n");
    assertThat(content.resolve("data/teams/data-platform.yml"))
        .hasContent(
            "name: Data & platform\nleads: [ana-oberg-oneil]\nmembers: [ana-oberg-oneil]\n");
    assertThat(content.resolve("data/goals/2026-q4/data-platform.yml"))
        .hasContent("goals:\n  - id: restore-in-1-h\n    title: Restore in 1 h\n");
    assertThat(content.resolve("data/rituals/data-platform.yml"))
        .hasContent("rituals:\n  - id: stand-up\n    title: Stand-up\n    every: mon\n");
  }

  @Test
  void whatIsThereOrWrongIsRefused() throws IOException {
    maker().page("a.md", NONE, NONE).make();
    maker().person("rory", NONE, NONE, NONE).make();

    refuses(() -> maker().page("A.md", NONE, NONE), "\"a.md\" is there already");
    refuses(() -> maker().page("_a.md", NONE, NONE), "would not be a page");
    refuses(() -> maker().page("../a.md", NONE, NONE), "is no place for a page");
    refuses(() -> maker().page("b.md", NONE, Optional.of("rorry")), "did you mean \"rory\"?");
    refuses(() -> maker().person("people/zoe", NONE, NONE, NONE), "is a path");
    refuses(() -> maker().person("李雷", NONE, NONE, NONE), "has no letters");
    refuses(() -> maker().person("RORY", NONE, NONE, NONE), "belongs to a person already");
    refuses(() -> maker().team("rory", NONE, NONE, List.of()), "belongs to a person already");
    refuses(() -> maker().goal("x", NONE, List.of(), NONE), "named by period, team and id");
    refuses(() -> maker().ritual("x", NONE, "mon"), "named by team and id");
    refuses(() -> maker().leaver("rori", Fixture.TODAY), "did you mean \"rory\"?");
    try (Stream<Path> files = Files.walk(content)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private static void refuses(Runnable edit, String why) {
    assertThatThrownBy(edit::run).isInstanceOf(EditException.class).hasMessageContaining(why);
  }
}
