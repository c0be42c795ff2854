package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Project;
import team.handbook.diagnostic.Suggestion;
import team.handbook.report.ChangesComment;
import team.handbook.report.ChangesJson;
import team.handbook.url.Scheme;

/** The command {@code changes}: what a branch changes for readers, in words. */
@Command(
    name = "changes",
    description = "Says what changed for readers since a Git revision.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class ChangesCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("markdown", "json");

  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Parameters(
      paramLabel = "REV",
      description = "The revision to compare with: a branch, a tag or a commit.")
  private String revision = "";

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "How it is said: markdown, for a comment of a pull request, or json.")
  private String format = "markdown";

  @Option(
      names = "--preview",
      paramLabel = "URL",
      description = "The address of a site built from this branch; pages are linked to it.")
  private @Nullable String preview;

  ChangesCommand(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    refuse();
    Project project = source.project(Path.of("site"), clock).since(Optional.of(revision));
    PrintWriter err = spec.commandLine().getErr();
    Outcome outcome;
    try (Progress progress = Progress.start(terminal, err)) {
      outcome = new Build(project, progress::step).changes();
    }
    Outcome.Since since = outcome.since().orElseThrow();
    spec.commandLine()
        .getOut()
        .print(
            format.equals("json")
                ? ChangesJson.of(revision, since.changes(), since.findings())
                : new ChangesComment(outcome.files()::repositoryPath, Optional.ofNullable(preview))
                    .of(since.changes(), since.findings()));
    return Main.CLEAN;
  }

  private void refuse() {
    if (!FORMATS.contains(format)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no format \""
              + format
              + "\"; "
              + Suggestion.hint(format, FORMATS, "use " + String.join(" or ", FORMATS)));
    }
    if (preview != null && !Scheme.isWeb(preview)) {
      throw new ParameterException(
          spec.commandLine(), "--preview needs an address that begins with https:// or http://");
    }
  }
}
