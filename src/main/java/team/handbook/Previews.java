package team.handbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import team.handbook.content.ReadPages;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FolderTree;
import team.handbook.files.Folders;
import team.handbook.files.Stamps;
import team.handbook.history.GitHistory;
import team.handbook.history.GitHistory.HeadFiles;
import team.handbook.model.Settings;
import team.handbook.output.Site;
import team.handbook.render.Renderer;
import team.handbook.render.Theme;

/**
 * Reads a handbook whenever its files changed, by the flow of {@link Build}, and keeps what did not
 * change in between: pages, the theme, and what Git knows.
 */
public final class Previews {
  private final Supplier<Project> projects;
  private final ReadPages pages = new ReadPages();
  private final Set<Path> outside = new HashSet<>();
  private Optional<HeadFiles> head = Optional.empty();
  private boolean headKnown;
  private Optional<KnownHistory> history = Optional.empty();
  private Optional<KnownTheme> theme = Optional.empty();

  /** What Git knew while its files stood so. */
  private record KnownHistory(Stamps stamps, GitHistory history) {}

  /** A theme without mistakes, and what it was made of. */
  private record KnownTheme(
      Stamps stamps, Optional<Integer> accentHue, String language, Theme theme) {}

  /**
   * How everything stands that a handbook is read from. Two that are equal give the same handbook.
   *
   * @param project what is read; the day is part of it
   * @param sources the content folder, the theme, and files elsewhere that were asked for
   * @param history what Git knows; it is the same object as long as nothing changed
   * @param busy whether Git is just writing files
   */
  public record Moment(Project project, Stamps sources, GitHistory history, boolean busy) {}

  /**
   * Previews of a project.
   *
   * @param projects the project as it is to be looked at now; only the day may differ
   */
  public Previews(Supplier<Project> projects) {
    this.projects = projects;
  }

  /**
   * Looks at the files, without opening them.
   *
   * @throws java.io.UncheckedIOException if the disk cannot be read
   */
  public Moment look() {
    Project project = projects.get();
    List<Path> places = new ArrayList<>(List.of(project.content()));
    project.templates().ifPresent(places::add);
    Stamps sources = Stamps.of(places, outside, List.of(project.output()));
    if (!headKnown) {
      headKnown = true;
      head = GitHistory.headFiles(project.content());
    }
    Stamps git = stamps(head.map(HeadFiles::changing).orElse(List.of()));
    if (!history.map(KnownHistory::stamps).equals(Optional.of(git))) {
      history = Optional.of(new KnownHistory(git, ask(project.content())));
    }
    boolean busy = head.map(HeadFiles::lock).filter(Folders::isTaken).isPresent();
    return new Moment(project, sources, history.orElseThrow().history(), busy);
  }

  /**
   * Reads and checks the handbook; its pages are rendered when they are asked for.
   *
   * @param moment how the files stand
   * @throws java.io.UncheckedIOException if the disk cannot be read, or a file has gone meanwhile
   */
  public Preview read(Moment moment) {
    Project project = moment.project();
    GitHistory git = moment.history();
    Diagnostics found = new Diagnostics();
    FolderTree files =
        FolderTree.open(
            project.content(), git.root().orElse(project.working()), project.leftOut(), found);
    Reading now = Reading.of(files, project, pages, found);
    now.check(project.today(), Optional.empty());
    Renderer renderer = now.renderer(theme(now, moment), git, project.today());
    outside.clear();
    outside.addAll(files.asked());
    return new Preview(
        project,
        now,
        renderer,
        Site.files(now.handbook(), now.routes(), now.links(), renderer, found),
        Build.notices(git, now.handbook()));
  }

  private GitHistory ask(Path content) {
    if (!Folders.exists(content)) {
      return history.map(KnownHistory::history).orElseGet(() -> GitHistory.read(content));
    }
    return history
        .map(known -> known.history().again(content))
        .orElseGet(() -> GitHistory.read(content));
  }

  private Theme theme(Reading now, Moment moment) {
    Optional<Path> folder = moment.project().templates().filter(Folders::exists);
    Stamps stamps = Stamps.of(folder.stream().toList(), List.of(), List.of());
    Settings settings = now.handbook().settings();
    Optional<Theme> known =
        theme
            .filter(last -> last.stamps().equals(stamps))
            .filter(last -> last.accentHue().equals(settings.accentHue()))
            .filter(last -> last.language().equals(settings.language()))
            .map(KnownTheme::theme)
            .filter(Theme::isFlawless);
    if (known.isPresent()) {
      return known.get();
    }
    Diagnostics found = new Diagnostics();
    Theme loaded = Theme.load(folder, settings, found);
    now.found().addAll(found);
    theme =
        found.size() > 0
            ? Optional.empty()
            : Optional.of(
                new KnownTheme(stamps, settings.accentHue(), settings.language(), loaded));
    return loaded;
  }

  private static Stamps stamps(List<Path> files) {
    return Stamps.of(List.of(), files, List.of());
  }
}
