package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.html.Escape;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/**
 * The list of sections beside every page, in which only the way to the page is open. Pages of one
 * section and one depth share it; a section of thousands shows a window around the page, so that
 * the weight of a page does not grow with the handbook.
 */
final class Sidebar {
  private static final int WHOLE = 150;
  private static final int BLOCK = 50;

  private record Key(String prefix, String language, String section, int block) {}

  private final Theme theme;
  private final Routes routes;
  private final Diagnostics out;
  private final Map<Key, String> made = new ConcurrentHashMap<>();
  private final IdentityHashMap<Route, Integer> indexes = new IdentityHashMap<>();

  Sidebar(Theme theme, Routes routes, Diagnostics out) {
    this.theme = theme;
    this.routes = routes;
    this.out = out;
    index(routes.home());
  }

  private void index(Route section) {
    List<Route> below = routes.children(section);
    for (int i = 0; i < below.size(); i++) {
      indexes.put(below.get(i), i);
      index(below.get(i));
    }
  }

  /** The finished sidebar of a page, which is marked in it. */
  SafeString of(Scope scope) {
    List<Route> way = way(scope.route());
    Route section = way.get(way.size() - 1);
    int block =
        section.path().equals(scope.route().path())
            ? 0
            : indexes.getOrDefault(scope.route(), 0) / BLOCK;
    String words = scope.words().language() + (scope.words().isForeign() ? " among others" : "");
    Key key = new Key(scope.hrefs().prefix(), words, section.path(), block);
    String html = made.computeIfAbsent(key, k -> make(scope, way, block));
    return new SafeString(mark(html, scope.hrefs().to(scope.route())));
  }

  /** The sections that are open, from home down to the innermost that has pages. */
  private List<Route> way(Route route) {
    List<Route> way = new ArrayList<>(routes.place(route).map(Place::crumbs).orElse(List.of()));
    if (way.isEmpty() || !routes.children(route).isEmpty()) {
      way.add(routes.place(route).isPresent() ? route : routes.home());
    }
    return way;
  }

  private String make(Scope scope, List<Route> way, int block) {
    List<NavView> entries = entries(scope, way, 0, block);
    return theme.render(
        "partials/sidebar.peb", Map.of("entries", entries, "text", scope.words().all()), out);
  }

  /** What lies below the section at a place of the way. */
  private List<NavView> entries(Scope scope, List<Route> way, int at, int block) {
    Optional<Route> open = at + 1 < way.size() ? Optional.of(way.get(at + 1)) : Optional.empty();
    int middle = open.map(route -> indexes.getOrDefault(route, 0) / BLOCK).orElse(block);
    List<NavView> entries = new ArrayList<>();
    for (Route route : window(routes.children(way.get(at)), middle)) {
      boolean isOpen = open.filter(found -> found.path().equals(route.path())).isPresent();
      int size = routes.size(route);
      entries.add(
          new NavView(
              scope.title(route),
              scope.hrefs().to(route),
              size == 0 ? "" : scope.words().number(size),
              isOpen,
              isOpen ? entries(scope, way, at + 1, block) : List.of(),
              isOpen ? more(scope, route) : List.of()));
    }
    return entries;
  }

  private static List<Route> window(List<Route> all, int block) {
    return all.size() <= WHOLE
        ? all
        : all.subList(Math.max(0, (block - 1) * BLOCK), Math.min(all.size(), (block + 2) * BLOCK));
  }

  private List<LinkView> more(Scope scope, Route section) {
    int size = routes.children(section).size();
    return size <= WHOLE
        ? List.of()
        : List.of(
            new LinkView(scope.words().count("all_of_section", size), scope.hrefs().to(section)));
  }

  /** Marks the first link to the page as the current one. */
  private static String mark(String html, String href) {
    String link = "href=\"" + Escape.attribute(href) + "\"";
    int at = html.indexOf(link);
    return at < 0 ? html : html.substring(0, at) + "aria-current=\"page\" " + html.substring(at);
  }
}
