package team.handbook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.edit.Move;

/** The command {@code move}: another name for a page, a section or a heading. */
@Command(
    name = "move",
    description = "Renames a page, a section or a heading, with its links.",
    footer = {
      "",
      "Paths count from the content folder:",
      "  move how-we-work/planning.md how-we-work/sprints.md",
      "  move how-we-work/planning.md company/",
      "  move how-we-work engineering",
      "  move security/keys.md#keys security/keys.md#tokens --title Tokens"
    },
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class MoveCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--dry-run",
      description = "Print what would change as a patch, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--title",
      paramLabel = "WORDS",
      description = "What the heading says afterwards (default: what it says now).")
  private @Nullable String title;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A page, a folder, or a heading: page.md#id.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "What it is called afterwards.")
  private String to = "";

  MoveCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Project project = source.project(Path.of("site"), clock);
    Edited.show(
        Move.plan(
            project,
            new Build(project, step -> {}).reading(),
            from,
            to,
            Optional.ofNullable(title)),
        dryRun,
        spec);
    return Main.CLEAN;
  }
}
