package team.handbook.routes;

import java.util.stream.Stream;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * An old address as an author writes it: {@code /old/page/}, {@code old/page.html} or the whole
 * address on the own site.
 */
record Alias(String text, Location at) {
  /** In UTF-8 it is at most 255 bytes then, which is what disks allow. */
  private static final int MAX_NAME = 80;

  void add(RouteAssigner routes, Route target) {
    String path = text;
    if (Scheme.isWeb(path)) {
      if (routes.siteUrl().isEmpty() || !path.startsWith(routes.siteUrl())) {
        refuse(routes, "is on another site");
        return;
      }
      path = path.substring(routes.siteUrl().length());
    }
    String clean = Url.resolve("", Url.decode(Url.split(path).path()));
    if (clean.startsWith("../")) {
      refuse(routes, "leads out of the site");
    } else if (!isFileName(clean)) {
      refuse(routes, "cannot be the name of a file");
    } else if (clean.isEmpty()) {
      refuse(routes, "names no address");
    } else {
      boolean file = clean.endsWith("/") || Url.name(clean).endsWith(".html");
      routes.redirect(file ? clean : clean + "/", target, at);
    }
  }

  /** Whether every part is plain enough for every disk, and no part is hidden. */
  private static boolean isFileName(String path) {
    return path.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
        && Stream.of(path.split("/", -1))
            .noneMatch(part -> part.startsWith(".") || part.length() > MAX_NAME);
  }

  private void refuse(RouteAssigner routes, String why) {
    routes
        .out()
        .add(
            Rules.UNSAFE_PATH,
            at,
            text,
            "the alias \"" + text + "\" " + why,
            "write an address of this site, such as \"/old/page/\"");
  }
}
