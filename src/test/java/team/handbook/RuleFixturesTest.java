package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.Golden;

/** Every rule has a fixture with good and bad cases; its findings stand at their exact places. */
class RuleFixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/rules");

  static List<String> rules() {
    // What needs the network is in ExternalCheckTest and ExternalLinksTest.
    return Rules.all().stream().filter(rule -> !rule.needsNetwork()).map(Rule::id).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findingsStandAtTheirPlaces(String rule, @TempDir Path temp) throws IOException {
    Path folder = FOLDER.resolve(rule);
    Outcome outcome = Fixture.copy(folder, temp, Variant.LF).check();

    Golden.matches(folder.resolve("expected.txt"), Fixture.describe(outcome));
    assertThat(outcome.findings())
        .as("findings of " + rule)
        .anyMatch(finding -> finding.diagnostic().rule().id().equals(rule));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void lineEndsDoNotMoveThem(String rule, @TempDir Path temp) throws IOException {
    Path folder = FOLDER.resolve(rule);

    assertThat(Fixture.describe(Fixture.copy(folder, temp, Variant.CRLF).check()))
        .isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aByteOrderMarkDoesNotMoveThem(String rule, @TempDir Path temp) throws IOException {
    Path folder = FOLDER.resolve(rule);

    assertThat(Fixture.describe(Fixture.copy(folder, temp, Variant.BOM).check()))
        .isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  @Test
  void everyFixtureIsOfARule() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.map(path -> path.getFileName().toString())).hasSameElementsAs(rules());
    }
  }
}
