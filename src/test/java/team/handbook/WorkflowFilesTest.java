package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;
import team.handbook.support.Cli;
import team.handbook.yaml.YamlParser;

/** What is offered to continuous integration: the files can be read, and call what there is. */
class WorkflowFilesTest {
  private static final Pattern OPTION = Pattern.compile("(?<=[\\s(])--[a-z]+(?=[\\s\")=])");
  private static final Pattern COMMAND = Pattern.compile("\"\\$PROGRAM\" (\\w+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".github/actions/handbook/action.yml",
        ".github/workflows/ci.yml",
        ".github/workflows/handbook.yml",
        ".pre-commit-hooks.yaml"
      })
  void canBeRead(String file) throws IOException {
    Diagnostics found = new Diagnostics();
    assertThat(YamlParser.parse(new SourceText(file, Files.readString(Path.of(file))), found))
        .isPresent();
    assertThat(found.list()).extracting(Diagnostic::message).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "changes", "build"})
  void theActionCallsCommandsWithOptionsThatTheyHave(String command, @TempDir Path temp)
      throws IOException, InterruptedException {
    String action = Files.readString(Path.of(".github/actions/handbook/action.yml"));
    String help = new Cli(temp).run(command, "--help").out();
    List<String> options = new ArrayList<>();
    for (String step : action.split("\n    - ")) {
      Matcher called = COMMAND.matcher(step);
      if (called.find() && called.group(1).equals(command)) {
        OPTION.matcher(step).results().forEach(option -> options.add(option.group()));
      }
    }
    assertThat(options).contains("--content").allMatch(help::contains);
  }
}
