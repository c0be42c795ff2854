package team.handbook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.compare.Change;
import team.handbook.compare.MarkedHtml;
import team.handbook.compare.PageChange;
import team.handbook.html.HtmlText;
import team.handbook.html.HtmlTree.Element;
import team.handbook.markdown.Body;
import team.handbook.model.Page;
import team.handbook.routes.Route;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Marks on pages what changed since a revision. Which pages have a bar, and how many changes each,
 * is worked out once; a page is marked again when it is written, so that finished pages are never
 * all in memory. Each page is compared with one other at most.
 *
 * <p>What is shown of the handbook as it was is what it would show now: with the settings of today,
 * and nothing of a page that said something private.
 */
final class Marks {
  private static final String ARTICLE = "<article>";
  private static final String ARTICLE_END = "</article>";

  /** What the theme puts on a page that says nothing of its own, or follows from other pages. */
  private static final Set<String> IGNORED_STYLES =
      Set.of(
          "cards",
          "edit-data",
          "edit-goal",
          "find",
          "hb-anchor",
          "hb-back",
          "meta",
          "mtoc",
          "notice",
          "ribbon");

  private static final Set<String> IGNORED_PARTS =
      Set.of("hb-pages", "hb-recent", "hb-sections", "hb-start");

  private static final Set<String> IGNORED_ELEMENTS =
      Set.of("iframe", "nav", "progress", "script", "style", "svg");

  /**
   * A page on which something changed.
   *
   * @param route the page
   * @param former what it was, unless it is new
   * @param change what happened to its text, if it has one
   * @param changes how many changes can be marked
   * @param secret whether it said something that is private
   */
  record Marked(
      Route route,
      Optional<Route> former,
      Optional<PageChange> change,
      int changes,
      boolean secret) {
    boolean isNew() {
      return former.isEmpty();
    }

    boolean isMoved() {
      return former.filter(old -> !old.path().equals(route.path())).isPresent();
    }

    private boolean isNoticed() {
      return isNew() || isMoved() || changes > 0 || secret || change.isPresent();
    }
  }

  private final Inputs in;
  private final Comparison with;
  private final Function<Route, String> before;
  private final Map<String, PageChange> pages;
  private final Map<String, String> moved = new HashMap<>();
  private final List<Marked> marked;

  /** Where the page of an address stands in the list. */
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * Compares pages.
   *
   * @param now gives the HTML of a page
   * @param before gives the HTML of a page as it was
   */
  Marks(Inputs in, Comparison with, Function<Route, String> now, Function<Route, String> before) {
    this.in = in;
    this.with = with;
    this.before = before;
    this.pages =
        with.changes().pages().stream()
            .filter(change -> change.change() != Change.REMOVED)
            .collect(Collectors.toMap(change -> change.page().path(), Function.identity()));
    for (Route route : in.routes().all()) {
      with.former().of(route).ifPresent(old -> moved.put(old.path(), route.path()));
    }
    this.marked =
        inOrder().parallelStream()
            .filter(this::mayDiffer)
            .map(route -> compare(route, now))
            .filter(Marked::isNoticed)
            .toList();
    marked.forEach(page -> places.put(page.route().path(), places.size()));
  }

  /** The book, then what stands outside of it. */
  private List<Route> inOrder() {
    List<Route> all = new ArrayList<>(in.routes().book());
    Set<String> known = new HashSet<>();
    all.forEach(route -> known.add(route.path()));
    in.routes().all().stream().filter(route -> known.add(route.path())).forEach(all::add);
    return all;
  }

  /** Whether a closer look at a page is worth while: most pages are as they were. */
  private boolean mayDiffer(Route route) {
    Optional<Page> page = route.page();
    boolean records = !with.changes().records().isEmpty();
    boolean changed = page.filter(found -> pages.containsKey(found.path())).isPresent();
    return changed
        || switch (route.kind()) {
          case ALL, LETTER, PRINT, RECENT, ABOUT, NOT_FOUND -> false;
          case ARTICLE, SECTION -> records && page.filter(Marks::showsData).isPresent();
          default -> records;
        };
  }

