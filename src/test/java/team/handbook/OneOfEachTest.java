package team.handbook;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.support.Cli;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.Golden;

/**
 * A handbook with one instance of every rule: each is found once, at its place, and mending it
 * clears that finding and brings no other. {@code fixes.txt} says how each is mended: the rule and
 * the file, then the texts that go ({@code -}, the first place of each) and the text that comes
 * ({@code +}), or {@code create} or {@code delete} for a whole file.
 */
class OneOfEachTest {
  private static final Path FOLDER = Path.of("src/test/resources/one-of-each");

  /** Need a hostile file tree, a theme or a repository; {@link RuleFixturesTest} has them. */
  private static final Set<Rule> ELSEWHERE =
      Set.of(
          Rules.ENCODING,
          Rules.TOO_LARGE,
          Rules.UNSAFE_PATH,
          Rules.TEMPLATE,
          Rules.CONTRAST,
          Rules.LOST_URL,
          Rules.LOST_ANCHOR);

  private record Fix(Path file, String what, List<String> gone, List<String> added) {}

  static List<String> rules() {
    return Rules.all().stream()
        .filter(rule -> !ELSEWHERE.contains(rule) && !rule.needsNetwork())
        .map(Rule::id)
        .toList();
  }

  @Test
  void theCheckFindsEachOnce(@TempDir Path temp) throws IOException, InterruptedException {
    Fixture.copy(FOLDER, temp, Variant.LF);
    Cli.Result result =
        new Cli(temp).run("check", "--format", "json", "--today", Fixture.TODAY.toString());

    assertThat(result.code()).isEqualTo(1);
    Golden.matches(
        FOLDER.resolve("expected.json"),
        result
            .out()
            .replaceAll("\"seconds\": ?[0-9.]+", "\"seconds\":0")
            // A line for each finding, so that changes to two of them can be merged.
            .replace("{\"rule\":", "\n{\"rule\":"));
  }

  @Test
  void everyRuleSpeaksOnce(@TempDir Path temp) throws IOException {
    assertThat(found(temp).values()).containsExactlyInAnyOrderElementsOf(rules());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void mendingItClearsItAlone(String rule, @TempDir Path temp) throws IOException {
    Map<String, String> expected = found(temp.resolve("before"));
    expected.values().removeIf(rule::equals);

    Path after = temp.resolve("after");
    Fixture fixture = Fixture.copy(FOLDER, after, Variant.LF);
    apply(fixes().get(rule), after.resolve("content"));

    assertThat(findings(fixture)).isEqualTo(expected);
  }

  private static Map<String, String> found(Path temp) throws IOException {
    return findings(Fixture.copy(FOLDER, temp, Variant.LF));
  }

  /**
   * The rule of each finding, by its file and message; mending one may move the lines of others.
   */
  private static Map<String, String> findings(Fixture fixture) {
    return fixture.check().findings().stream()
        .map(finding -> finding.diagnostic())
        .collect(
            toMap(
                (Diagnostic d) -> d.location().path() + ": " + d.message(),
                d -> d.rule().id(),
                (a, b) -> a + " and " + b,
                LinkedHashMap::new));
  }

  private static Map<String, Fix> fixes() throws IOException {
    Map<String, Fix> fixes = new LinkedHashMap<>();
    for (String block : Files.readString(FOLDER.resolve("fixes.txt")).split("\n\n")) {
      List<String> lines = block.lines().toList();
      String[] head = lines.get(0).split(" ", 2);
      Map<Boolean, List<String>> texts =
          lines.stream()
              .skip(1)
              .filter(line -> line.startsWith("- ") || line.startsWith("+ "))
              .collect(
                  partitioningBy(
                      line -> line.startsWith("-"), mapping(line -> line.substring(2), toList())));
      fixes.put(
          head[0], new Fix(Path.of(head[1]), lines.get(1), texts.get(true), texts.get(false)));
    }
    return fixes;
  }

  private static void apply(Fix fix, Path content) throws IOException {
    Path file = content.resolve(fix.file());
    String added = String.join("\n", fix.added());
    switch (fix.what()) {
      case "delete" -> Files.delete(file);
      case "create" -> Files.writeString(file, added + "\n");
      default -> {
        List<String> to = new ArrayList<>(List.of(added));
        String text = Files.readString(file);
        for (String gone : fix.gone()) {
          assertThat(text).contains(gone);
          int at = text.indexOf(gone);
          text =
              text.substring(0, at)
                  + (to.isEmpty() ? "" : to.remove(0))
                  + text.substring(at + gone.length());
        }
        Files.writeString(file, text);
      }
    }
  }
}
