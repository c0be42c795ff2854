package team.handbook.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;

/** A content folder on disk. It is listed once; a file is read when it is asked for. */
public final class FolderTree extends ListedTree {
  private final Path content;
  private final Path realRepository;
  private final Map<String, Stamp> stamps;
  private final Map<Path, Optional<Stamp>> asked;

  private FolderTree(Path content, Path realRepository, String prefix, Lister listed) {
    super(prefix, listed.sizes);
    this.content = content;
    this.realRepository = realRepository;
    this.stamps = listed.stamps;
    this.asked = new ConcurrentHashMap<>();
  }

  private FolderTree(FolderTree before, Map<String, Long> sizes, Map<String, Stamp> written) {
    super(before, sizes);
    this.content = before.content;
    this.realRepository = before.realRepository;
    this.stamps = new HashMap<>(before.stamps);
    stamps.putAll(written);
    // What was answered before still counts.
    this.asked = before.asked;
  }

  /**
   * Lists a content folder.
   *
   * @param content the folder; it must exist
   * @param repository the top of the repository; the content folder itself where there is none
   * @param left folders to leave out, such as the output
   * @throws UncheckedIOException if the disk cannot be read
   */
  public static FolderTree open(Path content, Path repository, List<Path> left, Diagnostics out) {
    return open(content, repository, left, Unlisted.NEVER, out);
  }

  /**
   * A content folder that is still to be made: nothing is in it.
   *
   * @param content the folder; there is no such file or folder
   * @param above a folder around it that is there, and stands for the repository
   */
  public static FolderTree toBe(Path content, Path above) {
    Path top = Folders.real(above);
    Path real = top.resolve(above.relativize(content));
    Lister nothing = new Lister(real, top, List.of(), Set.of(), new Diagnostics());
    return new FolderTree(real, top, slashes(top.relativize(real)), nothing);
  }

  /**
   * Lists a folder of a finished site, of which everything may be served.
   *
   * @throws UncheckedIOException if the disk cannot be read
   */
  public static FolderTree openSite(Path site, Diagnostics out) {
    return open(site, site, List.of(), Set.of(".git", ".handbook"), out);
  }

  private static FolderTree open(
      Path content, Path repository, List<Path> left, Set<String> never, Diagnostics out) {
    try {
      Path real = content.toRealPath();
      Path realRepository = repository.toRealPath();
      if (!real.startsWith(realRepository)) {
        realRepository = real;
      }
      String prefix = slashes(realRepository.relativize(real));
      Lister lister = new Lister(real, realRepository, left, never, out);
      Files.walkFileTree(
          real, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Unlisted.MAX_DEPTH, lister);
      return new FolderTree(real, realRepository, prefix, lister);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tree after some of its files were written, without listing it again.
   *
   * @param paths the files that were written; no other one was, and none came or went
   * @return empty if one of them is not what it was, so that all must be listed again
   * @throws UncheckedIOException if the disk cannot be read
   */
  public Optional<FolderTree> written(Set<String> paths) {
    Map<String, Long> sizes = new HashMap<>();
    Map<String, Stamp> written = new HashMap<>();
    try {
      for (String path : paths) {
        Path file = content.resolve(path);
        if (!contains(path) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.empty();
        }
        BasicFileAttributes attributes =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        sizes.put(path, attributes.size());
        written.put(path, Stamp.of(attributes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new FolderTree(this, sizes, written));
  }

  @Override
  public Outside outside(String path) {
    Path target = content.resolve(path).normalize();
    if (!target.startsWith(realRepository)) {
      return Outside.UNSAFE;
    }
    asked.computeIfAbsent(target, Stamp::at);
    try {
      if (!Files.exists(target)) {
        return Outside.ABSENT;
      }
      Path real = target.toRealPath();
      if (!real.startsWith(realRepository) || insideGit(real)) {
        return Outside.UNSAFE;
      }
      // The real path of a file has the case in which the disk spells it.
      boolean spelled = target.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(target.getFileName());
      if (!spelled) {
        return Outside.ABSENT;
      }
      return Files.isDirectory(real) ? Outside.FOLDER : Outside.FILE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean insideGit(Path real) {
    return Stream.of(slashes(realRepository.relativize(real)).split("/")).anyMatch(".git"::equals);
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    return Optional.ofNullable(stamps.get(path));
  }

  /**
   * The places outside the content folder, but in the repository, that somebody asked about, each
   * with how it stood just before; empty where nothing was.
   */
  public Map<Path, Optional<Stamp>> asked() {
    return new HashMap<>(asked);
  }

  /** Whether a place outside stands as it stood when somebody asked about it. */
  public boolean answeredSo(Map.Entry<Path, Optional<Stamp>> now) {
    return now.getValue().equals(asked.get(now.getKey()));
  }

  @Override
  public byte[] bytes(String path) {
    try {
      return Files.readAllBytes(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path file(String path) {
    return content.resolve(path).normalize();
  }

  @Override
  public long size(String path) {
    return listedSize(path).orElseGet(() -> sizeOnDisk(path));
  }

  private long sizeOnDisk(String path) {
    try {
      return Files.size(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Walks the folder, refuses what leads out of the repository, and notes sizes. */
  private static final class Lister extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path realRepository;
    private final List<Path> left;
    private final Set<String> never;
    private final Diagnostics out;
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private final Map<String, Stamp> stamps = new HashMap<>();

    Lister(Path root, Path realRepository, List<Path> left, Set<String> never, Diagnostics out) {
      this.root = root;
      this.realRepository = realRepository;
      this.left = left.stream().map(path -> path.toAbsolutePath().normalize()).toList();
      this.never = never;
      this.out = out;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      if (dir.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      Path name = dir.getFileName();
      if ((name != null && never.contains(name.toString())) || left.contains(dir)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return isUnreadable(dir) || leadsOut(dir)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isDirectory()) {
        Unlisted.tooDeep(path(file), out);
      } else if (attributes.isRegularFile() && !isUnreadable(file) && !leadsOut(file)) {
        sizes.put(path(file), attributes.size());
        stamps.put(path(file), Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (!(failure instanceof FileSystemLoopException) && !Files.isSymbolicLink(file)) {
        throw failure;
      }
      if (failure instanceof FileSystemLoopException) {
        Unlisted.leadsIntoItself(path(file), out);
      } else {
        Unlisted.leadsNowhere(path(file), out);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Whether its name cannot stand in an address, or is not text at all. */
    private boolean isUnreadable(Path path) {
      String name = String.valueOf(path.getFileName());
      boolean slash = File.separatorChar == '/';
      return (slash && Unlisted.hasBackslash(root.relativize(path).toString(), name, out))
          || Unlisted.isNoText(path(path), name, out);
    }

    private boolean leadsOut(Path path) throws IOException {
      if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(realRepository)) {
        return false;
      }
      Unlisted.leadsOut(path(path), root.equals(realRepository) ? "folder" : "repository", out);
      return true;
    }

    private String path(Path file) {
      return slashes(root.relativize(file));
    }
  }
}
