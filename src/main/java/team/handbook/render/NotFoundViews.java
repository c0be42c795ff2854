package team.handbook.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.routes.Route.Kind;

/**
 * Maps the addresses among which the page for missing ones looks for those that are near: the pages
 * in reading order, then the others, then old addresses.
 */
final class NotFoundViews {
  /** A list of more would make the page heavy; the rest is found from A to Z. */
  private static final int MOST = 1000;

  private static final Set<Kind> LEFT_OUT =
      EnumSet.of(Kind.NOT_FOUND, Kind.LETTER, Kind.PRINT, Kind.PERSON);

  private final Scope scope;

  NotFoundViews(Scope scope) {
    this.scope = scope;
  }

  /**
   * An address.
   *
   * @param title the title of the page
   * @param href the page
   * @param old the address that it had before; empty for its own
   */
  record Address(String title, String href, String old) {}

  List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    Set<Route> routes = new LinkedHashSet<>(scope.in().routes().book());
    routes.addAll(scope.in().routes().all());
    for (Route route : routes) {
      if (!LEFT_OUT.contains(route.kind())) {
        addresses.add(new Address(scope.title(route), scope.hrefs().to(route), ""));
      }
    }
    List<Address> shown = new ArrayList<>(addresses.subList(0, Math.min(MOST, addresses.size())));
    for (Redirect redirect : scope.in().routes().redirects().stream().limit(MOST).toList()) {
      Route target = redirect.target();
      shown.add(
          new Address(
              scope.title(target), scope.hrefs().to(target), scope.hrefs().file(redirect.path())));
    }
    return shown;
  }
}
