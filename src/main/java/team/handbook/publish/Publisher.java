package team.handbook.publish;

import java.nio.file.Path;
import team.handbook.files.Folders;
import team.handbook.files.SiteFolder;

/** Opens an output folder, to write a site into it or to finish writing one. */
public final class Publisher {
  private Publisher() {}

  /**
   * What became of a site.
   *
   * @param written how many files are new or have other bytes
   * @param unchanged how many were there already, byte by byte; they were not touched
   * @param removed how many of an earlier build are gone
   */
  public record Published(int written, int unchanged, int removed) {}

  /**
   * Opens an output folder, which needs not exist. A publication that was cut short is finished
   * first; nothing else is written until a file is added.
   *
   * @throws java.io.UncheckedIOException if the disk fails
   */
  public static Staging open(Path output) {
    return open(output, () -> {});
  }

  /** The same; {@code beforeChange} is run before each change to the disk. */
  static Staging open(Path output, Runnable beforeChange) {
    Path absolute = output.toAbsolutePath().normalize();
    recover(absolute, beforeChange);
    return new Publication(absolute, beforeChange);
  }

  /**
   * Finishes a publication that was cut short after its journal was written.
   *
   * @return whether there was one
   * @throws java.io.UncheckedIOException if the disk fails
   */
  public static boolean recover(Path output) {
    return recover(output.toAbsolutePath().normalize(), () -> {});
  }

  private static boolean recover(Path output, Runnable beforeChange) {
    if (!Folders.exists(output)) {
      return false;
    }
    SiteFolder folder = new SiteFolder(Folders.real(output), beforeChange);
    if (!Journal.isOpen(folder)) {
      return false;
    }
    try (Workplace workplace = Workplace.enter(folder)) {
      return Journal.finish(workplace.folder());
    }
  }
}
