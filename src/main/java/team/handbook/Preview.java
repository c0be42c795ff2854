package team.handbook;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import team.handbook.routes.Route;
import team.handbook.url.Url;

/**
 * A handbook that was read and checked, whose files are made when they are asked for. Several
 * threads may ask.
 */
public final class Preview {
  /** The most that is read of a file to show a line of it. */
  private static final long LIMIT = 2 * 1024 * 1024;

  private final Project project;
  private final Reading reading;
  private final Renderer renderer;
  private final Map<String, SiteFile> files;
  private final Set<String> pages = new HashSet<>();
  private final List<String> notices;
  private Map<String, SiteFile> search = Map.of();

  Preview(
      Project project,
      Reading reading,
      Renderer renderer,
      Collection<SiteFile> files,
      List<String> notices) {
    this.project = project;
    this.reading = reading;
    this.renderer = renderer;
    this.files = byPath(files);
    this.notices = notices;
    reading.routes().all().stream().map(Route::file).forEach(pages::add);
  }

  private static Map<String, SiteFile> byPath(Collection<SiteFile> files) {
    return files.stream().collect(Collectors.toMap(SiteFile::path, Function.identity()));
  }

  /** A file of the site, by its path. */
  public Optional<SiteFile> file(String path) {
    SiteFile file = files.get(path);
    return file == null && path.startsWith(SearchWords.FOLDER)
        ? Optional.ofNullable(search().get(path))
        : Optional.ofNullable(file);
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
    return pages.contains(path);
  }

  /** The page for addresses at which there is nothing. */
  public SiteFile notFound() {
    return Optional.ofNullable(files.get(reading.routes().notFound().file())).orElseThrow();
  }

  /** The path below which the site's own address lies: {@code /}, or {@code /handbook/}. */
  public String base() {
    String address = reading.handbook().settings().url().orElse("/");
    String path = Url.split(address.replaceFirst("^[a-zA-Z]+://[^/]*", "")).path();
    return path.endsWith("/") ? path : path + "/";
  }

  /** How many findings there are; more than before if rendering a page added some. */
  public int found() {
    return reading.found().size();
  }

  /** What is wrong, so far as it is known: mistakes of templates may show when a page is made. */
  public Outcome outcome() {
    List<Finding> findings = reading.findings(project.today());
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
