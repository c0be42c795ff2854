package team.handbook.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** Every file of the site, by path. */
  public static List<SiteFile> files(
      Handbook handbook, Routes routes, LinkTable links, Renderer renderer) {
    List<SiteFile> files = new ArrayList<>(renderer.assets());
    for (Route route : routes.all()) {
      files.add(
          new SiteFile(
              route.file(),
              origin(route),
              out -> out.write(renderer.render(route).getBytes(StandardCharsets.UTF_8))));
    }
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
    files.sort(Comparator.comparing(SiteFile::path));
    return files;
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
