package team.handbook.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import team.handbook.edit.EditException;
import team.handbook.history.RevisionException;

/** The command {@code handbook}: its subcommands and its exit codes. */
@Command(
    name = "handbook",
    description = "Checks a team's Markdown and YAML, and publishes them as a linked static site.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:clean",
      "1:the handbook has errors",
      "2:wrong usage",
      "3:could not run (disk, permission, port)",
      "70:a bug in Handbook"
    })
public final class Main implements Runnable {
  static final int CLEAN = 0;
  static final int ERRORS = 1;
  static final int USAGE = 2;
  static final int MACHINE = 3;
  static final int BUG = 70;

  @Spec private CommandSpec spec;

  Main() {
    this.spec = CommandSpec.create();
  }

  /** Runs a command and ends the process with its exit code. */
  @SuppressWarnings("SystemConsoleNull") // The launcher asks for the console that can be null.
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(System.getenv(), System.console() != null);
    int code = run(out, err, Clock.system(ZoneId.systemDefault()), terminal, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, Clock clock, Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new InitCommand(clock));
    line.addSubcommand(new BuildCommand(clock, terminal));
    line.addSubcommand(new CheckCommand(clock, terminal));
    line.addSubcommand(new ServeCommand(clock, terminal));
    line.addSubcommand(new ChangesCommand(clock, terminal));
    line.addSubcommand(new NewCommand(clock));
    line.addSubcommand(new MoveCommand(clock));
    line.addSubcommand(new LinksCommand(clock, terminal));
    line.addSubcommand(new ExplainCommand());
    line.addSubcommand(new SchemaCommand(clock));
    line.addSubcommand(new ExportCommand(clock));
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, err));
    return line.execute(args);
  }

  /** Tells a machine that is wrong from a program that is. */
  private static int failed(Exception failure, PrintWriter err) {
    if (failure instanceof UncheckedIOException io) {
      err.println("handbook: " + message(io));
      return MACHINE;
    }
    if (failure instanceof RevisionException || failure instanceof EditException) {
      err.println("handbook: " + failure.getMessage());
      return USAGE;
    }
    err.println("handbook: this is a bug in Handbook; please report it with what follows");
    failure.printStackTrace(err);
    return BUG;
  }

  private static String message(UncheckedIOException failure) {
    if (failure.getCause() instanceof FileSystemException file) {
      String why =
          file instanceof NoSuchFileException
              ? "no such file"
              : file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      return file.getFile() + ": " + why;
    }
    return String.valueOf(failure.getMessage());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say which command: init, build, check, serve, changes, new, move, links, explain, schema"
            + " or export");
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = version();
      return new String[] {"handbook " + (version == null ? "(development)" : version)};
    }

    /** The number alone, also where there is no jar. */
    static String number() {
      String version = version();
      return version == null ? "0" : version;
    }

    private static @Nullable String version() {
      return Main.class.getPackage().getImplementationVersion();
    }
  }
}
