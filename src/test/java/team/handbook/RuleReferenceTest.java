package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.support.GeneratedSections;

/** Every rule has a page in the guide, and what the code knows of it stands there word for word. */
class RuleReferenceTest {
  private static final Path FOLDER = Path.of("content/guide/rules");

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageOfARuleKnowsWhatTheCodeKnows(Rule rule) throws IOException {
    Path file = FOLDER.resolve(rule.id() + ".md");
    String page = Files.readString(file);
    GeneratedSections sections = GeneratedSections.of(file);

    assertThat(sections.names()).containsExactly("rule");
    sections.match(name -> generated(rule));
    assertThat(page)
        .contains(
            "## What it catches",
            "## Why it matters",
            "## How to fix it",
            "## How to configure it");
  }

  @Test
  void everyPageIsOfARuleAndListed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("index.md")))
          .hasSameElementsAs(Rules.all().stream().map(rule -> rule.id() + ".md").toList());
    }
  }

  private static String generated(Rule rule) {
    String group = rule.group().name().toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    out.append("`").append(rule.id()).append("` catches ").append(rule.summary()).append(".\n\n");
    out.append("| | |\n|:--|:--|\n");
    out.append("| Group | ").append(group).append(" |\n");
    out.append("| Severity, unless set otherwise | ").append(rule.severity().word()).append(" |\n");
    out.append("| Blocks publishing in every mode | ")
        .append(rule.isBlocking() ? "yes" : "no")
        .append(" |\n");
    out.append("| Depends on today's date | ")
        .append(rule.isCalendar() ? "yes" : "no")
        .append(" |\n");
    out.append(
        rule.parameters().stream()
            .map(
                p ->
                    "| Parameter `"
                        + p.key()
                        + "` | "
                        + p.doc()
                        + "; "
                        + p.presetText()
                        + " unless set otherwise |\n")
            .collect(Collectors.joining()));
    return out.toString();
  }
}
