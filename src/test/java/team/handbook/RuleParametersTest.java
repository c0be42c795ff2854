package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;

/** Whatever of a rule can be set in {@code handbook.yml} changes what the rule finds. */
class RuleParametersTest {
  private static final Path FOLDER = Path.of("src/test/resources/rules");

  static Stream<Arguments> parameters() {
    return Rules.all().stream()
        .flatMap(rule -> rule.parameters().stream().map(each -> Arguments.of(rule.id(), each)));
  }

  static Stream<String> rules() {
    return Rules.all().stream()
        .filter(rule -> !rule.isBlocking() && !rule.needsNetwork())
        .map(Rule::id);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void aParameterChangesWhatIsFound(String rule, Rule.Parameter parameter, @TempDir Path temp)
      throws IOException {
    List<String> least = found(rule, setting(rule, parameter.key() + ": 0"), temp.resolve("0"));
    List<String> most = found(rule, setting(rule, parameter.key() + ": 9999"), temp.resolve("1"));

    assertThat(least).isNotEqualTo(most);
  }

  /** What settings say of the rule otherwise is replaced; other settings stay. */
  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatIsOffFindsNothing(String rule, @TempDir Path temp) throws IOException {
    assertThat(found(rule, "rules: {" + rule + ": off}", temp)).isEmpty();
  }

  private static String setting(String rule, String parameter) {
    return "rules: {" + rule + ": {severity: warning, " + parameter + "}}";
  }

  private static List<String> found(String rule, String rules, Path temp) throws IOException {
    Fixture fixture = Fixture.copy(FOLDER.resolve(rule), temp, Variant.LF);
    Path settings = temp.resolve("content/handbook.yml");
    String others = Files.exists(settings) ? Files.readString(settings) : "";
    Files.writeString(
        settings, others.replaceAll("(?m)^rules:.*\\n((?: +|#).*\\n)*", "") + rules + "\n");
    return fixture.check().findings().stream()
        .filter(finding -> finding.diagnostic().rule().id().equals(rule))
        .map(Fixture::describe)
        .toList();
  }
}
