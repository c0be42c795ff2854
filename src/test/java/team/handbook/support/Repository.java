package team.handbook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real Git repository in a folder, with fixed dates and nobody's own settings. */
public final class Repository {
  private static final String NOON = "2026-01-01T12:00:00+00:00";

  private final Path folder;

  private Repository(Path folder) {
    this.folder = folder;
  }

  /** Makes a folder a repository; the folder is made too where it is missing. */
  public static Repository init(Path folder) throws IOException, InterruptedException {
    Repository repository = new Repository(Files.createDirectories(folder));
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  /** Commits everything at a date, as somebody ("Name &lt;address&gt;"). */
  public void commit(String date, String author, String message)
      throws IOException, InterruptedException {
    git("add", "-A");
    at(date, "commit", "-q", "--author", author, "-m", message);
  }

  /** Commits everything. */
  public Repository commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "change");
    return this;
  }

  /** Writes a file, and the folders above it. */
  public Repository write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Copies what is in a folder over what is there. */
  public Repository copy(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return this;
    }
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(file));
      }
    }
    return this;
  }

  /** Runs each line of a file as a command of Git. */
  public Repository run(Path commands) throws IOException, InterruptedException {
    if (Files.exists(commands)) {
      for (String line : Files.readAllLines(commands)) {
        git(line.split(" "));
      }
    }
    return this;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Runs Git and gives what it says. */
  public String git(String... arguments) throws IOException, InterruptedException {
    return at(NOON, arguments);
  }

  /** Runs Git at a date (ISO 8601) and gives what it says. */
  public String at(String date, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.org",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "protocol.file.allow=always",
                "-c",
                "core.autocrlf=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("no-settings").toString());
    builder.environment().put("GIT_COMMITTER_DATE", date);
    builder.environment().put("GIT_AUTHOR_DATE", date);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + out).isZero();
    return out;
  }
}
