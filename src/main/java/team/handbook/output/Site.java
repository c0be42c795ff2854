package team.handbook.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SiteFile;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.render.Renderer;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.routes.Target.ToFile;

/** What a site consists of: a list of files that make themselves when they are written. */
public final class Site {
  private Site() {}

  /**
   * Every file of the site, by path. A file of the theme that would take the place of another is a
   * finding, and left out.
   */
  public static List<SiteFile> files(
      Handbook handbook, Routes routes, LinkTable links, Renderer renderer, Diagnostics out) {
    List<SiteFile> files = made(handbook, routes, links, renderer);
    Map<String, SiteFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path().toLowerCase(Locale.ROOT), file));
    for (SiteFile asset : renderer.assets()) {
      SiteFile other = byPath.putIfAbsent(asset.path().toLowerCase(Locale.ROOT), asset);
      if (other == null) {
        files.add(asset);
      } else {
        out.add(
            Rules.TEMPLATE,
            Location.file(asset.origin()),
            asset.path(),
            "it would be published at \"" + other.path() + "\", where another file stands",
            "rename it, or remove \"" + other.origin() + "\"");
      }
    }
    files.sort(Comparator.comparing(SiteFile::path));
    return files;
  }

  private static List<SiteFile> made(
      Handbook handbook, Routes routes, LinkTable links, Renderer renderer) {
    List<SiteFile> files = new ArrayList<>();
    routes.all().forEach(route -> files.add(page(route, renderer)));
    for (Redirect redirect : routes.redirects()) {
      files.add(
          new SiteFile(
              redirect.file(),
              redirect.at().path(),
              out -> out.write(renderer.redirect(redirect).getBytes(StandardCharsets.UTF_8))));
    }
    for (LinkTable.Published published : links.files()) {
      ToFile file = published.file();
      files.add(SiteFile.copy(file.path(), file.source(), handbook.files().file(file.source())));
    }
    Sitemap.of(handbook.settings(), routes).ifPresent(files::add);
    return files;
  }

  /** The file of a page. */
  public static SiteFile page(Route route, Renderer renderer) {
    return new SiteFile(
        route.file(),
        origin(route),
        out -> out.write(renderer.render(route).getBytes(StandardCharsets.UTF_8)));
  }

  /** The index of the site, which nothing can be wrong with that {@link #files} does not show. */
  public static List<SiteFile> search(
      Handbook handbook, Routes routes, Renderer renderer, LocalDate today) {
    return SearchFiles.of(handbook, routes, renderer, today);
  }

  private static String origin(Route route) {
    return route
        .page()
        .map(Page::path)
        .or(() -> route.team().map(team -> team.origin().self().path()))
        .or(() -> route.person().map(person -> person.origin().self().path()))
        .orElse("handbook.yml");
  }
}
