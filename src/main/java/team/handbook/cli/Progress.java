package team.handbook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A line that says what is being done, on a terminal only, once a command has taken longer than a
 * second.
 */
final class Progress implements AutoCloseable {
  private static final String ERASE = "\r\u001B[K";

  private final PrintWriter err;
  private final ScheduledExecutorService ticker;
  private volatile String step = "reading";
  private volatile boolean shown;

  private Progress(PrintWriter err, ScheduledExecutorService ticker) {
    this.err = err;
    this.ticker = ticker;
  }

  static Progress start(Terminal terminal, PrintWriter err) {
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    Progress progress = new Progress(err, ticker);
    if (terminal.interactive()) {
      var unused = ticker.scheduleAtFixedRate(progress::show, 1000, 200, TimeUnit.MILLISECONDS);
    }
    return progress;
  }

  /** Says what is being done from now on. */
  void step(String what) {
    step = what;
  }

  private void show() {
    err.print(ERASE + step + " …");
    err.flush();
    shown = true;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    if (shown) {
      err.print(ERASE);
      err.flush();
    }
  }
}
