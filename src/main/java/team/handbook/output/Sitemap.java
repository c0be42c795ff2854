package team.handbook.output;

import java.util.Optional;
import java.util.Set;
import team.handbook.files.SiteFile;
import team.handbook.model.Settings;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.url.Url;

/**
 * The sitemap (sitemaps.org, 0.9). It needs the {@code url} setting; people's pages are left out,
 * since search engines are asked not to keep them.
 */
final class Sitemap {
  private static final Set<Route.Kind> LEFT_OUT =
      Set.of(Route.Kind.PERSON, Route.Kind.PEOPLE, Route.Kind.PRINT, Route.Kind.NOT_FOUND);

  private Sitemap() {}

  static Optional<SiteFile> of(Settings settings, Routes routes) {
    return settings
        .url()
        .map(url -> SiteFile.text("sitemap.xml", "handbook.yml", xml(url, routes)));
  }

  private static String xml(String url, Routes routes) {
    String base = url.endsWith("/") ? url : url + "/";
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Route route : routes.all()) {
      if (!LEFT_OUT.contains(route.kind())) {
        String address = base + Url.encodePath(route.path());
        out.append("<url><loc>").append(escape(address)).append("</loc></url>\n");
      }
    }
    return out.append("</urlset>\n").toString();
  }

  /** Encoded addresses hold no other character that XML minds. */
  private static String escape(String address) {
    return address.replace("&", "&amp;").replace("'", "&apos;");
  }
}
