package team.handbook.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How files and folders stood at one moment. If they stand the same later, nothing was changed in
 * between.
 *
 * @param files every file, however deep
 * @param folders every folder, and which one it is: one that was replaced counts as another
 */
public record Stamps(Map<Path, Stamp> files, Map<Path, String> folders) {
  public Stamps {
    files = Collections.unmodifiableMap(files);
    folders = Collections.unmodifiableMap(folders);
  }

  /**
   * Looks at folders with all that is in them. What is missing is left out, as is what vanishes
   * meanwhile.
   *
   * @param left folders to leave out
   * @throws UncheckedIOException if the disk cannot be read
   */
  public static Stamps of(Collection<Path> places, Collection<Path> left) {
    Looker looker = new Looker(List.copyOf(left));
    try {
      for (Path place : places) {
        Files.walkFileTree(
            place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Unlisted.MAX_DEPTH, looker);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Stamps(looker.files, looker.folders);
  }

  /**
   * Looks only at some places again, with all that is in them; everything else stands as it stood.
   *
   * @param touched where something may have changed; what was there may be gone
   * @param left folders to leave out
   * @return empty if one of the places is a symbolic link, which may lead to any other
   * @throws UncheckedIOException if the disk cannot be read
   */
  public Optional<Stamps> again(Collection<Path> touched, Collection<Path> left) {
    if (touched.stream().anyMatch(Files::isSymbolicLink)) {
      return Optional.empty();
    }
    Stamps now = of(touched, left);
    Map<Path, Stamp> allFiles = new HashMap<>(files);
    Map<Path, String> allFolders = new HashMap<>(folders);
    for (Path path : touched) {
      allFiles.remove(path);
      if (allFolders.remove(path) != null) {
        allFiles.keySet().removeIf(file -> file.startsWith(path));
        allFolders.keySet().removeIf(folder -> folder.startsWith(path));
      }
    }
    allFiles.putAll(now.files);
    allFolders.putAll(now.folders);
    return Optional.of(new Stamps(allFiles, allFolders));
  }

  /** How a folder stood, with all that is in it. */
  public Stamps below(Path folder) {
    Map<Path, Stamp> there = new HashMap<>(files);
    there.keySet().removeIf(path -> !path.startsWith(folder));
    Map<Path, String> foldersThere = new HashMap<>(folders);
    foldersThere.keySet().removeIf(path -> !path.startsWith(folder));
    return new Stamps(there, foldersThere);
  }

  /**
   * The files that were written since.
   *
   * @return empty if there are other files or folders than before
   */
  public Optional<Set<Path>> writtenSince(Stamps before) {
    if (!folders.equals(before.folders) || files.size() != before.files.size()) {
      return Optional.empty();
    }
    Set<Path> written = new HashSet<>();
    for (Map.Entry<Path, Stamp> now : files.entrySet()) {
      Stamp then = before.files.get(now.getKey());
      if (then == null) {
        return Optional.empty();
      }
      if (!then.equals(now.getValue())) {
        written.add(now.getKey());
      }
    }
    return Optional.of(written);
  }

  private static final class Looker extends SimpleFileVisitor<Path> {
    private final List<Path> left;
    private final Map<Path, Stamp> files = new HashMap<>();
    private final Map<Path, String> folders = new HashMap<>();

    Looker(List<Path> left) {
      this.left = left;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
      if (Unlisted.isSkipped(name) || left.contains(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.put(folder, String.valueOf(attributes.fileKey()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.put(file, Stamp.of(attributes));
      return FileVisitResult.CONTINUE;
    }

    /** A file or folder that is gone again, or a link that leads nowhere or back into itself. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (Files.isSymbolicLink(file) || Files.exists(file)) {
        files.put(file, Stamp.unknown(file));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that vanished while it was listed. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
