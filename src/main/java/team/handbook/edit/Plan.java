package team.handbook.edit;

import java.util.List;
import team.handbook.compare.UnifiedDiff;
import team.handbook.files.FileChange;
import team.handbook.files.FileCommit;
import team.handbook.files.FileTree;

/**
 * What a command would change: nothing is written until it is made.
 *
 * @param files the files as they are
 * @param changes what happens to them, by path
 * @param said what the author should know, one sentence each, lower case
 */
public record Plan(FileTree files, List<FileChange> changes, List<String> said) {
  public Plan {
    changes = List.copyOf(changes);
    said = List.copyOf(said);
  }

  /** The changes as a patch. */
  public String diff() {
    return UnifiedDiff.of(changes, files);
  }

  /**
   * Makes all changes, or none.
   *
   * @throws java.io.UncheckedIOException if a file may not be written or was changed meanwhile
   */
  public void make() {
    FileCommit.make(files, changes);
  }
}
