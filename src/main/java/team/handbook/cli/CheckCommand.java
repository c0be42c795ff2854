package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Project;
import team.handbook.cli.Reports.Shown;
import team.handbook.edit.Fix;
import team.handbook.edit.Plan;

/** The command {@code check}: the findings of a build, with nothing written. */
@Command(
    name = "check",
    description = "Checks the handbook, and mends it only when asked.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Mixin private ReportOptions report = new ReportOptions();

  @Option(
      names = "--dry-run",
      description = "With --fix: print what would change as a patch, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--fix",
      description = "Mend what can be mended without asking, then check what is left.")
  private boolean fix;

  @Option(
      names = "--reviewed",
      paramLabel = "PAGE",
      description = "With --fix: note that somebody read this page today; repeatable.")
  private List<String> reviewed = List.of();

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
    refuseMistakes();
    PrintWriter err = spec.commandLine().getErr();
    Project project = source.project(Path.of("site"), clock).since(Optional.ofNullable(since));
    if (fix) {
      Plan plan = Fix.plan(project, new Build(project, step -> {}).reading(), reviewed);
      Edited.show(plan, dryRun, spec);
      if (dryRun) {
        return Main.CLEAN;
      }
    }
    Outcome outcome;
    try (Progress progress = Progress.start(terminal, err)) {
      outcome = new Build(project, progress::step).check();
    }
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    outcome.notices().forEach(notice -> err.println("note: " + notice));
    report.show(Shown.of(outcome, seconds), terminal);
    return outcome.errors(project.strict()) > 0 ? Main.ERRORS : Main.CLEAN;
  }

  private void refuseMistakes() {
    if (!fix && (dryRun || !reviewed.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(),
          (dryRun ? "--dry-run" : "--reviewed") + " goes with --fix; a check alone writes nothing");
    }
  }
}
