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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * Looks at files, and at folders with all that is in them. What is missing is left out, as is
   * what vanishes meanwhile.
   *
   * @param alone files and folders of which only they themselves count
   * @param left folders to leave out
   */
  public static Stamps of(Collection<Path> places, Collection<Path> alone, Collection<Path> left) {
    Looker looker = new Looker(List.copyOf(left));
    try {
      for (Path place : places) {
        Files.walkFileTree(
            place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Unlisted.MAX_DEPTH, looker);
      }
      for (Path path : alone) {
        Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), 0, looker);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Stamps(looker.files, looker.folders);
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
