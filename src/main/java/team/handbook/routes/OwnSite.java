package team.handbook.routes;

import java.util.Optional;
import team.handbook.markdown.Link;
import team.handbook.model.Settings;
import team.handbook.routes.Target.External;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/** Knows addresses of the web that are those of the own site. */
final class OwnSite {
  private final Settings settings;
  private final Routes routes;

  OwnSite(Settings settings, Routes routes) {
    this.settings = settings;
    this.routes = routes;
  }

  /** The path below the own site's address, if it is an address of the own site. */
  Optional<String> pathOf(String destination) {
    String site = settings.url().orElse("");
    if (site.isEmpty()) {
      return Optional.empty();
    }
    String base = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    String bare = withoutScheme(destination);
    String own = withoutScheme(base);
    if (!bare.regionMatches(true, 0, own, 0, own.length())) {
      return Optional.empty();
    }
    String rest = bare.substring(own.length());
    boolean below =
        rest.isEmpty() || rest.startsWith("/") || rest.startsWith("#") || rest.startsWith("?");
    return below ? Optional.of(rest) : Optional.empty();
  }

  private static String withoutScheme(String address) {
    int slashes = address.indexOf("//");
    return slashes < 0 ? address : address.substring(slashes + 2);
  }

  /** An absolute path without the base path of the site's address. */
  Optional<String> withoutBase(String path) {
    String site = withoutScheme(settings.url().orElse(""));
    int slash = site.indexOf('/');
    String base = slash < 0 ? "/" : site.substring(slash);
    return base.length() > 1 && path.startsWith(base)
        ? Optional.of(path.substring(base.length()))
        : Optional.empty();
  }

  /** A link to another site whose path is that of one of our pages; home and its like are not. */
  Optional<LinkTable.WebLink> likeOurPage(Link link, Resolution resolution) {
    if (settings.url().isPresent()
        || link.kind() != Link.Kind.LINK
        || !(resolution.target() instanceof External external)
        || !Scheme.isWeb(external.address())) {
      return Optional.empty();
    }
    String rest = withoutScheme(external.address());
    int slash = rest.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String path = Url.decode(Url.split(rest.substring(slash)).path());
    return routes
        .at(path)
        .filter(route -> route.kind() == Route.Kind.ARTICLE || route.kind() == Route.Kind.SECTION)
        .map(route -> new LinkTable.WebLink(link, Url.host(external.address()), route));
  }
}
