package team.handbook.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes changes to the files of a handbook, all of them or none. Every file must still say what was
 * read, and be one that may be written; new texts are written beside the old ones and renamed into
 * place. Where the disk fails halfway, what was done is undone.
 *
 * <p>No symbolic link is followed: a file that is reached by one is refused.
 */
public final class FileCommit {
  /** What a step back does. */
  private interface Undo {
    void run() throws IOException;
  }

  private final FileTree files;
  private final Runnable beforeChange;
  private final Deque<Undo> undo = new ArrayDeque<>();
  private final Map<FileChange, Path> staged = new HashMap<>();

  private FileCommit(FileTree files, Runnable beforeChange) {
    this.files = files;
    this.beforeChange = beforeChange;
  }

  /**
   * Makes changes.
   *
   * @throws UncheckedIOException if a file may not be changed, says something else by now, or the
   *     disk fails; then nothing is changed
   */
  public static void make(FileTree files, List<FileChange> changes) {
    make(files, changes, () -> {});
  }

  /** The same; something is run before each single change, which may fail in a test. */
  static void make(FileTree files, List<FileChange> changes, Runnable beforeChange) {
    new FileCommit(files, beforeChange).make(changes);
  }

  private void make(List<FileChange> changes) {
    try {
      for (FileChange change : changes) {
        check(change);
      }
      try {
        for (FileChange change : changes) {
          stage(change);
        }
        for (FileChange change : changes) {
          apply(change);
        }
      } catch (IOException | UncheckedIOException e) {
        undoAll();
        throw e;
      }
      for (FileChange change : changes) {
        if (change.isMove()) {
          removeEmpty(parent(files.file(change.from().orElseThrow())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(FileChange change) throws IOException {
    Optional<Path> from = change.from().map(files::file);
    if (from.isPresent()) {
      checkSource(from.get(), change);
    }
    Path to = files.file(change.path());
    if (change.from().isEmpty() || change.isMove()) {
      boolean same = from.isPresent() && Files.exists(to) && Files.isSameFile(from.get(), to);
      if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !same) {
        throw refuse(to, "is there already, and is not overwritten");
      }
      Path folder = existing(to);
      checkPlain(folder);
      checkWritable(folder);
    }
  }

  private void checkSource(Path file, FileChange change) throws IOException {
    checkPlain(file);
    checkWritable(file);
    checkWritable(parent(file));
    Optional<byte[]> before =
        change.texts().map(said -> said.before().getBytes(StandardCharsets.UTF_8));
    if (before.isPresent() && !Arrays.equals(before.get(), Files.readAllBytes(file))) {
      throw refuse(file, "was changed meanwhile; run the command again");
    }
  }

  private static void checkPlain(Path path) throws IOException {
    if (!path.toRealPath().equals(path.toRealPath(LinkOption.NOFOLLOW_LINKS))) {
      throw refuse(path, "is reached by a symbolic link; change the file that it leads to");
    }
  }

  private static void checkWritable(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    // The superuser may write everything, but whoever made a file read-only meant it.
    boolean closed =
        view != null
            && view.readAttributes().permissions().stream()
                .noneMatch(permission -> permission.name().endsWith("_WRITE"));
    if (closed || !Files.isWritable(path)) {
      throw refuse(path, "is read-only");
    }
  }

  private static FileSystemException refuse(Path path, String why) {
    return new FileSystemException(path.toString(), null, why);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** The nearest folder above a path that is there. */
  private static Path existing(Path path) {
    Path folder = parent(path);
    while (!Files.exists(folder)) {
      folder = parent(folder);
    }
    return folder;
  }

  /** Writes the new text beside the place where it will stand. */
  private void stage(FileChange change) throws IOException {
    if (change.from().isPresent() && change.texts().isEmpty()) {
      makeFolders(parent(files.file(change.path())));
      return;
    }
    Path to = files.file(change.path());
    makeFolders(parent(to));
    Path temporary = to.resolveSibling("." + to.getFileName() + ".handbook-new");
    beforeChange.run();
    byte[] bytes = change.texts().orElseThrow().after().getBytes(StandardCharsets.UTF_8);
    undo.push(() -> Files.deleteIfExists(temporary));
    Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (change.from().isPresent()) {
      keepPermissions(files.file(change.from().get()), temporary);
    }
    staged.put(change, temporary);
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null) {
      Set<PosixFilePermission> permissions = old.readAttributes().permissions();
      Files.setPosixFilePermissions(to, permissions);
    }
  }

  private void makeFolders(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    makeFolders(parent(folder));
    Files.createDirectory(folder);
    undo.push(() -> Files.deleteIfExists(folder));
  }

  private void apply(FileChange change) throws IOException {
    Path to = files.file(change.path());
    Path temporary = staged.get(change);
    beforeChange.run();
    if (change.from().isEmpty() && temporary != null) {
      Files.move(temporary, to);
      undo.push(() -> Files.deleteIfExists(to));
      return;
    }
    Path from = files.file(change.from().orElseThrow());
    if (change.isMove()) {
      Files.move(from, to);
      undo.push(() -> Files.move(to, from));
    }
    if (temporary != null) {
      replace(to, temporary);
    }
  }

  /** Puts a new text in the place of an old one, which is kept until then. */
  private void replace(Path file, Path temporary) throws IOException {
    byte[] old = Files.readAllBytes(file);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    undo.push(
        () -> {
          Files.write(temporary, old);
          keepPermissions(file, temporary);
          Files.move(
              temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  private void undoAll() throws IOException {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  /** Removes folders that a move left empty. */
  private void removeEmpty(Path folder) throws IOException {
    Path top = files.file("");
    Path at = folder;
    while (at.startsWith(top) && !at.equals(top) && Folders.isEmpty(at)) {
      Files.delete(at);
      at = parent(at);
    }
  }
}
