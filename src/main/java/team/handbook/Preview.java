package team.handbook;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import team.handbook.check.Severities;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileTree;
import team.handbook.files.SiteFile;
import team.handbook.files.SourceText;
import team.handbook.output.Site;
import team.handbook.render.Renderer;
import team.handbook.render.SearchWords;
import team.handbook.url.Url;

/**
 * A handbook that was read, whose files are made when they are asked for. Several threads may ask.
 */
public final class Preview {
  /** The most that is read of a file to show a line of it. */
  private static final long LIMIT = 2 * 1024 * 1024;

  private final Project project;
  private final Reading reading;
  private final Renderer renderer;
  private final Diagnostics mistakes;
  private final Diagnostics collisions = new Diagnostics();
  private final List<String> notices;
  private Map<String, SiteFile> files = Map.of();
  private Map<String, SiteFile> search = Map.of();

  /**
   * A preview of what was read.
   *
   * @param mistakes is told of those of templates, by the renderer
   */
  Preview(
      Project project,
      Reading reading,
      Renderer renderer,
      Diagnostics mistakes,
      List<String> notices) {
    this.project = project;
    this.reading = reading;
    this.renderer = renderer;
    this.mistakes = mistakes;
    this.notices = notices;
  }

  private static Map<String, SiteFile> byPath(Collection<SiteFile> files) {
    return files.stream().collect(Collectors.toMap(SiteFile::path, Function.identity()));
  }

  /** A file of the site, by its path. */
  public Optional<SiteFile> file(String path) {
    return reading
        .routes()
        .ofFile(path)
        .map(route -> Site.page(route, renderer))
        .or(() -> Optional.ofNullable(files().get(path)))
        .or(
            () ->
                path.startsWith(SearchWords.FOLDER)
                    ? Optional.ofNullable(search().get(path))
                    : Optional.empty());
  }

  /** A page is found without the list of all files. */
  private synchronized Map<String, SiteFile> files() {
    if (files.isEmpty()) {
      files =
          byPath(
              Site.files(
                  reading.handbook(), reading.routes(), reading.links(), renderer, collisions));
    }
    return files;
  }

  /** The index of the site is made when somebody searches. */
  private synchronized Map<String, SiteFile> search() {
    if (search.isEmpty()) {
      search = byPath(Site.search(reading.handbook(), reading.routes(), renderer, project.today()));
    }
    return search;
  }

  /** Whether a file of the site is a page, rather than a style, an image or a redirect. */
  public boolean isPage(String path) {
    return reading.routes().ofFile(path).isPresent();
  }

  /** The page for addresses at which there is nothing. */
  public SiteFile notFound() {
    return Site.page(reading.routes().notFound(), renderer);
  }

  /** The path below which the site's own address lies: {@code /}, or {@code /handbook/}. */
  public String base() {
    String address = reading.handbook().settings().url().orElse("/");
    String path = Url.split(address.replaceFirst("^[a-zA-Z]+://[^/]*", "")).path();
    return path.endsWith("/") ? path : path + "/";
  }

  /** How many mistakes of templates are known; more than before if making a page showed some. */
  public int mistakes() {
    return mistakes.size();
  }

  /**
   * What is wrong, once the rules ran, and so far as it is known: mistakes of templates may show
   * when a page is made.
   */
  public Outcome outcome() {
    files();
    Diagnostics found = new Diagnostics();
    found.addAll(reading.found());
    found.addAll(mistakes);
    found.addAll(collisions);
    List<Finding> findings = Severities.apply(found, reading.handbook(), project.today());
    boolean blocked =
        findings.stream()
            .anyMatch(
                finding ->
                    Severities.blocks(finding, reading.handbook().settings(), project.strict()));
    return new Outcome(
        reading.handbook(),
        reading.files(),
        reading.routes(),
        reading.links(),
        findings,
        Optional.empty(),
        notices,
        Optional.empty(),
        blocked);
  }

  /** The text of the file of a finding, if it is there and can be shown. */
  public Optional<SourceText> source(String path) {
    FileTree tree = reading.files();
    boolean there =
        path.startsWith("../") ? tree.outside(path) == FileTree.Outside.FILE : tree.contains(path);
    return there ? tree.text(path, LIMIT, new Diagnostics()) : Optional.empty();
  }

  /** Where the file of a finding lies on this disk. */
  public Path place(String path) {
    return reading.files().file(path);
  }
}
