package team.handbook.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.url.Url;

/**
 * The files of a content folder, and a view of the repository around it. Paths are written with
 * {@code /}, relative to the content folder; those that start with {@code ../} lie outside it.
 */
public interface FileTree {
  /** What stands at a path outside the content folder. */
  enum Outside {
    FILE,
    FOLDER,
    ABSENT,
    /** Above the repository, or reached by a symbolic link that leaves it. */
    UNSAFE
  }

  /** Every regular file inside the content folder, sorted; Git's own folder is left out. */
  List<String> paths();

  /** Whether a file of exactly this name, case included, lies inside the content folder. */
  boolean contains(String path);

  /** The name of the file or folder that differs from a path only in case, if there is one. */
  Optional<String> ignoringCase(String path);

  /** Whether a folder of exactly this name has a file somewhere inside; the top folder is "". */
  boolean containsFolder(String path);

  /** What stands at a path outside the content folder ({@code ../…}). */
  Outside outside(String path);

  /** A path as seen from the top of the repository; it needs not exist. */
  String repositoryPath(String path);

  /**
   * The files that a path in a text may name, best first: relative to the file in which it stands;
   * {@code /x} counts from the content folder, then from the top of the repository.
   *
   * @param from the file in which it stands
   * @param path decoded, not empty
   */
  default List<String> named(String from, String path) {
    if (!path.startsWith("/")) {
      // From a file outside, "../content/x" leads back into the content folder.
      String resolved = Url.resolve(Url.folder(from), path);
      return List.of(
          resolved.startsWith("../") ? fromRepository(repositoryPath(resolved)) : resolved);
    }
    String absolute = Url.resolve("", path);
    return List.of(absolute, fromRepository(absolute));
  }

  /** A path relative to the content folder, for one that counts from the top of the repository. */
  String fromRepository(String repositoryPath);

  /**
   * The text of a file, decoded as strict UTF-8, without byte order mark. Bytes that are not UTF-8
   * are one {@code encoding} finding, and read as U+FFFD.
   *
   * @param limit the most bytes it may have
   * @return empty where it is larger; then one {@code too-large} finding was added
   */
  Optional<SourceText> text(String path, long limit, Diagnostics out);

  /** The bytes of a file, inside or outside the content folder. */
  byte[] bytes(String path);

  /** Where a file, inside or outside the content folder, lies on this disk, to be copied. */
  Path file(String path);

  /** How many bytes a file has. */
  long size(String path);

  /**
   * The stamp that a file had when the tree was listed; empty where there is none, as for a file of
   * a revision that is another one on disk.
   */
  default Optional<Stamp> stamp(String path) {
    return Optional.empty();
  }
}
