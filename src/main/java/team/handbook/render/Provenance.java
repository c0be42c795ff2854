package team.handbook.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import team.handbook.diagnostic.Finding;
import team.handbook.history.Change;
import team.handbook.history.Commit;

/**
 * Where a handbook comes from: what Git knows of it, and what the checks found before pages were
 * rendered.
 *
 * @param changes the last change of a source file, by its path relative to the content folder;
 *     empty where it is not known, never a guess
 * @param commits the newest commits, newest first
 * @param head the commit that is checked out, if there is one
 * @param shallow whether only a part of the history is there, so that nothing is known of changes
 * @param findings what the checks found
 */
public record Provenance(
    Function<String, Optional<Change>> changes,
    List<Commit> commits,
    Optional<String> head,
    boolean shallow,
    List<Finding> findings) {
  public Provenance {
    commits = List.copyOf(commits);
    findings = List.copyOf(findings);
  }
}
