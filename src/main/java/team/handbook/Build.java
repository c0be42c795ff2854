package team.handbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import team.handbook.check.Severities;
import team.handbook.compare.FindingChanges;
import team.handbook.content.HandbookReader;
import team.handbook.content.LastReading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.ChangedTree;
import team.handbook.files.FileChange;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.files.SiteFile;
import team.handbook.history.GitHistory;
import team.handbook.model.Handbook;
import team.handbook.output.HandbookJson;
import team.handbook.output.SchemaFiles;
import team.handbook.output.Site;
import team.handbook.publish.Publisher;
import team.handbook.publish.Publisher.Published;
import team.handbook.publish.Staging;
import team.handbook.render.Renderer;
import team.handbook.render.Theme;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/** Builds or checks a handbook: one flow, with a sink at its end that writes or discards. */
public final class Build {
  private final Project project;
  private final Consumer<String> progress;

  /** What was read, so that what did not change is not read again for an edit or a revision. */
  private final LastReading known = new LastReading();

  /**
   * A build of a project.
   *
   * @param progress is told what is being done
   */
  public Build(Project project, Consumer<String> progress) {
    this.project = project;
    this.progress = progress;
  }

  /**
   * Checks, renders and publishes; findings that block leave the last site as it was.
   *
   * @throws java.io.UncheckedIOException if the disk does not let it
   */
  public Outcome publish() {
    try (Staging staging = Publisher.open(project.output())) {
      return run(true, staging::add, () -> Optional.of(staging.commit()));
    }
  }

  /**
   * Checks; with templates of the project's own, renders what is then thrown away, so that they are
   * checked too.
   *
   * @throws java.io.UncheckedIOException if the disk does not let it
   */
  public Outcome check() {
    return run(false, SiteFile::discard, Optional::empty);
  }

  /**
   * JSON Schemas of the data types, by the names of their files. They hold the ids of the handbook
   * as it is; what is wrong with it is for {@link #check} to say.
   */
  public Map<String, String> schemas() {
    return SchemaFiles.of(read(new Diagnostics()));
  }

  /** The whole handbook as JSON; what is wrong with it is for {@link #check} to say. */
  public String export() {
    Diagnostics unread = new Diagnostics();
    Handbook handbook = read(unread);
    Routes routes = Routes.assign(handbook, project.today(), unread);
    return HandbookJson.of(handbook, routes, LinkTable.of(handbook, routes), project.today());
  }

  /** What leads to other sites; what is wrong with the handbook is for {@link #check} to say. */
  public OtherSites otherSites() {
    return new OtherSites(read(GitHistory.read(project.content())), project.today());
  }

  /** Reads the handbook and runs the rules, but renders nothing: what an edit starts from. */
  public Reading reading() {
    return reading(List.of());
  }

  /** The same, as it would be after changes that have not been made. */
  public Reading reading(List<FileChange> changes) {
    Reading now = read(GitHistory.read(project.content()), changes);
    now.check(project.today(), Optional.empty());
    return now;
  }

  private Handbook read(Diagnostics found) {
    FileTree files =
        FolderTree.open(project.content(), project.working(), project.leftOut(), found);
    return HandbookReader.read(files, project.drafts(), found);
  }

  /**
   * Compares with the revision of the project and checks both sides, but renders nothing.
   *
   * @throws team.handbook.history.RevisionException if there is no such revision
   */
  public Outcome changes() {
    GitHistory history = GitHistory.read(project.content());
    Reading now = read(history);
    Optional<Before> before = before(history, now);
    now.check(project.today(), before.map(Before::changes));
    return outcome(history, now, before, Optional.empty());
  }

  private Outcome run(
      boolean publishing, Consumer<SiteFile> sink, Supplier<Optional<Published>> commit) {
    GitHistory history = GitHistory.read(project.content());
    Reading now = read(history);
    Optional<Before> before = before(history, now);
    progress.accept("checking");
    now.check(project.today(), before.map(Before::changes));
    Theme theme = Theme.load(project.templates(), now.handbook().settings(), now.found());
    if (!publishing || !isBlocked(now, before)) {
      progress.accept("rendering");
      Renderer renderer = renderer(theme, history, now, before);
      List<SiteFile> files =
          Site.files(now.handbook(), now.routes(), now.links(), renderer, now.found());
      if (publishing) {
        files.parallelStream().forEach(sink);
        Site.search(now.handbook(), now.routes(), renderer, project.today()).parallelStream()
            .forEach(sink);
      } else if (theme.isOwn()) {
        // Only templates can be wrong now, and those of the built-in theme are known to be right.
        files.parallelStream().forEach(sink);
      }
    }
    Optional<Published> published = isBlocked(now, before) ? Optional.empty() : commit.get();
    return outcome(history, now, before, published);
  }

  private Renderer renderer(Theme theme, GitHistory history, Reading now, Optional<Before> before) {
    Renderer pages =
        now.renderer(theme, history, project.today(), now.findings(project.today()), now.found());
    return before.map(then -> then.mark(pages, theme, history, now, project.today())).orElse(pages);
  }

  private Reading read(GitHistory history) {
    return read(history, List.of());
  }

  private Reading read(GitHistory history, List<FileChange> changes) {
    progress.accept("reading");
    Diagnostics found = new Diagnostics();
    FileTree files =
        FolderTree.open(project.content(), repository(history), project.leftOut(), found);
    FileTree changed = changes.isEmpty() ? files : new ChangedTree(files, changes);
    return Reading.of(changed, project, known, Optional.empty(), found);
  }

  private Optional<Before> before(GitHistory history, Reading now) {
    project.since().ifPresent(name -> progress.accept("comparing with " + name));
    return Before.read(project, history, known, now);
  }

  /** What was there before does not block, unless nothing may ever be published with it. */
  private boolean isBlocked(Reading now, Optional<Before> before) {
    FindingChanges found = compare(now, before);
    return found.added().stream()
            .anyMatch(
                finding -> Severities.blocks(finding, now.handbook().settings(), project.strict()))
        || found.known().stream().anyMatch(Severities::blocksThoughKnown);
  }

  private FindingChanges compare(Reading now, Optional<Before> before) {
    List<Finding> findings = now.findings(project.today());
    return before
        .map(then -> then.compare(findings))
        .orElseGet(() -> new FindingChanges(findings, List.of(), List.of()));
  }

  private Outcome outcome(
      GitHistory history, Reading now, Optional<Before> before, Optional<Published> published) {
    FindingChanges compared = compare(now, before);
    List<String> notices = notices(history, now.handbook());
    before.ifPresent(then -> notices.addAll(then.notices(compared)));
    return new Outcome(
        now.handbook(),
        now.files(),
        now.routes(),
        now.links(),
        compared.added(),
        before.map(then -> new Outcome.Since(then.revision(), then.changes(), compared)),
        notices,
        published,
        isBlocked(now, before));
  }

  /** The top of the repository; outside Git it is where the command was given. */
  private Path repository(GitHistory history) {
    return history.root().orElse(project.working());
  }

  static List<String> notices(GitHistory history, Handbook handbook) {
    List<String> notices = new ArrayList<>(history.notices());
    if (handbook.settings().url().isEmpty()) {
      notices.add("there is no sitemap, because handbook.yml has no \"url:\"");
    }
    return notices;
  }
}
