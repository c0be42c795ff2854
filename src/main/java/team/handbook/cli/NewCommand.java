package team.handbook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.edit.New;
import team.handbook.edit.Plan;

/** The command {@code new}: a valid file in the right place, by kind. */
@Command(
    name = "new",
    description = "Makes a page or a record, or notes that somebody leaves.",
    mixinStandardHelpOptions = true,
    sortOptions = true,
    synopsisSubcommandLabel = "KIND")
final class NewCommand implements Runnable {
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dry-run",
      scope = ScopeType.INHERIT,
      description = "Print what would change as a patch, and write nothing.")
  private boolean dryRun;

  NewCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say which kind: page, person, team, goal, ritual or leaver");
  }

  private int make(SourceOptions source, Function<New, Plan> plan) {
    Project project = source.project(Path.of("site"), clock);
    New maker = new New(project, new Build(project, step -> {}).reading());
    Edited.show(plan.apply(maker), dryRun, spec);
    return Main.CLEAN;
  }

  @Command(
      name = "page",
      description = "A page, listed in its section.",
      mixinStandardHelpOptions = true)
  int page(
      @Mixin SourceOptions source,
      @Option(names = "--owner", paramLabel = "ID", description = "Who answers for it.")
          @Nullable String owner,
      @Option(names = "--title", paramLabel = "WORDS", description = "Its title.")
          @Nullable String title,
      @Parameters(paramLabel = "FILE", description = "Such as how-we-work/retros.md.")
          String file) {
    return make(
        source, maker -> maker.page(file, Optional.ofNullable(title), Optional.ofNullable(owner)));
  }

  @Command(name = "person", description = "A person.", mixinStandardHelpOptions = true)
  int person(
      @Mixin SourceOptions source,
      @Option(names = "--name", paramLabel = "NAME", description = "The full name.")
          @Nullable String name,
      @Option(names = "--role", paramLabel = "WORDS", description = "What they do.")
          @Nullable String role,
      @Option(names = "--team", paramLabel = "ID", description = "A team that they join.")
          @Nullable String team,
      @Parameters(paramLabel = "ID", description = "Such as rory, or a name to make an id of.")
          String id) {
    return make(
        source,
        maker ->
            maker.person(
                id,
                Optional.ofNullable(name),
                Optional.ofNullable(role),
                Optional.ofNullable(team)));
  }

  @Command(name = "team", description = "A team.", mixinStandardHelpOptions = true)
  int team(
      @Mixin SourceOptions source,
      @Option(
              names = "--member",
              paramLabel = "ID",
              description = "A member; repeatable, the first one leads.")
          @Nullable List<String> members,
      @Option(names = "--name", paramLabel = "NAME", description = "Its name.")
          @Nullable String name,
      @Option(names = "--parent", paramLabel = "ID", description = "The team above it.")
          @Nullable String parent,
      @Parameters(
              paramLabel = "ID",
              description = "Such as infrastructure, or a name to make an id of.")
          String id) {
    return make(
        source,
        maker ->
            maker.team(
                id,
                Optional.ofNullable(name),
                Optional.ofNullable(parent),
                members == null ? List.of() : members));
  }

  @Command(name = "goal", description = "A goal.", mixinStandardHelpOptions = true)
  int goal(
      @Mixin SourceOptions source,
      @Option(
              names = "--done-when",
              paramLabel = "WORDS",
              description = "What is true when it is reached.")
          @Nullable String done,
      @Option(names = "--owner", paramLabel = "ID", description = "Who carries it; repeatable.")
          @Nullable List<String> owners,
      @Option(names = "--title", paramLabel = "WORDS", description = "What is to be reached.")
          @Nullable String title,
      @Parameters(
              paramLabel = "PERIOD/TEAM/ID",
              description = "Such as 2026-q4/infrastructure/move-tables.")
          String reference) {
    return make(
        source,
        maker ->
            maker.goal(
                reference,
                Optional.ofNullable(title),
                owners == null ? List.of() : owners,
                Optional.ofNullable(done)));
  }

  @Command(name = "ritual", description = "A ritual.", mixinStandardHelpOptions = true)
  int ritual(
      @Mixin SourceOptions source,
      @Option(
              names = "--every",
              paramLabel = "DAYS",
              required = true,
              description = "Such as \"mon, thu\" or \"month on last fri\".")
          String every,
      @Option(names = "--title", paramLabel = "WORDS", description = "What it is called.")
          @Nullable String title,
      @Parameters(paramLabel = "TEAM/ID", description = "Such as infrastructure/standup.")
          String reference) {
    return make(source, maker -> maker.ritual(reference, Optional.ofNullable(title), every));
  }

  @Command(
      name = "leaver",
      description = "Notes somebody's last day, and lists what they hold.",
      mixinStandardHelpOptions = true)
  int leaver(
      @Mixin SourceOptions source,
      @Option(names = "--end", paramLabel = "DATE", description = "The last day (default: today).")
          @Nullable LocalDate end,
      @Parameters(paramLabel = "ID", description = "Such as rory.") String id) {
    return make(source, maker -> maker.leaver(id, end == null ? LocalDate.now(clock) : end));
  }
}
