package team.handbook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;
import team.handbook.routes.Letters;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.routes.Route.Kind;
import team.handbook.routes.Routes;

/**
 * Maps the list from A to Z: one page, or one page a letter where there are more than 1,000 pages.
 * Headings stand in it too, for the browser's own search, where it has at most 300 entries.
 */
final class LetterViews {
  private static final int WITH_HEADINGS = 300;

  private final Scope scope;
  private final Routes routes;

  LetterViews(Scope scope) {
    this.scope = scope;
    this.routes = scope.in().routes();
  }

  /** The whole list; empty where it is split by letter. */
  List<LetterView> whole() {
    if (!routes.letters().isEmpty()) {
      return List.of();
    }
    Map<String, List<Route>> byLetter = byLetter();
    boolean headings = byLetter.values().stream().mapToInt(List::size).sum() <= WITH_HEADINGS;
    List<LetterView> letters = new ArrayList<>();
    byLetter.forEach((letter, found) -> letters.add(view(letter, found, headings)));
    return letters;
  }

  /** The letters of a list that is split, each with how many pages it has. */
  List<CardView> index() {
    if (routes.letters().isEmpty()) {
      return List.of();
    }
    Map<String, List<Route>> byLetter = byLetter();
    return routes.letters().stream()
        .map(
            route -> {
              int pages = byLetter.getOrDefault(route.title(), List.of()).size();
              String count = scope.words().count("pages", pages);
              return new CardView(route.title(), scope.hrefs().to(route), count, "");
            })
        .toList();
  }

  /** The pages of one letter. */
  LetterView page(Route route) {
    List<Route> found = byLetter().getOrDefault(route.title(), List.of());
    return view(route.title(), found, found.size() <= WITH_HEADINGS);
  }

  private Map<String, List<Route>> byLetter() {
    Map<String, List<Route>> byLetter = new TreeMap<>(scope.collator());
    Set<String> pages = new HashSet<>();
    routes.letters().forEach(route -> pages.add(route.title()));
    for (Route route : routes.all()) {
      if (!Letters.LEFT_OUT.contains(route.kind())) {
        String letter = Letters.of(scope.title(route));
        // The title of a generated page may be translated, so that its letter has no page.
        String shown = pages.isEmpty() || pages.contains(letter) ? letter : Letters.OTHER;
        byLetter.computeIfAbsent(shown, key -> new ArrayList<>()).add(route);
      }
    }
    return byLetter;
  }

  private LetterView view(String letter, List<Route> found, boolean headings) {
    return new LetterView(
        letter,
        Letters.id(letter),
        found.stream()
            .sorted(Comparator.comparing(scope::title, scope.collator()).thenComparing(Route::path))
            .map(route -> entry(route, headings))
            .toList());
  }

  private LetterView.Entry entry(Route route, boolean headings) {
    String section =
        routes
            .place(route)
            .map(Place::crumbs)
            .filter(crumbs -> crumbs.size() > 1)
            .map(crumbs -> scope.title(crumbs.get(crumbs.size() - 1)))
            .orElseGet(() -> route.kind() == Kind.PERSON ? scope.words().text("people_title") : "");
    return new LetterView.Entry(
        scope.title(route),
        scope.hrefs().to(route),
        section,
        headings ? headings(route) : List.of());
  }

  private List<LinkView> headings(Route route) {
    Optional<Page> page = route.page();
    return page.map(found -> found.document().headings()).orElse(List.of()).stream()
        .filter(heading -> heading.level() == 2 && !heading.text().isBlank())
        .map(heading -> link(route, heading))
        .toList();
  }

  private LinkView link(Route route, Heading heading) {
    return new LinkView(
        heading.text(), scope.hrefs().to(route) + Hrefs.fragment(Optional.of(heading.id())));
  }
}
