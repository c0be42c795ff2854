package team.handbook.publish;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import team.handbook.files.FolderLock;
import team.handbook.files.SiteFolder;
import team.handbook.files.SiteFolder.Kind;

/**
 * The folder {@code .handbook} of a site, held by one process at a time. Where nothing was
 * published it leaves nothing behind.
 */
final class Workplace implements AutoCloseable {
  private final SiteFolder folder;
  private final FolderLock lock;

  private Workplace(SiteFolder folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes it; the folder of the site must exist.
   *
   * @throws UncheckedIOException if another build has it
   */
  static Workplace enter(SiteFolder folder) {
    return tryEnter(folder)
        .orElseThrow(() -> refusal(folder, Names.LOCK, "another build is writing to this folder"));
  }

  /** Takes it, unless another build has it. */
  static Optional<Workplace> tryEnter(SiteFolder folder) {
    Kind kind = folder.entry(Names.OWN);
    if (kind != Kind.FOLDER && kind != Kind.ABSENT) {
      throw refusal(folder, Names.OWN, "this is not a folder; move it away");
    }
    folder.makeFolder(Names.OWN);
    return FolderLock.take(folder.root().resolve(Names.LOCK))
        .map(lock -> new Workplace(folder, lock));
  }

  private static UncheckedIOException refusal(SiteFolder folder, String path, String reason) {
    return new UncheckedIOException(
        new FileSystemException(folder.root().resolve(path).toString(), null, reason));
  }

  SiteFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    lock.close();
    if (folder.entry(Names.OWN) == Kind.FOLDER && folder.list(Names.OWN).isEmpty()) {
      folder.deleteTree(Names.OWN);
    }
  }
}
