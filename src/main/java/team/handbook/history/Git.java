package team.handbook.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs the {@code git} program so that neither settings nor environment change what it answers. */
final class Git {
  /** The exit code of a program that could not be started. */
  static final int NOT_INSTALLED = -1;

  /** The exit code of a program that was stopped because it took too long. */
  static final int TOO_SLOW = -2;

  private static final int MOST_COMPLAINTS = 8 * 1024;

  /**
   * What would make Git look elsewhere than in the folder it is asked about; a commit hook, for
   * one, sets some of it. Settings in the environment stay: containers pass safe.directory so.
   */
  private static final Set<String> MISLEADING =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_DIR",
          "GIT_GLOB_PATHSPECS",
          "GIT_GRAFT_FILE",
          "GIT_ICASE_PATHSPECS",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_LITERAL_PATHSPECS",
          "GIT_NAMESPACE",
          "GIT_NOGLOB_PATHSPECS",
          "GIT_NO_REPLACE_OBJECTS",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  private final String program;
  private final Path folder;
  private final Duration limit;

  Git(String program, Path folder, Duration limit) {
    this.program = program;
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * How a run of Git ended.
   *
   * @param code its exit code, or one of the two of this class
   * @param complaint what it wrote to the standard error, at most 8 KiB
   */
  record End(int code, String complaint) {}

  /** Runs a command and hands over its output piece by piece; each piece ends with a separator. */
  End run(char separator, Consumer<String> pieces, List<String> arguments) {
    Process process;
    try {
      process = builder(arguments).start();
    } catch (IOException e) {
      // Nothing but a missing program comes here: a handbook can be built without it.
      return new End(NOT_INSTALLED, "");
    }
    Executor later =
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            later);
    try (InputStream out = new BufferedInputStream(process.getInputStream(), 64 * 1024);
        InputStream err = process.getErrorStream()) {
      process.getOutputStream().close();
      split(out, separator, pieces);
      String complaint = new String(err.readNBytes(MOST_COMPLAINTS), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return new End(late.get() ? TOO_SLOW : code, complaint);
    } catch (IOException e) {
      if (late.get()) {
        return new End(TOO_SLOW, "");
      }
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new End(TOO_SLOW, "");
    } finally {
      watch.cancel(false);
      process.destroyForcibly();
    }
  }

  /**
   * Starts a command that is asked and answers until it is closed.
   *
   * @throws IOException if there is no such program
   */
  Process start(List<String> arguments) throws IOException {
    return builder(arguments).redirectError(Redirect.DISCARD).start();
  }

  private ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program, "--no-pager"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(MISLEADING);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_TRACE"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    // A clone without all objects would fetch them from the network, one by one.
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.redirectInput(Redirect.PIPE);
    return builder;
  }

  private static void split(InputStream in, char separator, Consumer<String> pieces)
      throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream(256);
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == separator) {
        pieces.accept(piece.toString(StandardCharsets.UTF_8));
        piece.reset();
      } else {
        piece.write(b);
      }
    }
    if (piece.size() > 0) {
      pieces.accept(piece.toString(StandardCharsets.UTF_8));
    }
  }
}
