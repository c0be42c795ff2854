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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.url.Url;

/** A content folder on disk. It is listed once; a file is read when it is asked for. */
public final class FolderTree implements FileTree {
  private static final int MAX_DEPTH = 40;

  private final Path content;
  private final Path realRepository;
  private final String prefix;
  private final Map<String, Long> sizes = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Map<String, String> folded = new HashMap<>();
  private final List<String> paths;

  private FolderTree(Path content, Path realRepository, String prefix, List<String> paths) {
    this.content = content;
    this.realRepository = realRepository;
    this.prefix = prefix;
    this.paths = List.copyOf(paths);
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
    return open(content, repository, left, Set.of(".git", ".handbook", "node_modules"), out);
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
      Files.walkFileTree(real, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, lister);
      lister.found.sort(null);
      FolderTree tree = new FolderTree(real, realRepository, prefix, lister.found);
      tree.sizes.putAll(lister.sizes);
      lister.found.forEach(tree::index);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(String path) {
    folded.put(fold(path), path);
    for (String folder = Url.folder(path);
        folders.add(folder) && !folder.isEmpty();
        folder = Url.folder(folder)) {
      folded.put(fold(folder), folder);
    }
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public boolean contains(String path) {
    return sizes.containsKey(path);
  }

  @Override
  public Optional<String> ignoringCase(String path) {
    return Optional.ofNullable(folded.get(fold(path)));
  }

  @Override
  public boolean containsFolder(String path) {
    return folders.contains(path);
  }

  @Override
  public Outside outside(String path) {
    Path target = content.resolve(path).normalize();
    if (!target.startsWith(realRepository)) {
      return Outside.UNSAFE;
    }
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
  public String repositoryPath(String path) {
    return Url.resolve(prefix, path);
  }

  @Override
  public String fromRepository(String repositoryPath) {
    if (prefix.isEmpty()) {
      return repositoryPath;
    }
    if (repositoryPath.startsWith(prefix + "/")) {
      return repositoryPath.substring(prefix.length() + 1);
    }
    return "../".repeat(prefix.split("/").length) + repositoryPath;
  }

  @Override
  public Optional<SourceText> text(String path, long limit, Diagnostics out) {
    if (size(path) > limit) {
      out.add(
          Rules.TOO_LARGE,
          Location.file(path),
          path,
          String.format(Locale.ROOT, "the file is larger than %d KiB", limit / 1024),
          "split it, or move what is not text out of it");
      return Optional.empty();
    }
    return Optional.of(Utf8.decode(path, bytes(path), out));
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
    Long known = sizes.get(path);
    if (known != null) {
      return known;
    }
    try {
      return Files.size(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
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
    private final List<String> found = new ArrayList<>();
    private final Map<String, Long> sizes = new HashMap<>();

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
        out.add(
            Rules.TOO_COMPLEX,
            Location.file(path(file)),
            path(file),
            "the folder lies more than " + MAX_DEPTH + " folders deep",
            "move it up");
      } else if (attributes.isRegularFile() && !isUnreadable(file) && !leadsOut(file)) {
        found.add(path(file));
        sizes.put(path(file), attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (!(failure instanceof FileSystemLoopException) && !Files.isSymbolicLink(file)) {
        throw failure;
      }
      out.add(
          Rules.UNSAFE_PATH,
          Location.file(path(file)),
          path(file),
          failure instanceof FileSystemLoopException
              ? "the symbolic link leads back into itself"
              : "the symbolic link leads nowhere",
          "remove the link, or put the file in its place");
      return FileVisitResult.CONTINUE;
    }

    /** Whether its name cannot stand in an address, or is not text at all. */
    private boolean isUnreadable(Path path) {
      String name = String.valueOf(path.getFileName());
      boolean backslash = File.separatorChar == '/' && name.indexOf('\\') >= 0;
      if (!backslash && name.indexOf(0xFFFD) < 0) {
        return false;
      }
      String shown = backslash ? root.relativize(path).toString() : path(path);
      out.add(
          Rules.UNSAFE_PATH,
          Location.file(shown),
          shown,
          backslash
              ? "the name \"" + name + "\" holds a backslash"
              : "the name \"" + name + "\" cannot be read as text",
          "rename it with letters, digits and hyphens");
      return true;
    }

    private boolean leadsOut(Path path) throws IOException {
      if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(realRepository)) {
        return false;
      }
      out.add(
          Rules.UNSAFE_PATH,
          Location.file(path(path)),
          path(path),
          "the symbolic link leads out of the "
              + (root.equals(realRepository) ? "folder" : "repository"),
          "put a copy of the file in its place");
      return true;
    }

    private String path(Path file) {
      return slashes(root.relativize(file));
    }
  }
}
