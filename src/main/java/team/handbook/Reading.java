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
import team.handbook.content.ReadPages;
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
    return of(files, project, new ReadPages(), found);
  }

  /** Reads a handbook again, and takes over pages that did not change. */
  static Reading of(FileTree files, Project project, ReadPages known, Diagnostics found) {
    Handbook handbook = HandbookReader.read(files, project.drafts(), known, found);
    Routes routes = Routes.assign(handbook, project.today(), found);
    return new Reading(files, handbook, routes, LinkTable.of(handbook, routes), found);
  }

  /** Runs the rules. */
  public void check(LocalDate today, Optional<Changes> changes) {
    Checks.run(new Subject(handbook, routes, links, today, changes), found);
  }

  /** What is wrong, with the severities that settings give. */
  public List<Finding> findings(LocalDate today) {
    return Severities.apply(found, handbook, today);
  }

  /** What renders its pages; whatever was found before is on them. */
  Renderer renderer(Theme theme, GitHistory history, LocalDate today) {
    Provenance provenance =
        new Provenance(
            source -> history.changed(files.repositoryPath(source)),
            history.commits(),
            history.commit(),
            history.isShallow(),
            findings(today));
    return new Renderer(theme, handbook, routes, links, provenance, today, found);
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
