package team.handbook.routes;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Team;
import team.handbook.url.Url;

/**
 * Compares a handbook with itself a little later: whether links see anything new in it. If not, a
 * link that stands in a text that nobody changed leads where it led.
 */
final class LaterRoutes {
  private final Handbook before;
  private final Routes routesBefore;
  private final Handbook now;
  private final Routes routesNow;

  LaterRoutes(Handbook before, Routes routesBefore, Handbook now, Routes routesNow) {
    this.before = before;
    this.routesBefore = routesBefore;
    this.now = now;
    this.routesNow = routesNow;
  }

  /**
   * The pages that changed, as they are now, by what they were; empty if links may lead elsewhere.
   */
  Optional<IdentityHashMap<Route, Route>> pages() {
    // A page that lost its address to another one may be linked nevertheless.
    if (routesBefore.lost() || !isSameData() || !arePagesAlike() || !areRedirectsAlike()) {
      return Optional.empty();
    }
    IdentityHashMap<Route, Route> changed = new IdentityHashMap<>();
    Iterator<Route> others = routesNow.all().iterator();
    for (Route route : routesBefore.all()) {
      if (!others.hasNext()) {
        return Optional.empty();
      }
      Route other = others.next();
      if (!isSame(route, other)) {
        if (!isAlike(route, other)) {
          return Optional.empty();
        }
        changed.put(route, other);
      }
    }
    return others.hasNext() ? Optional.empty() : Optional.of(changed);
  }

  /**
   * A tree of which only some files were written keeps its list, as readers keep what they read.
   */
  private boolean isSameData() {
    return isSame(before.files().paths(), now.files().paths())
        && isSame(before.settings(), now.settings())
        && isSame(before.people(), now.people())
        && isSame(before.teams(), now.teams())
        && isSame(before.goals(), now.goals())
        && isSame(before.rituals(), now.rituals())
        && isSame(before.roadmaps(), now.roadmaps())
        && isSame(before.terms(), now.terms())
        && before.periods().equals(now.periods())
        && areImagesTheSame();
  }

  /** Comparing the values would mean to walk all of them. */
  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }

  /** A link to an image knows how large it is. */
  private boolean areImagesTheSame() {
    return now.files().paths().stream()
        .filter(path -> FileKinds.isImage(Url.extension(path)))
        .allMatch(path -> before.files().stamp(path).equals(now.files().stamp(path)));
  }

  private boolean arePagesAlike() {
    Iterator<Page> others = now.pages().values().iterator();
    for (Page page : before.pages().values()) {
      if (!others.hasNext() || !isAlike(page, others.next())) {
        return false;
      }
    }
    return !others.hasNext();
  }

  private static boolean isAlike(Page page, Page other) {
    return isSame(page, other)
        || (page.path().equals(other.path())
            && page.title().equals(other.title())
            && page.draft() == other.draft()
            && page.readable() == other.readable()
            && texts(page).equals(texts(other)));
  }

  private static List<String> texts(Page page) {
    return page.meta().anchors().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().text())
        .sorted()
        .toList();
  }

  private boolean isAlike(Route route, Route other) {
    return route.path().equals(other.path())
        && route.kind() == other.kind()
        && route.title().equals(other.title())
        && route.page().map(Page::path).equals(other.page().map(Page::path))
        && route.team().map(Team::id).equals(other.team().map(Team::id))
        && (isSame(route.page().orElse(null), other.page().orElse(null))
            || routesBefore.ids(route).equals(routesNow.ids(other)));
  }

  private boolean areRedirectsAlike() {
    return leads(routesBefore).equals(leads(routesNow));
  }

  private static List<String> leads(Routes routes) {
    return routes.redirects().stream()
        .map(redirect -> redirect.path() + " " + redirect.target().path())
        .toList();
  }
}