  private static boolean showsData(Page page) {
    return !page.document().blocks().isEmpty()
        || !page.document().body().numbers(Body.Kind.RECORD_NAME).isEmpty();
  }

  private Marked compare(Route route, Function<Route, String> now) {
    Optional<Route> former = with.former().of(route);
    Optional<PageChange> change = route.page().map(Page::path).map(pages::get);
    Optional<String> old = former.map(before).map(Marks::article);
    boolean secret =
        !in.settings().privateMarkers().isEmpty()
            && old.map(HtmlText::of).filter(this::isPrivate).isPresent();
    int changes =
        old.filter(text -> !secret)
            .map(text -> mark(route, now.apply(route), text).changes())
            .orElse(0);
    return new Marked(route, former, change, changes, secret);
  }

  /** A page with its marks. */
  String mark(Route route, String html) {
    return of(route)
        .filter(page -> page.changes() > 0)
        .flatMap(Marked::former)
        .map(before)
        .map(old -> mark(route, html, article(old)))
        .map(found -> withArticle(html, found.html()))
        .orElse(html);
  }

  private MarkedHtml mark(Route route, String html, String old) {
    Words words = in.theme().words(Scope.language(in, route));
    Route was = with.former().of(route).orElseThrow();
    return MarkedHtml.of(
        new MarkedHtml.Version(old, this::isIgnored, address(was, this::isNow)),
        new MarkedHtml.Version(article(html), this::isIgnored, address(route, path -> path)),
        new MarkedHtml.Labels(
            words.text("marks.added"), words.text("marks.removed"), words.text("image")));
  }

  private String isNow(String path) {
    return moved.getOrDefault(path, path);
  }

  /** The part of a page that is its own. */
  private static String article(String html) {
    int start = html.indexOf(ARTICLE);
    int end = html.lastIndexOf(ARTICLE_END);
    return start < 0 || end < start ? "" : html.substring(start + ARTICLE.length(), end);
  }

  private static String withArticle(String html, String article) {
    int start = html.indexOf(ARTICLE) + ARTICLE.length();
    return html.substring(0, start) + article + html.substring(html.lastIndexOf(ARTICLE_END));
  }

  /** Turns an address on a page into one from the top of the site, where pages stand now. */
  private static UnaryOperator<String> address(Route page, UnaryOperator<String> now) {
    return written -> {
      if (written.startsWith("#") || Scheme.of(written).isPresent()) {
        return written;
      }
      Url url = Url.split(written);
      String path = Url.resolve(Url.folder(page.path()), Url.decode(url.path()));
      return now.apply(path) + url.suffix();
    };
  }

  /** Whether something may not be published, although it stood in the handbook. */
  boolean isPrivate(String text) {
    return in.settings().privateMarkers().occursIn(text);
  }

  private boolean isIgnored(Element element) {
    return IGNORED_ELEMENTS.contains(element.name())
        || element.attribute("hidden").isPresent()
        || element.attribute("aria-hidden").filter("true"::equals).isPresent()
        || element.attribute("aria-labelledby").filter(IGNORED_PARTS::contains).isPresent()
        || element
            .attribute("class")
            .filter(styles -> Stream.of(styles.split(" ")).anyMatch(IGNORED_STYLES::contains))
            .isPresent();
  }

  /** What happened to a page, if anything did. */
  Optional<Marked> of(Route route) {
    return place(route).map(marked::get);
  }

  /** Where a page stands among those on which something changed. */
  Optional<Integer> place(Route route) {
    return Optional.ofNullable(places.get(route.path()));
  }

  /** Every page on which something changed, in the reading order. */
  List<Marked> all() {
    return marked;
  }

  Comparison with() {
    return with;
  }
}
