package team.handbook.edit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.ChangedTree;
import team.handbook.files.FileChange;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.files.Folders;
import team.handbook.foreign.ForeignBook;
import team.handbook.foreign.Generators;
import team.handbook.model.Settings;

/**
 * Starts a handbook: a new one where there are no pages, and the settings for a folder of Markdown
 * that another generator publishes today. What is there is never changed.
 */
public final class Init {
  private static final String CONTENT = "content";
  private static final String NEW_TITLE = "Team handbook";

  private final Path folder;
  private final Path working;
  private final LocalDate today;
  private final Optional<String> title;

  private Init(Path folder, Path working, LocalDate today, Optional<String> title) {
    this.folder = folder;
    this.working = working;
    this.today = today;
    this.title = title;
  }

  /**
   * Plans a start.
   *
   * @param folder absolute and normalized; it may be missing
   * @param working the folder from which the command was given
   * @param today the day that new pages and goals are dated with
   * @param title what the handbook is called, if that is not to be found out
   * @throws EditException if there is a handbook already, or something is in the way
   */
  public static Plan plan(Path folder, Path working, LocalDate today, Optional<String> title) {
    Init init = new Init(folder, working, today, title.map(String::strip));
    init.refuseMistakes();
    Optional<ForeignBook> book =
        Folders.exists(folder) ? Generators.find(folder) : Optional.empty();
    for (Path content : init.candidates(book)) {
      init.refuseHandbook(content);
      Build build = new Build(init.project(content), step -> {});
      Optional<InitExisting> existing = InitExisting.of(init, content, build, book);
      if (existing.isPresent()) {
        return existing.get().plan();
      }
    }
    return init.fresh(book);
  }

  /** The folder that was named. */
  Path folder() {
    return folder;
  }

  /** The day on which it is started. */
  LocalDate today() {
    return today;
  }

  /** The title that was asked for. */
  Optional<String> title() {
    return title;
  }

  private void refuseMistakes() {
    if (title.filter(words -> words.isBlank() || words.lines().count() > 1).isPresent()) {
      throw new EditException("the title of a handbook stands in one line, and is not empty");
    }
    Path there = existing(folder);
    if (!Folders.exists(there)) {
      throw new EditException(
          "\"" + shown(there) + "\" is a file; name a folder, which may be a new one");
    }
    refuseHandbook(folder.resolve(CONTENT));
    for (Path at = folder; at != null; at = at.getParent()) {
      refuseHandbook(at);
    }
  }

  private void refuseHandbook(Path content) {
    Path settings = content.resolve(Settings.FILE);
    if (Folders.isTaken(settings)) {
      throw new EditException(
          "\""
              + shown(settings)
              + "\" is there already, so this is a handbook; \"handbook check --content "
              + quoted(shown(content))
              + "\" says how it is doing");
    }
  }

  /** A path, or the nearest one above it at which something stands. */
  private static Path existing(Path path) {
    Path at = path;
    while (!Folders.isTaken(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  /** The folders that may hold the pages, the likeliest first. */
  private Set<Path> candidates(Optional<ForeignBook> book) {
    Set<Path> candidates = new LinkedHashSet<>();
    book.map(ForeignBook::content).ifPresent(candidates::add);
    candidates.add(folder.resolve(CONTENT));
    candidates.add(folder);
    candidates.removeIf(candidate -> !Folders.exists(candidate));
    return candidates;
  }

  /** The project that the commands have when they are given in the folder. */
  private Project project(Path content) {
    Path templates = folder.resolve("templates");
    return new Project(
        content,
        Folders.exists(templates) ? Optional.of(templates) : Optional.empty(),
        folder.resolve("site"),
        Folders.exists(folder) ? folder : existing(folder),
        today,
        false,
        false);
  }

  private Plan fresh(Optional<ForeignBook> book) {
    Path content = folder.resolve(CONTENT);
    Project project = project(content);
    FileTree files = empty(content, project);
    Map<String, String> texts = StarterFiles.of(title.orElse(NEW_TITLE), today);
    if (Folders.isTaken(folder.resolve(".gitignore"))) {
      texts.remove(StarterFiles.GITIGNORE);
    }
    List<FileChange> changes = new ArrayList<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Optional<String> there = files.ignoringCase(file.getKey());
      if (there.isPresent() || Folders.isTaken(files.file(file.getKey()))) {
        throw new EditException(
            "\""
                + shown(content.resolve(file.getKey()).normalize())
                + "\" is there already, and is not overwritten; nothing was written");
      }
      changes.add(FileChange.create(file.getKey(), file.getValue()));
    }
    Reading reading = Reading.of(new ChangedTree(files, changes), project, new Diagnostics());
    reading.check(today, Optional.empty());
    return new Plan(files, changes, said(content, texts.keySet(), reading, book));
  }

  private FileTree empty(Path content, Project project) {
    if (Folders.exists(content)) {
      return new Build(project, step -> {}).reading().files();
    }
    if (Folders.isTaken(content)) {
      throw new EditException(
          "\"" + shown(content) + "\" is a file, and the handbook would be a folder of that name");
    }
    return FolderTree.toBe(content, existing(content));
  }

  private List<String> said(
      Path content, Set<String> files, Reading reading, Optional<ForeignBook> book) {
    List<String> said = new ArrayList<>();
    book.ifPresent(
        found ->
            said.add(
                "\"" + found.file() + "\" is there, but no pages are, so this is a new handbook"));
    said.add("a new handbook:");
    files.forEach(file -> said.add("  " + shown(content.resolve(file).normalize())));
    if (!files.contains(StarterFiles.GITIGNORE)) {
      said.add("  .gitignore is there already; add /site/ to it, which is made anew each time");
    }
    said.add(counts(reading));
    said.add("next:");
    next(content, said);
    said.add("  then change the words, and rename Robin to yourself");
    return said;
  }

  /** What to type next. */
  void next(Path content, List<String> said) {
    if (!folder.equals(working)) {
      said.add("  cd " + quoted(shown(folder)));
    }
    said.add("  handbook serve --open" + contentOption(content));
  }

  /** The option that names the content folder, for a command in the folder; empty for the usual. */
  String contentOption(Path content) {
    String name = folder.relativize(content).toString().replace('\\', '/');
    return name.equals(CONTENT) ? "" : " --content " + quoted(name.isEmpty() ? "." : name);
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** A path as it would be typed. */
  String shown(Path path) {
    String name = working.relativize(path).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  /** How many pages, links, errors and warnings there are. */
  String counts(Reading reading) {
    List<Finding> findings = reading.findings(today);
    long errors = findings.stream().filter(Finding::isError).count();
    return PageMove.count(reading.routes().all().size(), "page")
        + " and "
        + PageMove.count(reading.links().count(), "link")
        + ": "
        + PageMove.count(errors, "error")
        + " and "
        + PageMove.count(findings.size() - errors, "warning");
  }
}
