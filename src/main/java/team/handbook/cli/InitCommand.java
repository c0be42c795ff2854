package team.handbook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import team.handbook.edit.Init;

/** The command {@code init}: a new handbook, or the settings for a folder of Markdown. */
@Command(
    name = "init",
    description = "Starts a handbook, or writes settings for a folder of Markdown.",
    footer = {
      "",
      "In a folder without pages, a small handbook is written. In one with pages, only",
      "handbook.yml is: with the order of mkdocs.yml or SUMMARY.md, the meaning of the",
      "keys at the top of pages, and whatever else is found. Nothing is overwritten."
    },
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dry-run",
      description = "Print what would be written as a patch, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--title",
      paramLabel = "WORDS",
      description = "What the handbook is called (default: what is found).")
  private @Nullable String title;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that new pages are dated with, as 2026-11-23 (default: today).")
  private @Nullable LocalDate today;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder, which is made if it is not there (default: this one).")
  private Path folder = Path.of("");

  InitCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Path working = Path.of("").toAbsolutePath();
    LocalDate day = today == null ? LocalDate.now(clock) : today;
    Edited.show(
        Init.plan(working.resolve(folder).normalize(), working, day, Optional.ofNullable(title)),
        dryRun,
        spec);
    return Main.CLEAN;
  }
}
