package team.handbook.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The single operations on a folder that a site is written to. Paths are relative to it, with
 * {@code /}; none leads out of it, and no symbolic link inside it is followed.
 *
 * <p>Every method throws {@link UncheckedIOException} where the disk fails.
 */
public final class SiteFolder {
  private static final int BUFFER = 16 * 1024;

  private final Path root;
  private final Runnable beforeChange;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  /** What stands at a path. */
  public enum Kind {
    ABSENT,
    FILE,
    FOLDER,
    /** A symbolic link, a pipe or a device. */
    OTHER
  }

  /**
   * How far a path could be followed.
   *
   * @param kind what stands at the end
   * @param at the path itself, or the first folder of it that is not a folder
   */
  public record Found(Kind kind, String at) {}

  /**
   * A folder, which needs not exist.
   *
   * @param beforeChange is run before each single change; a test stops the work there
   */
  public SiteFolder(Path root, Runnable beforeChange) {
    this.root = root.toAbsolutePath().normalize();
    this.beforeChange = beforeChange;
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** Whether a path is relative, plain and leads to a place inside the folder. */
  public boolean contains(String path) {
    try {
      Path target = root.resolve(path);
      return target.startsWith(root) && !target.equals(root) && target.equals(target.normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** What stands at a path whose folders are known to be folders. */
  public Kind entry(String path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        return Kind.FILE;
      }
      return attributes.isDirectory() ? Kind.FOLDER : Kind.OTHER;
    } catch (NoSuchFileException e) {
      return Kind.ABSENT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Follows a path from the top, folder by folder; the top itself is "". */
  public Found find(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      Kind kind = entry(folder);
      if (kind != Kind.FOLDER) {
        return new Found(kind, folder);
      }
    }
    return new Found(entry(path), path);
  }

  /** Whether two paths lead to one file, as they may where the disk ignores case. */
  public boolean same(String one, String other) {
    try {
      return Files.isSameFile(resolve(one), resolve(other));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths of what stands in a folder, sorted. */
  public List<String> list(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    try (Stream<Path> entries = Files.list(resolve(folder))) {
      return entries.map(entry -> prefix + entry.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file. */
  public byte[] read(String path) {
    try {
      return Files.readAllBytes(resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that must not be there yet, and the folders it lies in. */
  public void write(String path, SiteFile.Content content) {
    try (OutputStream out = new BufferedOutputStream(create(path), BUFFER)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a file, unless it would have the bytes of one that exists. What is equal is compared as
   * it comes and takes no memory.
   *
   * @return whether it was written
   */
  public boolean writeUnlessSame(String path, String existing, SiteFile.Content content) {
    ComparingOutput compared = new ComparingOutput(resolve(existing), () -> create(path));
    try (OutputStream out = new BufferedOutputStream(compared, BUFFER)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compared.differs();
  }

  private OutputStream create(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    makeFolder(slash < 0 ? "" : path.substring(0, slash));
    beforeChange.run();
    return Files.newOutputStream(
        resolve(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Makes a folder, and those it lies in; the top must exist. */
  public void makeFolder(String folder) {
    if (folder.isEmpty() || made.contains(folder)) {
      return;
    }
    makeFolder(folder.substring(0, Math.max(0, folder.lastIndexOf('/'))));
    beforeChange.run();
    Path target = resolve(folder);
    try {
      Files.createDirectory(target);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.add(folder);
  }

  /** Makes the top folder, and those it lies in. */
  public void makeRoot() {
    beforeChange.run();
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file or folder another place in one step; a file that stands there is replaced. */
  public void move(String from, String to) {
    beforeChange.run();
    made.clear();
    rename(resolve(from), resolve(to));
  }

  /** Gives the whole folder another place in one step; nothing but an empty folder may be there. */
  public void moveRoot(Path to) {
    beforeChange.run();
    made.clear();
    rename(root, to);
  }

  private static void rename(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes a file, or a folder that is empty.
   *
   * @return whether it is gone; a folder with something in it stays
   */
  public boolean delete(String path) {
    beforeChange.run();
    made.clear();
    try {
      Files.deleteIfExists(resolve(path));
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file, or a folder with all that is in it; the top itself is "". */
  public void deleteTree(String path) {
    Path top = resolve(path);
    made.clear();
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(top, new Deleter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder, sorted; a folder with nothing in it is named too, with a slash. */
  public List<String> below(String folder) {
    List<String> found = new ArrayList<>();
    for (String path : list(folder)) {
      if (entry(path) == Kind.FOLDER) {
        List<String> inside = below(path);
        found.addAll(inside.isEmpty() ? List.of(path + "/") : inside);
      } else {
        found.add(path);
      }
    }
    return found;
  }

  private Path resolve(String path) {
    if (!path.isEmpty() && !contains(path)) {
      throw new IllegalArgumentException("not a path inside a site: " + path);
    }
    return root.resolve(path);
  }

  /** Deletes what it meets; a symbolic link is deleted, not followed. */
  private final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      beforeChange.run();
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      beforeChange.run();
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
