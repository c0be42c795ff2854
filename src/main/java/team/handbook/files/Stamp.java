package team.handbook.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What the disk says of a file without opening it. A file that was written or replaced has another
 * one.
 *
 * @param size in bytes
 * @param modified when it was last written
 * @param file which file it is (its inode), where the disk tells: a file that took another's place
 *     may be as long and as old
 */
public record Stamp(long size, FileTime modified, String file) {
  static Stamp of(BasicFileAttributes attributes) {
    return new Stamp(
        attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
  }

  /**
   * The stamp of a file or folder; of a folder only it itself counts.
   *
   * @return empty where nothing is there
   */
  public static Optional<Stamp> at(Path path) {
    try {
      return Optional.of(of(Files.readAttributes(path, BasicFileAttributes.class)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unknown(path));
    }
  }

  /** The stamp of a file or folder that cannot be asked about. */
  static Stamp unknown(Path path) {
    return new Stamp(-1, FileTime.fromMillis(0), path.toString());
  }
}
