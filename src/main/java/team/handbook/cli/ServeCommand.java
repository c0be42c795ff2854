package team.handbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import team.handbook.Outcome;
import team.handbook.Previews;
import team.handbook.Project;
import team.handbook.cli.Reports.Shown;
import team.handbook.diagnostic.Finding;
import team.handbook.serve.BrowserWindow;
import team.handbook.serve.Listener;
import team.handbook.serve.Serving;

/** The command {@code serve}: shows the handbook in the browser while it is written. */
@Command(
    name = "serve",
    description = "Shows the handbook in the browser, and every change as soon as it is saved.",
    mixinStandardHelpOptions = true,
    sortOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65535;

  private final Clock clock;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(names = "--open", description = "Open the handbook in the browser.")
  private boolean open;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port on this computer (default: a free one, 8080 if possible).")
  private @Nullable Integer port;

  @Option(names = "--without-drafts", description = "Leave drafts out, as a build does.")
  private boolean withoutDrafts;

  ServeCommand(Clock clock, Terminal terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Integer wanted = port;
    if (wanted != null && (wanted < 0 || wanted > LAST_PORT)) {
      throw new ParameterException(
          spec.commandLine(), "there is no port " + wanted + "; ports go from 0 to 65535");
    }
    Project watched = source.watched(Path.of("site"), clock);
    Project project = watched.showing(watched.templates(), !withoutDrafts);
    Previews previews = new Previews(() -> source.now(project, clock));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    OptionalInt fixed = wanted == null ? OptionalInt.empty() : OptionalInt.of(wanted);
    try (Serving serving = Serving.start(previews, fixed, new Told(err))) {
      endQuietly(serving);
      out.println("the handbook is at " + serving.address() + " (stop with Ctrl-C)");
      if (open && !BrowserWindow.open(serving.address(), System.getProperty("os.name"))) {
        err.println("note: no browser could be opened; open the address yourself");
      }
      serving.awaitEnd();
    }
    return Main.CLEAN;
  }

  /** Ctrl-C is how it ends, so that is no failure. */
  private static void endQuietly(Serving serving) {
    Thread ending =
        new Thread(
            () -> {
              serving.close();
              Runtime.getRuntime().halt(Main.CLEAN);
            },
            "handbook-end");
    Runtime.getRuntime().addShutdownHook(ending);
  }

  /** Says in the terminal what the page in the browser shows. */
  private final class Told implements Listener {
    private final PrintWriter err;
    private List<Finding> last = List.of();
    private boolean first = true;

    Told(PrintWriter err) {
      this.err = err;
    }

    @Override
    public synchronized void read(Outcome outcome, double seconds) {
      if (first) {
        outcome.notices().forEach(notice -> err.println("note: " + notice));
      }
      if (first || !outcome.findings().equals(last)) {
        err.print(Reports.of("text", Shown.of(outcome, seconds), false, terminal.colour()));
        err.flush();
      }
      first = false;
      last = outcome.findings();
    }

    @Override
    public synchronized void failed(String why) {
      err.println("handbook: " + why);
      last = List.of();
    }

    @Override
    public synchronized void bug(Throwable failure) {
      err.println("handbook: this is a bug in Handbook; please report it with what follows");
      failure.printStackTrace(err);
    }
  }
}
