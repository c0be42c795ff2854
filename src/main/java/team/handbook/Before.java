package team.handbook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.compare.Changes;
import team.handbook.compare.FindingChanges;
import team.handbook.compare.FormerPages;
import team.handbook.compare.Renames;
import team.handbook.content.LastReading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.Folders;
import team.handbook.history.GitHistory;
import team.handbook.history.Revision;
import team.handbook.history.RevisionTree;
import team.handbook.render.Comparison;
import team.handbook.render.Renderer;
import team.handbook.render.Theme;

/**
 * What is known of the handbook at the revision that it is compared with. The handbook itself is
 * let go again, unless pages show what changed.
 *
 * @param revision the name of the revision, as it was asked for
 * @param changes what changed since
 * @param findings what was wrong then, looked at on the same day
 * @param renames which files have other names now
 * @param unread folders that could not be read, since other repositories keep them
 * @param empty whether there was no handbook yet
 * @param shown the handbook as it was, if pages are to show what changed
 */
record Before(
    String revision,
    Changes changes,
    List<Finding> findings,
    Renames renames,
    List<String> unread,
    boolean empty,
    Optional<Reading> shown) {

  /**
   * Reads the handbook a second time, at the revision of the project.
   *
   * @param known what was read of now, of which what did not change is taken over
   * @return empty if it is compared with nothing
   * @throws team.handbook.history.RevisionException if there is no such revision
   */
  static Optional<Before> read(
      Project project, GitHistory history, LastReading known, Reading now) {
    return project.since().map(name -> read(project, history, known, now, name));
  }

  private static Before read(
      Project project, GitHistory history, LastReading known, Reading now, String name) {
    Revision revision = Revision.find(project.content(), history, name);
    Diagnostics found = new Diagnostics();
    Path content = Folders.real(project.content());
    try (RevisionTree files = revision.tree(content, now.files(), project.leftOut(), found)) {
      Reading then = Reading.of(files, project, known, Optional.empty(), found);
      then.check(project.today(), Optional.empty());
      Renames renames = Renames.of(revision.renames(), files, now.files());
      Changes changes = Changes.between(then.side(), now.side(), renames, project.today());
      return new Before(
          name,
          changes,
          then.findings(project.today()),
          renames,
          files.modules(),
          files.paths().isEmpty(),
          Optional.of(then).filter(reading -> project.marked()));
    }
  }

  /** Lets pages show what changed. */
  Renderer mark(Renderer pages, Theme theme, GitHistory history, Reading now, LocalDate today) {
    return shown
        .map(then -> then.shownAs(now))
        .map(
            then ->
                pages.marking(
                    then.renderer(theme, history, today, then.findings(today), then.found()),
                    new Comparison(revision, changes, FormerPages.of(then.side(), renames))))
        .orElse(pages);
  }

  /** Which findings of now are new. */
  FindingChanges compare(List<Finding> now) {
    return FindingChanges.between(
        findings,
        now,
        renames,
        path -> unread.stream().anyMatch(folder -> path.startsWith(folder + "/")));
  }

  /** What the reader should know of the comparison. */
  List<String> notices(FindingChanges compared) {
    List<String> notices = new ArrayList<>();
    if (empty) {
      notices.add("there was no handbook at \"" + revision + "\", so everything is new");
    }
    unread.forEach(
        folder -> notices.add("\"" + folder + "\" is a repository of its own and is not compared"));
    int known = compared.known().size();
    if (known > 0) {
      notices.add(
          (known == 1 ? "1 finding was" : known + " findings were")
              + " there at \""
              + revision
              + "\" already and "
              + (known == 1 ? "does" : "do")
              + " not count");
    }
    return notices;
  }
}
