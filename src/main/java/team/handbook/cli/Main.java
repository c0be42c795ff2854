package team.handbook.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

  private final Collection<String> commands;

  Main(Collection<String> commands) {
    this.spec = CommandSpec.create();
    this.commands = commands;
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
    Map<String, Supplier<Object>> commands = commands(clock, terminal);
    CommandLine line = new CommandLine(new Main(commands.keySet()));
    // Each command takes a while to set up, so only what is called is; help needs all of them.
    Optional.ofNullable(args.length == 0 ? null : commands.get(args[0]))
        .map(List::of)
        .orElseGet(() -> List.copyOf(commands.values()))
        .forEach(command -> line.addSubcommand(command.get()));
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, err));
    return line.execute(args);
  }

  private static Map<String, Supplier<Object>> commands(Clock clock, Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("init", () -> new InitCommand(clock));
    commands.put("build", () -> new BuildCommand(clock, terminal));
    commands.put("check", () -> new CheckCommand(clock, terminal));
    commands.put("serve", () -> new ServeCommand(clock, terminal));
    commands.put("changes", () -> new ChangesCommand(clock, terminal));
    commands.put("new", () -> new NewCommand(clock));
    commands.put("move", () -> new MoveCommand(clock));
    commands.put("links", () -> new LinksCommand(clock, terminal));
    commands.put("explain", ExplainCommand::new);
    commands.put("schema", () -> new SchemaCommand(clock));
    commands.put("export", () -> new ExportCommand(clock));
    return commands;
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
        spec.commandLine(), "say which command: one of " + String.join(", ", commands));
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
