package team.handbook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.files.Folders;

/** The command {@code schema}: writes JSON Schemas, with which editors complete keys and ids. */
@Command(
    name = "schema",
    description = "Writes JSON Schemas, so that editors complete keys and ids.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder to write into (default: .schema in the folder of the handbook).")
  private Path output = Path.of("");

  SchemaCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Project project = source.project(Path.of("site"), clock);
    Path folder = output.toString().isEmpty() ? project.content().resolve(".schema") : output;
    Map<String, String> schemas = new Build(project, step -> {}).schemas();
    schemas.forEach((name, text) -> Folders.writeText(folder.resolve(name), text));
    spec.commandLine().getOut().println(schemas.size() + " schemas are in " + folder);
    return Main.CLEAN;
  }
}
