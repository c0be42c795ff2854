package team.handbook.files;

import java.util.Optional;

/**
 * What is to happen to one file: it is made, moved, or says something else. Paths count from the
 * content folder; texts hold the byte order mark, if there is one.
 *
 * @param from where it is now; empty for a file that is made
 * @param path where it will be
 * @param texts what it says; empty where that stays
 */
public record FileChange(Optional<String> from, String path, Optional<Texts> texts) {
  /**
   * What a file says.
   *
   * @param before as it was read; empty for a file that is made
   * @param after as it will be
   */
  public record Texts(String before, String after) {}

  /** A new file. */
  public static FileChange create(String path, String text) {
    return new FileChange(Optional.empty(), path, Optional.of(new Texts("", text)));
  }

  /** A file that says something else. */
  public static FileChange rewrite(String path, String before, String after) {
    return new FileChange(Optional.of(path), path, Optional.of(new Texts(before, after)));
  }

  /** Whether it goes somewhere else. */
  public boolean isMove() {
    return from.isPresent() && !from.get().equals(path);
  }
}
