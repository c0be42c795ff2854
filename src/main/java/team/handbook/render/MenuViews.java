package team.handbook.render;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.files.FileTree;
import team.handbook.model.MenuLink;
import team.handbook.model.Prose;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.routes.Target;
import team.handbook.routes.Target.ToFile;
import team.handbook.url.Url;

/** Maps what settings put around every page: the logo, and links of the header and the foot. */
final class MenuViews {
  /** A logo of at most so many bytes stands in the page itself, which saves a request. */
  private static final int INLINE = 4096;

  private static final int LOGO_HEIGHT = 28;

  /** The page, or the file of the repository, that says how to contribute. */
  private static final List<String> CONTRIBUTING = List.of("contributing.md", "CONTRIBUTING.md");

  private static final Map<String, String> TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "avif", "image/avif");

  private final Scope scope;
  private final Routes routes;

  MenuViews(Scope scope) {
    this.scope = scope;
    this.routes = scope.in().routes();
  }

  /** The lists of the handbook itself, then the links of the settings. */
  List<LinkView> header() {
    Stream<LinkView> own =
        Stream.of(
                routes.teams(),
                routes.people(),
                routes.goals(),
                routes.rituals(),
                routes.roadmap(),
                Optional.of(routes.allPages()))
            .flatMap(Optional::stream)
            .map(scope::link);
    return Stream.concat(own, links(scope.settings().header())).toList();
  }

  List<LinkView> foot() {
    Stream<LinkView> own =
        Stream.concat(
                Stream.of(routes.allPages(), routes.recent(), routes.about()),
                routes.print().stream())
            .map(scope::link);
    return Stream.of(own, contributing().stream(), links(scope.settings().footer()))
        .flatMap(links -> links)
        .toList();
  }

  /** A link that is broken has its finding, and is left out. */
  private Stream<LinkView> links(List<MenuLink> links) {
    return links.stream()
        .map(link -> new LinkView(link.title(), scope.href(link.link())))
        .filter(link -> !link.href().isEmpty());
  }

  private Optional<LinkView> contributing() {
    String title = scope.words().text("contribute");
    for (String name : CONTRIBUTING) {
      Optional<Route> page = routes.ofPage(name);
      if (page.isPresent()) {
        return page.map(found -> new LinkView(title, scope.hrefs().to(found)));
      }
      String file = scope.in().handbook().files().fromRepository(name);
      if (isThere(file)) {
        return scope.settings().viewUrl(name).map(address -> new LinkView(title, address));
      }
    }
    return Optional.empty();
  }

  private boolean isThere(String file) {
    FileTree files = scope.in().handbook().files();
    return file.startsWith("../")
        ? files.outside(file) == FileTree.Outside.FILE
        : files.contains(file);
  }

  Optional<LogoView> logo() {
    return scope.settings().logo().flatMap(this::logo);
  }

  private Optional<LogoView> logo(Prose image) {
    Optional<Target> target = scope.in().links().of(image.document(), 0);
    if (target.isEmpty() || !(target.get() instanceof ToFile file)) {
      return Optional.empty();
    }
    long width =
        file.size()
            .filter(size -> size.height() > 0)
            .map(size -> Math.max(1, (long) LOGO_HEIGHT * size.width() / size.height()))
            .orElse(0L);
    return Optional.of(new LogoView(source(file), width, LOGO_HEIGHT));
  }

  /** In an image no script runs, so a drawing may stand in the page as it is. */
  private String source(ToFile file) {
    String type = TYPES.get(Url.extension(file.source()).toLowerCase(Locale.ROOT));
    if (type == null || scope.in().handbook().files().size(file.source()) > INLINE) {
      return scope.hrefs().to(file);
    }
    byte[] bytes = scope.in().handbook().files().bytes(file.source());
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
