package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Cli;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.Golden;

/**
 * The ten commonest mistakes, and a misspelt key, id, status and time zone: each is one finding
 * whose words alone are enough to mend it.
 */
class MessagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/messages");
  private static final int MISTAKES = 14;

  @Test
  void eachMistakeIsOneFinding(@TempDir Path temp) throws IOException {
    Outcome outcome = Fixture.copy(FOLDER, temp, Variant.LF).check();
    List<String> files =
        outcome.findings().stream().map(f -> f.diagnostic().location().path()).toList();

    assertThat(files).hasSize(MISTAKES).doesNotHaveDuplicates();
  }

  @Test
  void theTextSaysHowToMendIt(@TempDir Path temp) throws IOException, InterruptedException {
    Fixture.copy(FOLDER, temp, Variant.LF);
    Cli.Result result = new Cli(temp).run("check", "--today", Fixture.TODAY.toString());

    assertThat(result.code()).isEqualTo(1);
    Golden.matches(
        FOLDER.resolve("expected.txt"), result.out().replaceAll("\\(\\d+\\.\\d+ s\\)", "(0.0 s)"));
  }
}
