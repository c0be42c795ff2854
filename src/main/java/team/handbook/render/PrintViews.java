package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.markdown.Anchor;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.routes.Target.ToPage;

/**
 * Maps the whole handbook to chapters of one page, in reading order: every page with prose, and
 * every section.
 */
final class PrintViews {
  private final Scope scope;
  private final Map<Route, String> chapters = new LinkedHashMap<>();

  PrintViews(Scope scope) {
    this.scope = scope;
    for (Route route : scope.in().routes().book()) {
      boolean prose = route.page().filter(page -> !page.document().body().isEmpty()).isPresent();
      if (prose || !scope.in().routes().children(route).isEmpty()) {
        chapters.put(route, PrintBody.CHAPTER + (chapters.size() + 1));
      }
    }
  }

  List<ChapterView> chapters() {
    List<ChapterView> views = new ArrayList<>();
    chapters.forEach((route, id) -> views.add(chapter(route, id)));
    return views;
  }

  private ChapterView chapter(Route route, String id) {
    String language = Scope.language(scope.in(), route);
    Scope own = new Scope(scope.in(), scope.route(), scope.hrefs(), words(language));
    Optional<Page> page = route.page();
    int depth = scope.in().routes().place(route).map(Place::crumbs).map(List::size).orElse(0);
    return new ChapterView(
        id,
        scope.title(route),
        language.equals(scope.settings().language()) ? "" : language,
        Words.isRightToLeft(language) ? "rtl" : "ltr",
        depth > 1,
        page.flatMap(found -> found.meta().description()).orElse(""),
        page.map(found -> found.meta().summary()).orElse(List.of()).stream()
            .map(line -> write(line.document(), own))
            .toList(),
        page.map(found -> PrintBody.of(write(found.document(), own).toString(), id))
            .orElse(new SafeString("")));
  }

  private SafeString write(Document document, Scope own) {
    return BodyWriter.write(document, own, target -> place(target, own));
  }

  private Words words(String language) {
    return scope.in().theme().words(language);
  }

  /** Where a link leads: to a chapter, or to a page that is not one of them. */
  private String place(ToPage target, Scope own) {
    String chapter = chapters.get(target.route());
    if (chapter == null) {
      return own.hrefs().to(target);
    }
    String id = target.fragment().orElse("");
    Document document = target.route().page().map(Page::document).orElse(Document.empty());
    boolean title =
        document.title().map(Heading::id).filter(id::equals).isPresent()
            && document.title().map(Heading::text).equals(Optional.of(target.route().title()));
    if (id.isEmpty() || title) {
      return "#" + chapter;
    }
    boolean inside =
        Stream.concat(
                document.headings().stream().map(Heading::id),
                document.anchors().stream().map(Anchor::id))
            .anyMatch(id::equals);
    return inside ? Hrefs.fragment(Optional.of(chapter + "-" + id)) : own.hrefs().to(target);
  }
}
