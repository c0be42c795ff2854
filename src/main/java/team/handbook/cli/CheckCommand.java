package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Project;
import team.handbook.cli.Reports.Shown;

/** The command {@code check}: the findings of a build, with nothing written. */
@Command(
    name = "check",
    description = "Checks the handbook and writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = "--since",
      paramLabel = "REV",
      description = "Count only findings that were not there at this Git revision.")
  private @Nullable String since;

  CheckCommand(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    report.refuseMistakes();
    PrintWriter err = spec.commandLine().getErr();
    Project project = source.project(Path.of("site"), clock).since(Optional.ofNullable(since));
    Outcome outcome;
    try (Progress progress = Progress.start(terminal, err)) {
      outcome = new Build(project, progress::step).check();
    }
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    outcome.notices().forEach(notice -> err.println("note: " + notice));
    report.show(Shown.of(outcome, seconds), terminal);
    return outcome.errors(project.strict()) > 0 ? Main.ERRORS : Main.CLEAN;
  }
}
