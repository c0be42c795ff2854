package team.handbook.files;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.url.Url;

/** A tree whose files are listed once, wherever they are kept. */
public abstract class ListedTree implements FileTree {
  private final String prefix;
  private final SortedMap<String, Long> sizes;
  private final List<String> paths;
  private final Set<String> folders;
  private final Map<String, String> folded;

  /**
   * A tree of files that are known.
   *
   * @param prefix the content folder, from the top of the repository; "" for the top itself
   * @param sizes how many bytes each file has, by its path from the content folder
   */
  protected ListedTree(String prefix, SortedMap<String, Long> sizes) {
    this.prefix = prefix;
    this.sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
    this.paths = List.copyOf(sizes.keySet());
    this.folders = new HashSet<>();
    this.folded = new HashMap<>();
    paths.forEach(this::index);
  }

  /**
   * The same files, some of which were written since.
   *
   * @param written how many bytes those have now
   */
  protected ListedTree(ListedTree before, Map<String, Long> written) {
    SortedMap<String, Long> now = new TreeMap<>(before.sizes);
    now.putAll(written);
    this.prefix = before.prefix;
    this.sizes = Collections.unmodifiableSortedMap(now);
    this.paths = before.paths;
    this.folders = before.folders;
    this.folded = before.folded;
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
  public final List<String> paths() {
    return paths;
  }

  @Override
  public final boolean contains(String path) {
    return sizes.containsKey(path);
  }

  @Override
  public final Optional<String> ignoringCase(String path) {
    return Optional.ofNullable(folded.get(fold(path)));
  }

  @Override
  public final boolean containsFolder(String path) {
    return folders.contains(path);
  }

  @Override
  public final String repositoryPath(String path) {
    return Url.resolve(prefix, path);
  }

  @Override
  public final String fromRepository(String repositoryPath) {
    if (prefix.isEmpty()) {
      return repositoryPath;
    }
    if (repositoryPath.startsWith(prefix + "/")) {
      return repositoryPath.substring(prefix.length() + 1);
    }
    return "../".repeat(prefix.split("/").length) + repositoryPath;
  }

  @Override
  public final Optional<SourceText> text(String path, long limit, Diagnostics out) {
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

  /** How many bytes a listed file has; empty if the file is not in the list. */
  protected final Optional<Long> listedSize(String path) {
    return Optional.ofNullable(sizes.get(path));
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
