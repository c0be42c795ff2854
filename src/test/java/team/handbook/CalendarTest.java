package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;

/** The calendar never stops a publish: the sample, a year later, with nothing changed. */
class CalendarTest {
  private static final LocalDate LATER = Fixture.TODAY.plusYears(1);

  @TempDir private Path temp;

  @BeforeEach
  void copy() throws IOException {
    Fixture.copy(Path.of("content"), temp.resolve("content"), Variant.LF);
    Path settings = temp.resolve("content/handbook.yml");
    String raised =
        "\n  stale-page: error\n  goal-unfinished: error\n  goal-missing: error\n  goal-outdated: error\n";
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("\n  goal-missing: warning\n", "\n")
            .replace("\nrules:\n", "\nrules:" + raised));
  }

  private Build build(boolean strict) {
    Path content = temp.resolve("content");
    return new Build(
        new Project(content, Optional.empty(), temp.resolve("site"), temp, LATER, false, strict),
        step -> {});
  }

  @Test
  void aYearLaterItIsStillPublished() {
    Outcome outcome = build(true).publish();

    assertThat(outcome.published()).isPresent();
    assertThat(outcome.blocked()).isFalse();
    assertThat(temp.resolve("site/index.html")).exists();
  }

  @Test
  void aYearLaterTheCheckFails() {
    Outcome outcome = build(false).check();
    Set<String> rules =
        outcome.findings().stream()
            .map(finding -> finding.diagnostic().rule().id())
            .collect(Collectors.toSet());

    assertThat(rules).contains("stale-page", "goal-unfinished", "goal-missing");
    assertThat(outcome.findings()).allMatch(finding -> finding.calendar());
    assertThat(outcome.errors(false)).isPositive();
  }
}
