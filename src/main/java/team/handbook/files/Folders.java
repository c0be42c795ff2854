package team.handbook.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the disk about folders, and writes a file that is not part of a site. */
public final class Folders {
  private Folders() {}

  /** Whether a folder is there. */
  public static boolean exists(Path folder) {
    return Files.isDirectory(folder);
  }

  /** Whether a folder is there and holds nothing. */
  static boolean isEmpty(Path folder) throws IOException {
    if (!exists(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Whether anything at all stands at a path, be it a symbolic link that leads nowhere. */
  public static boolean isTaken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The path of a folder without symbolic links.
   *
   * @throws UncheckedIOException if it is not there
   */
  public static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a file; empty if it is not there. What is not UTF-8 becomes a replacement
   * character.
   *
   * @throws UncheckedIOException if it cannot be read, or is larger than a limit in bytes
   */
  public static Optional<String> readText(Path file, long limit) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > limit) {
        throw new FileSystemException(
            file.toString(), null, "it is larger than " + limit + " bytes");
      }
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a text as UTF-8 in place of what was there, all at once: whoever is interrupted leaves
   * the old file or the new one.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  public static void replaceText(Path file, String text) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    writeText(beside, text);
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a text as UTF-8, such as a report that was asked for as a file, and the folders above
   * it.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  public static void writeText(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      // Half of a surrogate pair becomes a question mark, where writeString would fail.
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
