package team.handbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import team.handbook.content.LastReading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.Folders;
import team.handbook.files.Stamp;
import team.handbook.files.Stamps;
import team.handbook.history.GitHistory;
import team.handbook.history.GitHistory.HeadFiles;
import team.handbook.model.Settings;
import team.handbook.render.Renderer;
import team.handbook.render.Theme;

/**
 * Reads a handbook whenever its files changed, by the flow of {@link Build}, and keeps what did not
 * change in between: pages, the theme, and what Git knows.
 */
public final class Previews {
  private final Supplier<Project> projects;
  private final LastReading known = new LastReading();
  private Optional<Reading> last = Optional.empty();
  private Optional<Listing> listing = Optional.empty();
  private Optional<List<Finding>> findings = Optional.empty();
  private Map<Path, Optional<Stamp>> elsewhere = Map.of();
  private Optional<HeadFiles> head = Optional.empty();
  private boolean headKnown;
  private Optional<KnownHistory> history = Optional.empty();
  private Optional<KnownTheme> theme = Optional.empty();

  /** What Git knew while its files stood so. */
  private record KnownHistory(Map<Path, Optional<Stamp>> stamps, GitHistory history) {}

  /** A theme without mistakes, and what it was made of. */
  private record KnownTheme(
      Optional<Stamps> stamps, Optional<Integer> accentHue, String language, Theme theme) {}

  /**
   * How everything stands that a handbook is read from. Two that are equal give the same handbook.
   *
   * @param project what is read; the day is part of it
   * @param sources the content folder and the theme
   * @param elsewhere other files that were asked for
   * @param history what Git knows; it is the same object as long as nothing changed
   * @param busy whether Git was just writing files
   */
  public record Moment(
      Project project,
      Stamps sources,
      Map<Path, Optional<Stamp>> elsewhere,
      GitHistory history,
      boolean busy) {}

  /**
   * Previews of a project.
   *
   * @param projects the project as it is to be looked at now; only the day may differ
   */
  public Previews(Supplier<Project> projects) {
    this.projects = projects;
  }

  /**
   * Looks at all files, without opening them.
   *
   * @throws java.io.UncheckedIOException if the disk cannot be read
   */
  public Moment look() {
    Project project = projects.get();
    boolean busy = isBusy(project);
    List<Path> places = new ArrayList<>(List.of(project.content()));
    project.templates().ifPresent(places::add);
    Stamps sources = Stamps.of(places, List.of(project.output()));
    return look(project, busy, sources, stamps(elsewhere.keySet()));
  }

  /**
   * Looks only at what somebody touched since another look, and at Git.
   *
   * @param touched files and folders, which may be gone
   * @throws java.io.UncheckedIOException if the disk cannot be read
   */
  public Moment look(Moment before, Set<Path> touched) {
    Project project = projects.get();
    boolean busy = isBusy(project);
    return before
        .sources()
        .again(touched, List.of(project.output()))
        .map(sources -> look(project, busy, sources, before.elsewhere()))
        .orElseGet(this::look);
  }

  private Moment look(
      Project project, boolean busy, Stamps sources, Map<Path, Optional<Stamp>> others) {
    Map<Path, Optional<Stamp>> git = stamps(head.map(HeadFiles::changing).orElse(List.of()));
    if (!history.map(KnownHistory::stamps).equals(Optional.of(git))) {
      history = Optional.of(new KnownHistory(git, ask(project.content())));
    }
    GitHistory known = history.orElseThrow().history();
    return new Moment(project, sources, others, known, busy || isBusy(project));
  }

  /** Whether Git is just writing files; asked before and after they are looked at. */
  private boolean isBusy(Project project) {
    if (!headKnown && Folders.exists(project.content())) {
      headKnown = true;
      head = GitHistory.headFiles(project.content());
    }
    return head.map(HeadFiles::lock).filter(Folders::isTaken).isPresent();
  }

  /**
   * Reads and checks the handbook; its pages are rendered when they are asked for. After an edit of
   * texts alone, pages can be shown before the rules ran, as long as nothing that is known by then
   * stops a build.
   *
   * @param moment how the files stand
   * @param early is given a preview that can be shown already, but has no outcome yet; it is the
   *     one that is returned, unless the rules found what pages show
   * @throws java.io.UncheckedIOException if the disk cannot be read, or a file has gone meanwhile
   */
  public Preview read(Moment moment, Consumer<Preview> early) {
    Project project = moment.project();
    Diagnostics found = new Diagnostics();
    Listing now = list(moment);
    listing = Optional.of(now);
    found.addAll(now.found());
    Reading reading = Reading.of(now.files(), project, known, last, found);
    last = Optional.of(reading);
    Theme loaded = theme(reading, moment);
    Optional<Preview> shown =
        findings
            .filter(last -> now.onlyTexts() && !reading.isBlockedAlready(project))
            .map(last -> preview(moment, reading, loaded, last));
    shown.ifPresent(early);
    reading.check(project.today(), Optional.empty());
    elsewhere = now.files().asked();
    List<Finding> checked = reading.findings(project.today());
    boolean same =
        findings
            .filter(last -> ShownFinding.all(last).equals(ShownFinding.all(checked)))
            .isPresent();
    findings = Optional.of(checked);
    return shown.filter(preview -> same).orElseGet(() -> preview(moment, reading, loaded, checked));
  }

  private static Preview preview(
      Moment moment, Reading reading, Theme theme, List<Finding> findings) {
    Project project = moment.project();
    GitHistory git = moment.history();
    Diagnostics mistakes = new Diagnostics();
    Renderer renderer = reading.renderer(theme, git, project.today(), findings, mistakes);
    return new Preview(
        project, reading, renderer, mistakes, Build.notices(git, reading.handbook()));
  }

  /** What is read is known only afterwards: a moment as it stood for the reading of it. */
  public Moment asRead(Moment moment) {
    return new Moment(
        moment.project(), moment.sources(), elsewhere, moment.history(), moment.busy());
  }

  /** The content folder, which is listed again only if more changed than what stands in files. */
  private Listing list(Moment moment) {
    return listing.flatMap(last -> last.written(moment)).orElseGet(() -> Listing.of(moment));
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
    Optional<Stamps> stamps = folder.map(moment.sources()::below);
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

  private static Map<Path, Optional<Stamp>> stamps(Collection<Path> files) {
    return files.stream().collect(Collectors.toMap(path -> path, Stamp::at));
  }
}
