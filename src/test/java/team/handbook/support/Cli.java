package team.handbook.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the program in a process of its own, with the classes under test. */
public final class Cli {
  /**
   * What came of it.
   *
   * @param code the exit code
   * @param out what it printed
   * @param err what it complained of
   */
  public record Result(int code, String out, String err) {}

  private final Path folder;
  private final List<String> flags = new ArrayList<>();
  private final Map<String, String> environment = new java.util.TreeMap<>();

  /** To be run in a folder. */
  public Cli(Path folder) {
    this.folder = folder;
  }

  /** With a flag for the Java virtual machine. */
  public Cli flag(String flag) {
    flags.add(flag);
    return this;
  }

  /** With a variable of the environment. */
  public Cli env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Runs a command, for at most two minutes. */
  public Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "team.handbook.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Thread reader = new Thread(() -> copy(process.getErrorStream(), err));
    reader.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + command);
    }
    reader.join();
    return new Result(process.exitValue(), out, err.toString(StandardCharsets.UTF_8));
  }

  private static void copy(InputStream in, ByteArrayOutputStream out) {
    try {
      in.transferTo(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
