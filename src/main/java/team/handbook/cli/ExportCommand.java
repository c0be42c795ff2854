package team.handbook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import team.handbook.Build;
import team.handbook.files.Folders;

/** The command {@code export}: the whole handbook as JSON. */
@Command(
    name = "export",
    description = "Writes the whole handbook as JSON, for other programs.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file to write (default: it is printed).")
  private @Nullable Path output;

  ExportCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    String json = new Build(source.project(Path.of("site"), clock), step -> {}).export();
    if (output == null) {
      spec.commandLine().getOut().print(json);
    } else {
      Folders.writeText(output, json);
    }
    return Main.CLEAN;
  }
}
