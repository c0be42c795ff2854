package team.handbook.render;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.check.Checks;
import team.handbook.check.Severities;
import team.handbook.check.Subject;
import team.handbook.content.HandbookReader;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FolderTree;
import team.handbook.history.Change;
import team.handbook.model.Handbook;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/** A handbook of test resources, rendered in memory. */
record RenderedSite(Routes routes, Diagnostics themeFindings, SortedMap<String, String> pages) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static RenderedSite of(Path content, Optional<Path> templates, boolean drafts) {
    Diagnostics ignored = new Diagnostics();
    FolderTree files = FolderTree.open(content, Path.of("").toAbsolutePath(), List.of(), ignored);
    Handbook handbook = HandbookReader.read(files, drafts, ignored);
    Routes routes = Routes.assign(handbook, TODAY, ignored);
    LinkTable links = LinkTable.of(handbook, routes);
    Checks.run(new Subject(handbook, routes, links, TODAY, Optional.empty()), ignored);
    List<Finding> findings = Severities.apply(ignored, handbook, TODAY);
    Diagnostics found = new Diagnostics();
    Theme theme = Theme.load(templates, handbook.settings(), found);
    String commit = "0123456789abcdef0123456789abcdef01234567";
    Change change = new Change(commit, LocalDate.of(2026, 11, 20));
    Provenance provenance =
        new Provenance(
            source -> Optional.of(change), List.of(), Optional.of(commit), false, findings);
    Renderer renderer = new Renderer(theme, handbook, routes, links, provenance, TODAY, found);
    SortedMap<String, String> pages = new TreeMap<>();
    for (Route route : routes.all()) {
      pages.put(route.file(), renderer.render(route));
    }
    for (Redirect redirect : routes.redirects()) {
      pages.put(redirect.file(), renderer.redirect(redirect));
    }
    return new RenderedSite(routes, found, pages);
  }
}
