package team.handbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import team.handbook.check.Checks;
import team.handbook.check.Severities;
import team.handbook.check.Subject;
import team.handbook.compare.Changes;
import team.handbook.compare.Side;
import team.handbook.content.HandbookReader;
import team.handbook.content.LastReading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileTree;
import team.handbook.history.GitHistory;
import team.handbook.model.Handbook;
import team.handbook.render.Provenance;
import team.handbook.render.Renderer;
import team.handbook.render.Theme;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/**
 * A handbook that was read, with its addresses and links: the one on disk, or one of a revision.
 *
 * @param files where it was read from
 * @param handbook as read
 * @param routes its pages
 * @param links its links
 * @param found what is wrong with it; checks add to it
 */
public record Reading(
    FileTree files, Handbook handbook, Routes routes, LinkTable links, Diagnostics found) {

  /** Reads a handbook; what was found while its files were listed is added to. */
  public static Reading of(FileTree files, Project project, Diagnostics found) {
    return of(files, project, new LastReading(), Optional.empty(), found);
  }

  /**
   * Reads a handbook again, and takes over what did not change.
   *
   * @param known what was read last time
   * @param last the reading of last time
   */
  static Reading of(
      FileTree files,
      Project project,
      LastReading known,
      Optional<Reading> last,
      Diagnostics found) {
    Handbook handbook = HandbookReader.read(files, project.drafts(), known, found);
    Routes routes =
        last.map(before -> before.routes().later(handbook, project.today(), found))
            .orElseGet(() -> Routes.assign(handbook, project.today(), found));
    LinkTable links =
        last.map(before -> before.links().later(handbook, routes))
            .orElseGet(() -> LinkTable.of(handbook, routes));
    return new Reading(files, handbook, routes, links, found);
  }

  /** Runs the rules. */
  public void check(LocalDate today, Optional<Changes> changes) {
    Checks.run(new Subject(handbook, routes, links, today, changes), found);
  }

  /** Whether something that is known before the rules run stops a build. */
  boolean isBlockedAlready(Project project) {
    Diagnostics known = new Diagnostics();
    known.addAll(found);
    Checks.links(new Subject(handbook, routes, links, project.today(), Optional.empty()), known);
    return Severities.ofPart(known, handbook, project.today()).stream()
        .anyMatch(finding -> Severities.blocks(finding, handbook.settings(), project.strict()));
  }

  /** What is wrong, with the severities that settings give. */
  public List<Finding> findings(LocalDate today) {
    return Severities.apply(found, handbook, today);
  }

  /**
   * What renders its pages.
   *
   * @param findings what pages say is wrong
   * @param mistakes is told of those of templates
   */
  Renderer renderer(
      Theme theme,
      GitHistory history,
      LocalDate today,
      List<Finding> findings,
      Diagnostics mistakes) {
    Provenance provenance =
        new Provenance(
            source -> history.changed(files.repositoryPath(source)),
            history.commits(),
            history.commit(),
            history.isShallow(),
            findings);
    return new Renderer(theme, handbook, routes, links, provenance, today, mistakes);
  }

  /** This handbook as another would show it; what is found while it is shown counts for nothing. */
  Reading shownAs(Reading other) {
    return new Reading(
        other.files, handbook.shownAs(other.handbook), routes, links, new Diagnostics());
  }

  /** This handbook, to be compared with another. */
  public Side side() {
    return new Side(handbook, routes, links);
  }
}
