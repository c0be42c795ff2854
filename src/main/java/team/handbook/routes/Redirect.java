package team.handbook.routes;

import team.handbook.diagnostic.Location;

/**
 * An old address of a page.
 *
 * @param path the old address, relative to the site; it ends with {@code /} or {@code .html}
 * @param target the page it leads to now
 * @param at where the alias is written
 */
public record Redirect(String path, Route target, Location at) {
  /** The file that redirects, relative to the site. */
  public String file() {
    return path.endsWith("/") ? path + "index.html" : path;
  }
}
