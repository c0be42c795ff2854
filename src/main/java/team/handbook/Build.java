package team.handbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import team.handbook.check.Checks;
import team.handbook.check.Severities;
import team.handbook.check.Subject;
import team.handbook.content.HandbookReader;
import team.handbook.diagnostic.Diagnostics;
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
import team.handbook.render.Provenance;
import team.handbook.render.Renderer;
import team.handbook.render.Theme;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/** Builds or checks a handbook: one flow, with a sink at its end that writes or discards. */
public final class Build {
  private final Project project;
  private final Consumer<String> progress;

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
   * Checks, and renders what is then thrown away, so that templates are checked too.
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

  private Handbook read(Diagnostics found) {
    FileTree files = FolderTree.open(project.content(), project.working(), leftOut(), found);
    return HandbookReader.read(files, project.drafts(), found);
  }

  private Outcome run(
      boolean stopEarly, Consumer<SiteFile> sink, Supplier<Optional<Published>> commit) {
    progress.accept("reading");
    Diagnostics found = new Diagnostics();
    GitHistory history = GitHistory.read(project.content());
    FileTree files = FolderTree.open(project.content(), repository(history), leftOut(), found);
    Handbook handbook = HandbookReader.read(files, project.drafts(), found);
    Routes routes = Routes.assign(handbook, project.today(), found);
    progress.accept("checking");
    LinkTable links = LinkTable.of(handbook, routes);
    Checks.run(new Subject(handbook, routes, links, project.today()), found);
    Theme theme = Theme.load(project.templates(), handbook.settings(), found);
    if (!stopEarly || !isBlocked(handbook, found)) {
      progress.accept("rendering");
      Provenance provenance =
          new Provenance(
              source -> history.changed(files.repositoryPath(source)),
              history.commits(),
              history.commit(),
              history.isShallow(),
              Severities.apply(found, handbook, project.today()));
      Renderer renderer =
          new Renderer(theme, handbook, routes, links, provenance, project.today(), found);
      Site.files(handbook, routes, links, renderer, found).parallelStream().forEach(sink);
      if (stopEarly) {
        // A check does without: nothing can be wrong with the index that pages do not show.
        Site.search(handbook, routes, renderer, project.today()).parallelStream().forEach(sink);
      }
    }
    boolean blocked = isBlocked(handbook, found);
    Optional<Published> published = blocked ? Optional.empty() : commit.get();
    return new Outcome(
        handbook,
        files,
        routes,
        links,
        Severities.apply(found, handbook, project.today()),
        notices(history, handbook),
        published,
        blocked);
  }

  private boolean isBlocked(Handbook handbook, Diagnostics found) {
    return Severities.apply(found, handbook, project.today()).stream()
        .anyMatch(finding -> Severities.blocks(finding, handbook.settings(), project.strict()));
  }

  /** The top of the repository; outside Git it is where the command was given. */
  private Path repository(GitHistory history) {
    return history.root().orElse(project.working());
  }

  private List<Path> leftOut() {
    List<Path> left = new ArrayList<>(List.of(project.output()));
    project.templates().ifPresent(left::add);
    return left;
  }

  private static List<String> notices(GitHistory history, Handbook handbook) {
    List<String> notices = new ArrayList<>(history.notices());
    if (handbook.settings().url().isEmpty()) {
      notices.add("there is no sitemap, because handbook.yml has no \"url:\"");
    }
    return notices;
  }
}
