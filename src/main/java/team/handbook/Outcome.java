package team.handbook;

import java.util.List;
import java.util.Optional;
import team.handbook.compare.Changes;
import team.handbook.compare.FindingChanges;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileTree;
import team.handbook.model.Handbook;
import team.handbook.publish.Publisher.Published;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/**
 * What came of a build or a check.
 *
 * @param handbook as read
 * @param files where it was read from
 * @param routes its pages
 * @param links its links
 * @param findings what is wrong, in the order of the files; where it was compared with a revision,
 *     only what is new
 * @param since what came of the comparison, if there was one
 * @param notices what the reader should know although nothing is wrong
 * @param published what was written; empty if nothing was
 * @param blocked whether findings stopped it
 */
public record Outcome(
    Handbook handbook,
    FileTree files,
    Routes routes,
    LinkTable links,
    List<Finding> findings,
    Optional<Since> since,
    List<String> notices,
    Optional<Published> published,
    boolean blocked) {
  public Outcome {
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
  }

  /**
   * What changed since a revision.
   *
   * @param revision its name, as it was asked for
   * @param changes what readers find changed
   * @param findings which findings are new, known or fixed
   */
  public record Since(String revision, Changes changes, FindingChanges findings) {}

  /**
   * How many errors there are; when strict, warnings count too, calendar findings apart. Compared
   * with a revision, what only depends on the date never counts.
   */
  public long errors(boolean strict) {
    return findings.stream()
        .filter(finding -> finding.isError() || (strict && !finding.calendar()))
        .filter(finding -> since.isEmpty() || !finding.calendar())
        .count();
  }
}
