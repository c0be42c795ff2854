package team.handbook.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.files.FileTree;

/** Which file was renamed to which; paths count from the content folder. */
public final class Renames {
  private final SortedMap<String, String> toNow;
  private final SortedMap<String, String> toBefore = new TreeMap<>();

  private Renames(SortedMap<String, String> toNow) {
    this.toNow = toNow;
    toNow.forEach((old, current) -> toBefore.put(current, old));
  }

  /**
   * What Git sees, and files that it does not know yet whose bytes are those of a file that is
   * gone.
   *
   * @param git from the old path to the new one, from the top of the repository
   */
  public static Renames of(Map<String, String> git, FileTree before, FileTree now) {
    SortedMap<String, String> found = new TreeMap<>();
    git.forEach(
        (old, current) -> {
          String from = before.fromRepository(old);
          String to = now.fromRepository(current);
          if (before.contains(from)
              && !now.contains(from)
              && now.contains(to)
              && !before.contains(to)) {
            found.put(from, to);
          }
        });
    addSameBytes(found, before, now);
    return new Renames(found);
  }

  /** Renames that are known. */
  public static Renames of(Map<String, String> known) {
    return new Renames(new TreeMap<>(known));
  }

  private static void addSameBytes(SortedMap<String, String> found, FileTree before, FileTree now) {
    Map<Long, List<String>> fresh = new TreeMap<>();
    for (String path : now.paths()) {
      if (!before.contains(path) && !found.containsValue(path)) {
        fresh.computeIfAbsent(now.size(path), size -> new ArrayList<>()).add(path);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    for (String path : before.paths()) {
      if (!now.contains(path) && !found.containsKey(path)) {
        List<String> alike = fresh.getOrDefault(before.size(path), new ArrayList<>());
        alike.stream()
            .filter(other -> Arrays.equals(before.bytes(path), now.bytes(other)))
            .findFirst()
            .ifPresent(
                other -> {
                  found.put(path, other);
                  alike.remove(other);
                });
      }
    }
  }

  /** What an old path is called now; itself if it was not renamed. */
  public String now(String oldPath) {
    return toNow.getOrDefault(oldPath, oldPath);
  }

  /** What a path was called before; itself if it was not renamed. */
  public String before(String path) {
    return toBefore.getOrDefault(path, path);
  }
}
