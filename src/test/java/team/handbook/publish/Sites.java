package team.handbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import team.handbook.files.SiteFile;
import team.handbook.publish.Publisher.Published;

/** Publishes sites that are written down as maps of path and text, and reads them back. */
final class Sites {
  private Sites() {}

  /** What a test throws where a process would be killed: nothing is done after it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Lets a number of changes pass and none after them. */
  static final class Kill implements Runnable {
    private final int allowed;
    private int seen;

    Kill(int allowed) {
      this.allowed = allowed;
    }

    @Override
    public void run() {
      if (seen++ >= allowed) {
        throw new Killed();
      }
    }

    boolean happened() {
      return seen > allowed;
    }
  }

  static Published publish(Path output, Map<String, String> site) {
    return publish(output, site, () -> {});
  }

  static Published publish(Path output, Map<String, String> site, Runnable beforeChange) {
    try (Staging staging = Publisher.open(output, beforeChange)) {
      new TreeMap<>(site)
          .forEach((path, text) -> staging.add(SiteFile.text(path, "index.md", text)));
      return staging.commit();
    }
  }

  /**
   * Every file below a folder but our own, by path; a folder without files is named with a slash.
   */
  static Map<String, String> read(Path output) {
    Map<String, String> found = new TreeMap<>();
    if (Files.isDirectory(output)) {
      read(output, output, found);
      found.keySet().removeIf(path -> path.startsWith(Names.OWN));
    }
    return found;
  }

  private static void read(Path top, Path folder, Map<String, String> found) {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String path = top.relativize(entry).toString().replace('\\', '/');
        if (!Files.isDirectory(entry) || Files.isSymbolicLink(entry)) {
          found.put(path, Files.readString(entry));
        } else if (isEmpty(entry)) {
          found.put(path + "/", "");
        } else {
          read(top, entry, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
