package team.handbook.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import team.handbook.markdown.Anchor;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;

/**
 * Finds the ids that pages had and have no more: of headings, of raw HTML, and those that {@code
 * anchors:} kept. The id of a title is none of them, since a link to it leads to the top of the
 * page in any case; and where a whole address is lost, its ids are not named too.
 */
final class LostAnchors {
  private final Side before;
  private final Side now;
  private final PageComparison pages;
  private final Map<String, Route> atFile = new HashMap<>();

  LostAnchors(Side before, Side now, PageComparison pages) {
    this.before = before;
    this.now = now;
    this.pages = pages;
  }

  List<LostAnchor> find() {
    now.routes().all().forEach(route -> atFile.put(route.file(), route));
    for (Redirect redirect : now.routes().redirects()) {
      atFile.putIfAbsent(redirect.file(), redirect.target());
    }
    List<LostAnchor> lost = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Route route : before.routes().all()) {
      Optional<Page> page = Optional.ofNullable(atFile.get(route.file())).flatMap(Route::page);
      Optional<Page> old = route.page().filter(Page::readable);
      if (old.isPresent() && page.filter(Page::readable).isPresent()) {
        for (LostAnchor anchor : lost(old.get(), page.get())) {
          if (told.add(anchor.page().path() + "#" + anchor.id())) {
            lost.add(anchor);
          }
        }
      }
    }
    return lost;
  }

  private List<LostAnchor> lost(Page old, Page page) {
    Set<String> had = ids(old);
    had.addAll(new TreeSet<>(old.meta().anchors().keySet()));
    Set<String> has = ids(page);
    page.document().title().map(Heading::id).ifPresent(has::add);
    has.addAll(page.meta().anchors().keySet());
    had.removeAll(has);
    boolean same =
        pages.former(page).filter(former -> former.path().equals(old.path())).isPresent();
    Map<String, Heading> successors = same ? pages.text(page).headings().successors() : Map.of();
    return had.stream()
        .map(id -> new LostAnchor(page, id, Optional.ofNullable(successors.get(id))))
        .toList();
  }

  private static Set<String> ids(Page page) {
    Document document = page.document();
    Set<String> ids = new LinkedHashSet<>();
    document.headings().stream()
        .filter(heading -> !document.title().equals(Optional.of(heading)))
        .map(Heading::id)
        .forEach(ids::add);
    document.anchors().stream().map(Anchor::id).forEach(ids::add);
    return ids;
  }
}
