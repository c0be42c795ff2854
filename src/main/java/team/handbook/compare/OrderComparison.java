package team.handbook.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/** Finds pages that are followed by other pages than before. */
final class OrderComparison {
  private OrderComparison() {}

  static List<OrderChange> changes(Side before, Side now, Renames renames) {
    Map<String, Optional<String>> nextBefore = new HashMap<>();
    for (Route route : before.routes().book()) {
      nextBefore.put(
          name(route, renames::now),
          next(before.routes(), route).map(next -> name(next, renames::now)));
    }
    List<OrderChange> changes = new ArrayList<>();
    for (Route route : now.routes().book()) {
      Optional<String> old = nextBefore.get(name(route, UnaryOperator.identity()));
      Optional<Route> next = next(now.routes(), route);
      if (old != null && !old.equals(next.map(page -> name(page, UnaryOperator.identity())))) {
        changes.add(new OrderChange(route.title(), next.map(Route::title)));
      }
    }
    return changes;
  }

  private static Optional<Route> next(Routes routes, Route route) {
    return routes.place(route).flatMap(Place::next);
  }

  /** What a page of the book is known by in both handbooks. */
  private static String name(Route route, UnaryOperator<String> path) {
    return route
        .page()
        .map(page -> "page " + path.apply(page.path()))
        .or(() -> route.team().map(team -> "team " + team.id()))
        .orElseGet(() -> "address " + route.path());
  }
}
