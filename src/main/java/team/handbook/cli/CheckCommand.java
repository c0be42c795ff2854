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
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.Folders;

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

  @Option(names = "--all", description = "Show every warning, not the first five of each rule.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "F[=FILE]",
      description =
          "How findings are shown: text, json, sarif, github, gitlab, junit or markdown; repeatable, with a file to write to (default: text).")
  private List<String> formats = List.of("text");

  @Option(
      names = "--since",
      paramLabel = "REV",
      description = "Count only findings that were not there at this Git revision.")
  private @Nullable String since;

  CheckCommand(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  /** A format and where it goes. */
  private record Format(String name, String file) {
    static Format of(String option) {
      int equals = option.indexOf('=');
      return equals < 0
          ? new Format(option, "")
          : new Format(option.substring(0, equals), option.substring(equals + 1));
    }
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    List<Format> wanted = formats.stream().map(Format::of).toList();
    wanted.forEach(this::refuseUnknown);
    refuseTwoPrinted(wanted);
    PrintWriter err = spec.commandLine().getErr();
    Project project = source.project(Path.of("site"), clock).since(Optional.ofNullable(since));
    Outcome outcome;
    try (Progress progress = Progress.start(terminal, err)) {
      outcome = new Build(project, progress::step).check();
    }
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    outcome.notices().forEach(notice -> err.println("note: " + notice));
    wanted.forEach(format -> show(format, outcome, seconds));
    return outcome.errors(project.strict()) > 0 ? Main.ERRORS : Main.CLEAN;
  }

  private void refuseUnknown(Format format) {
    if (!Reports.FORMATS.contains(format.name())) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no format \""
              + format.name()
              + "\"; "
              + Suggestion.hint(
                  format.name(), Reports.FORMATS, "use " + String.join(", ", Reports.FORMATS)));
    }
  }

  /** Two reports in one stream could be read by nobody. */
  private void refuseTwoPrinted(List<Format> wanted) {
    List<String> printed =
        wanted.stream().filter(format -> format.file().isEmpty()).map(Format::name).toList();
    if (printed.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "only one format can be printed; give the others a file, such as --format "
              + printed.get(1)
              + "=FILE");
    }
  }

  private void show(Format format, Outcome outcome, double seconds) {
    boolean toFile = !format.file().isEmpty();
    boolean colour = terminal.colour() && !toFile;
    String report = Reports.of(format.name(), outcome, seconds, all, colour);
    if (toFile) {
      Folders.writeText(Path.of(format.file()), report);
    } else {
      spec.commandLine().getOut().print(report);
    }
  }
}
