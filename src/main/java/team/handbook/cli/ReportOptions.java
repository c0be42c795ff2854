package team.handbook.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import team.handbook.cli.Reports.Shown;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.Folders;

/** The options that every command has that shows findings. */
final class ReportOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--all", description = "Show every warning, not the first five of each rule.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "F[=FILE]",
      description =
          "How findings are shown: text, json, sarif, github, gitlab, junit or markdown; repeatable, with a file to write to (default: text).")
  private List<String> formats = List.of("text");

  /** Whether everything is to be shown. */
  boolean all() {
    return all;
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

  private List<Format> wanted() {
    return formats.stream().map(Format::of).toList();
  }

  /** A format that does not exist is wrong usage; so are two in one stream, for nobody reads it. */
  void refuseMistakes() {
    for (Format format : wanted()) {
      if (!Reports.FORMATS.contains(format.name())) {
        throw usage(
            "there is no format \""
                + format.name()
                + "\"; "
                + Suggestion.hint(
                    format.name(), Reports.FORMATS, "use " + String.join(", ", Reports.FORMATS)));
      }
    }
    List<String> printed =
        wanted().stream().filter(format -> format.file().isEmpty()).map(Format::name).toList();
    if (printed.size() > 1) {
      throw usage(
          "only one format can be printed; give the others a file, such as --format "
              + printed.get(1)
              + "=FILE");
    }
  }

  /** Shows what was found in each format that was asked for. */
  void show(Shown shown, Terminal terminal) {
    for (Format format : wanted()) {
      boolean toFile = !format.file().isEmpty();
      String text = Reports.of(format.name(), shown, all, terminal.colour() && !toFile);
      if (toFile) {
        Folders.writeText(Path.of(format.file()), text);
      } else {
        command().commandLine().getOut().print(text);
      }
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command().commandLine(), message);
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("the options belong to no command");
    }
    return spec;
  }
}
