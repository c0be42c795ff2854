package team.handbook.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tree as it would be after changes that have not been made. */
public final class ChangedTree extends ListedTree {
  private final FileTree base;
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, byte[]> texts = new HashMap<>();

  public ChangedTree(FileTree base, List<FileChange> changes) {
    super(base.repositoryPath(""), sizes(base, changes));
    this.base = base;
    for (FileChange change : changes) {
      change.from().ifPresent(from -> origins.put(change.path(), from));
      change.texts().ifPresent(said -> texts.put(change.path(), bytesOf(said)));
    }
  }

  private static SortedMap<String, Long> sizes(FileTree base, List<FileChange> changes) {
    SortedMap<String, Long> sizes = new TreeMap<>();
    base.paths().forEach(path -> sizes.put(path, base.size(path)));
    changes.stream().filter(FileChange::isMove).forEach(c -> sizes.remove(c.from().orElseThrow()));
    for (FileChange change : changes) {
      if (!change.path().startsWith("../")) {
        sizes.put(
            change.path(),
            change
                .texts()
                .map(said -> (long) bytesOf(said).length)
                .orElseGet(() -> base.size(change.from().orElse(change.path()))));
      }
    }
    return sizes;
  }

  private static byte[] bytesOf(FileChange.Texts texts) {
    return texts.after().getBytes(StandardCharsets.UTF_8);
  }

  private String origin(String path) {
    return origins.getOrDefault(path, path);
  }

  @Override
  public Outside outside(String path) {
    return base.outside(path);
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    return texts.containsKey(path) ? Optional.empty() : base.stamp(origin(path));
  }

  @Override
  public byte[] bytes(String path) {
    byte[] text = texts.get(path);
    return text == null ? base.bytes(origin(path)) : text.clone();
  }

  @Override
  public Path file(String path) {
    return base.file(origin(path));
  }

  @Override
  public long size(String path) {
    return listedSize(path).orElseGet(() -> (long) bytes(path).length);
  }
}
