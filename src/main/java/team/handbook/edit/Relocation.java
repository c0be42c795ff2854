package team.handbook.edit;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.files.FileTree;

/**
 * Which files have which paths afterwards.
 *
 * @param from the page or the folder that moves
 * @param to where it goes
 * @param files every file that moves, from its old path to its new one
 */
record Relocation(String from, String to, SortedMap<String, String> files) {
  /** Nothing moves: a page is new. */
  static Relocation none(String made) {
    return new Relocation(made, made, new TreeMap<>());
  }

  /** One page. */
  static Relocation page(String from, String to) {
    return new Relocation(from, to, new TreeMap<>(Map.of(from, to)));
  }

  /**
   * A folder with everything in it.
   *
   * @param beside the section's page, if it lies beside the folder
   */
  static Relocation folder(FileTree tree, String from, String to, Optional<String> beside) {
    SortedMap<String, String> files = new TreeMap<>();
    beside.ifPresent(page -> files.put(page, to + page.substring(from.length())));
    tree.paths().stream()
        .filter(path -> path.startsWith(from + "/"))
        .forEach(path -> files.put(path, to + path.substring(from.length())));
    return new Relocation(from, to, files);
  }

  /** Whether it is a folder that moves. */
  boolean isFolder() {
    return !files.containsKey(from);
  }

  /** What a file or folder is called afterwards; itself if it stays. */
  String now(String path) {
    if (isFolder() && (path.equals(from) || path.startsWith(from + "/"))) {
      return to + path.substring(from.length());
    }
    return files.getOrDefault(path, path);
  }

  /** What a page is called afterwards, if it moves. */
  Optional<String> page(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
