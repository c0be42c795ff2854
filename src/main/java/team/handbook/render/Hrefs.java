package team.handbook.render;

import java.util.Optional;
import team.handbook.routes.Route;
import team.handbook.routes.Target.ToFile;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Url;

/**
 * Writes addresses of the site as they are seen from one depth of folders, so that they hold under
 * any base path. Pages of one depth share them.
 *
 * @param prefix what leads to the top of the site: {@code ../../}, or a base path
 */
record Hrefs(String prefix) {

  /** Addresses as seen from a path of the site. */
  static Hrefs from(String path) {
    return new Hrefs("../".repeat((int) path.chars().filter(c -> c == '/').count()));
  }

  /**
   * Addresses below the path of the site's own address: for the page that is shown at any depth.
   * Without an address only the top of the host is known.
   */
  static Hrefs absolute(Optional<String> url) {
    String rest = url.map(address -> address.replaceFirst("^[a-zA-Z]+://[^/]*", "")).orElse("/");
    String base = Url.split(rest).path();
    return new Hrefs(base.endsWith("/") ? base : base + "/");
  }

  /** The address of a page. */
  String to(Route route) {
    return file(route.path());
  }

  /** The address of a page, or of a place on it. */
  String to(ToPage target) {
    return to(target.route()) + fragment(target.fragment());
  }

  /** The address of a file that is copied into the site. */
  String to(ToFile target) {
    return file(target.path()) + target.suffix();
  }

  /** The address of a path of the site, which is not encoded yet. */
  String file(String path) {
    String href = prefix + Url.encodePath(path);
    if (href.isEmpty()) {
      return "./";
    }
    // A first segment with a colon would read as a scheme (RFC 3986, 4.2).
    boolean scheme = prefix.isEmpty() && href.split("/", 2)[0].indexOf(':') >= 0;
    return scheme ? "./" + href : href;
  }

  /** A place on a page, with its mark. */
  static String fragment(Optional<String> id) {
    return id.map(text -> "#" + Url.encodeFragment(text)).orElse("");
  }
}
