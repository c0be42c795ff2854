package team.handbook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import team.handbook.compare.Change;
import team.handbook.compare.FieldChange;
import team.handbook.compare.PageChange;
import team.handbook.render.Marks.Marked;
import team.handbook.routes.Route;

/** Maps what changed on a page to the bar above it. The home page lists all changed pages. */
final class MarksViews {
  /** How many changes of a page are listed, and how many pages. */
  private static final int PLACES = 200;

  private static final int PAGES = 200;

  private final Scope scope;
  private final Words words;
  private final Marks marks;
  private final Optional<Marked> page;

  MarksViews(Scope scope, Marks marks) {
    this.scope = scope;
    this.words = scope.words();
    this.marks = marks;
    this.page = marks.of(scope.route());
  }

  /** The bar; none above a page on which nothing changed. */
  List<MarksView> bar(String style, String script) {
    boolean home = scope.route().kind() == Route.Kind.HOME;
    if (page.isEmpty() && !home) {
      return List.of();
    }
    int changes = page.map(Marked::changes).orElse(0);
    List<Marked> all = marks.all();
    int at = marks.place(scope.route()).orElse(-1);
    return List.of(
        new MarksView(
            style,
            script,
            page.map(this::headline).orElse(since("unchanged")),
            page.map(this::note).orElse(""),
            page.map(this::facts).orElse(List.of()),
            changes == 0 ? "" : words.count("marks.count", changes),
            places(changes),
            changes > PLACES ? more(changes - PLACES) : "",
            at > 0 ? List.of(scope.link(all.get(at - 1).route())) : List.of(),
            at + 1 < all.size() ? List.of(scope.link(all.get(at + 1).route())) : List.of(),
            home ? List.of() : List.of(list()),
            home ? List.of(listing(all)) : List.of()));
  }

  private String since(String key) {
    return words.text("marks." + key, "revision", marks.with().revision());
  }

  private String headline(Marked page) {
    if (page.isNew()) {
      return since("new");
    }
    String old = "/" + page.former().map(Route::path).orElse("");
    return page.isMoved() && !marks.isPrivate(old)
        ? words.text("marks.moved", "revision", marks.with().revision(), "address", old)
        : since("changed");
  }

  private String note(Marked page) {
    if (page.secret()) {
      return words.text("marks.private");
    }
    boolean nothing = !page.isNew() && !page.isMoved() && page.changes() == 0;
    return nothing && facts(page).isEmpty() ? words.text("marks.nothing") : "";
  }

  /** What changed in the front matter; what changed of the title can be seen in the title. */
  private List<String> facts(Marked page) {
    return page
        .change()
        .filter(change -> !page.isNew() && !page.secret())
        .map(PageChange::fields)
        .orElse(List.of())
        .stream()
        .filter(field -> !field.field().equals("title"))
        .map(MarksViews::fact)
        .filter(fact -> !marks.isPrivate(fact))
        .toList();
  }

  private static String fact(FieldChange field) {
    String values =
        Stream.of(field.from(), field.to())
            .map(value -> value.orElse("–"))
            .distinct()
            .reduce((from, to) -> from + " → " + to)
            .orElseThrow();
    return field.field() + ": " + values;
  }

  private List<MarksView.Place> places(int changes) {
    return IntStream.rangeClosed(1, Math.min(changes, PLACES))
        .mapToObj(n -> place(words.number(n), n, words.number(changes)))
        .toList();
  }

  private MarksView.Place place(String number, int n, String total) {
    return new MarksView.Place(
        number, "#hb-change-" + n, words.text("marks.change", "n", number, "total", total));
  }

  private LinkView list() {
    Route home = scope.in().routes().home();
    return new LinkView(words.text("marks.all"), scope.hrefs().to(home) + "#hb-marks");
  }

  private String more(int n) {
    return words.count("marks.more", n);
  }

  private MarksView.Listing listing(List<Marked> all) {
    List<MarksView.Entry> entries =
        all.stream()
            .limit(PAGES)
            .map(entry -> new MarksView.Entry(scope.link(entry.route()), what(entry)))
            .toList();
    List<String> gone =
        marks.with().changes().pages().stream()
            .filter(change -> change.change() == Change.REMOVED)
            .map(change -> change.page().title())
            .filter(title -> !marks.isPrivate(title))
            .toList();
    List<String> named = new ArrayList<>(gone.subList(0, Math.min(gone.size(), PAGES)));
    if (gone.size() > PAGES) {
      named.add(more(gone.size() - PAGES));
    }
    return new MarksView.Listing(
        all.isEmpty() ? "" : words.count("marks.pages", all.size()),
        entries,
        all.size() > PAGES ? more(all.size() - PAGES) : "",
        named.isEmpty() ? "" : words.text("marks.gone", "pages", String.join(", ", named)));
  }

  private String what(Marked page) {
    if (page.isNew()) {
      return words.text("marks.is_new");
    }
    String changes = page.changes() == 0 ? "" : words.count("marks.count", page.changes());
    return page.isMoved()
        ? words.text("marks.is_moved") + (changes.isEmpty() ? "" : ", " + changes)
        : changes;
  }
}
