package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
import team.handbook.publish.Publisher.Published;

/** The command {@code build}: check, render and publish. */
@Command(
    name = "build",
    description = "Checks the handbook and publishes it as a static site.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--mark",
      description = "With --since: show on the pages what changed since then.")
  private boolean mark;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder of the site (default: site).")
  private Path output = Path.of("site");

  @Option(
      names = "--since",
      paramLabel = "REV",
      description = "Let only findings block that were not there at this Git revision.")
  private @Nullable String since;

  BuildCommand(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (mark && since == null) {
      throw new ParameterException(
          spec.commandLine(), "--mark goes with --since, which says what pages are compared with");
    }
    Project project = source.project(output, clock).since(Optional.ofNullable(since)).marking(mark);
    Outcome outcome;
    try (Progress progress = Progress.start(terminal, err)) {
      outcome = new Build(project, progress::step).publish();
    }
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    outcome.notices().forEach(notice -> err.println("note: " + notice));
    if (!outcome.findings().isEmpty()) {
      err.print(Reports.of("text", Shown.of(outcome, seconds), false, terminal.colour()));
    }
    Optional<Published> published = outcome.published();
    published.ifPresent(done -> out.println(summary(outcome, done, output, seconds)));
    if (published.isEmpty()) {
      err.println("nothing was published; the last site is as it was");
    }
    return outcome.blocked() ? Main.ERRORS : Main.CLEAN;
  }

  private static String summary(Outcome outcome, Published done, Path output, double seconds) {
    int pages = outcome.routes().all().size();
    return String.format(
        Locale.ROOT,
        "%,d %s in %s: %,d %s written, %,d unchanged, %,d removed, %.1f s",
        pages,
        pages == 1 ? "page" : "pages",
        output,
        done.written(),
        done.written() == 1 ? "file" : "files",
        done.unchanged(),
        done.removed(),
        seconds);
  }
}
