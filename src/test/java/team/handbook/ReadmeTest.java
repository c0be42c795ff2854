package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Cli;

/** What the README shows is what happens. */
class ReadmeTest {
  @Test
  void theHelpIsTheProgramsHelp() throws IOException, InterruptedException {
    String readme = Files.readString(Path.of("README.md"));
    String block = readme.substring(readme.indexOf("$ ./handbook --help\n"));
    String shown = block.substring(block.indexOf('\n') + 1, block.indexOf("\n```"));

    assertThat(new Cli(Path.of("").toAbsolutePath()).run("--help").out().strip())
        .isEqualTo(shown.strip());
  }

  @Test
  void theFirstExampleBuilds(@TempDir Path temp) throws IOException, InterruptedException {
    Cli.Result init = new Cli(temp).run("init", "team");
    Cli.Result build = new Cli(temp.resolve("team")).run("build", "--strict");

    assertThat(init.code()).as(init.err()).isZero();
    assertThat(build.code()).as(build.err() + build.out()).isZero();
    assertThat(temp.resolve("team/site/index.html")).content().contains("Team handbook");
  }
}
