package team.handbook.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Handbook;
import team.handbook.model.Moved;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.Section;
import team.handbook.model.Team;
import team.handbook.routes.Route.Kind;
import team.handbook.url.Url;

/** Walks the book once and writes down an address for everything. */
final class RouteAssigner {
  final Map<String, Route> byPath = new HashMap<>();
  final Map<String, Route> bySource = new HashMap<>();
  final Map<String, Route> byFolder = new HashMap<>();
  final Map<String, Route> byKey = new HashMap<>();
  final List<Redirect> redirects = new ArrayList<>();
  final List<Route> book = new ArrayList<>();
  final IdentityHashMap<Route, Place> places = new IdentityHashMap<>();
  final IdentityHashMap<Route, List<Route>> children = new IdentityHashMap<>();

  /** More pages than this are not listed on one page. */
  private static final int MOST_ON_ONE_PAGE = 1000;

  final List<Route> letters = new ArrayList<>();

  /** Whether a page lost its address to another one. */
  boolean lost;

  private final Handbook handbook;
  private final LocalDate today;
  private final Diagnostics out;
  private final Addresses addresses;

  /** What data puts at an address, until an authored page takes the address over. */
  private final Map<String, Route> waiting = new LinkedHashMap<>();

  private final Map<String, String> teamOfPage = new HashMap<>();
  private final Map<String, Route> teams = new TreeMap<>();
  private final Map<String, Route> persons = new TreeMap<>();
  private final Map<String, Route> periods = new TreeMap<>();
  private final Map<String, Route> boards = new TreeMap<>();
  private final IdentityHashMap<Route, List<Route>> crumbs = new IdentityHashMap<>();
  private final Map<String, Route> byFold = new HashMap<>();

  /** The routes of a while ago. */
  final Optional<Routes> before;

  /**
   * With the routes of a while ago, if there are any: what is still the same is the same object.
   */
  RouteAssigner(Handbook handbook, LocalDate today, Optional<Routes> before, Diagnostics out) {
    this.before = before;
    this.handbook = handbook;
    this.today = today;
    this.out = out;
    this.addresses = new Addresses(handbook.settings());
  }

  Routes assign() {
    handbook.teamPages().forEach((team, page) -> teamOfPage.put(page.path(), team));
    declareData();
    walk(handbook.root(), List.of());
    waiting.values().stream().map(this::kept).forEach(this::add);
    split();
    number();
    handbook.pages().values().stream()
        .filter(page -> !page.draft() && !page.meta().aliases().isEmpty())
        .forEach(this::addAliases);
    handbook.moved().forEach(this::addRedirect);
    return new Routes(this, new RouteIds(handbook), generated());
  }

  private void declareData() {
    data(Kind.ALL, addresses.ofFolder("all"), "All pages", null, null);
    data(Kind.RECENT, addresses.ofFolder("recent"), "Recently changed", null, null);
    data(Kind.ABOUT, addresses.ofFolder("about-this-site"), "About this site", null, null);
    data(Kind.NOT_FOUND, "404.html", "Page not found", null, null);
    if (handbook.settings().print()) {
      data(Kind.PRINT, addresses.ofFolder("print"), "The whole handbook", null, null);
    }
    if (!handbook.people().isEmpty()) {
      data(Kind.PEOPLE, addresses.ofFolder("people"), "People", null, null);
    }
    for (Person person : handbook.people().all()) {
      if (!person.hasLeft(today)) {
        data(Kind.PERSON, addresses.ofLeaf("people/" + person.id()), person.name(), person, null);
      }
    }
    if (!handbook.goals().isEmpty()) {
      data(Kind.GOALS, addresses.ofFolder("goals"), "Goals", null, null);
    }
    if (!handbook.terms().isEmpty()) {
      data(Kind.GLOSSARY, addresses.ofFolder("glossary"), "Glossary", null, null);
    }
    if (!handbook.rituals().isEmpty()) {
      data(Kind.RITUALS, addresses.ofFolder("rituals"), "Rituals", null, null);
    }
    if (!handbook.roadmaps().isEmpty()) {
      data(Kind.ROADMAP, addresses.ofFolder("roadmap"), "Roadmap", null, null);
    }
    for (Period period : handbook.periods().values()) {
      String title = period.title() + " goals";
      String stem = "goals/" + period.id();
      data(Kind.PERIOD, addresses.ofLeaf(stem), title, null, period);
      data(Kind.BOARD, addresses.ofLeaf(stem + "/board"), title + " board", null, period);
    }
  }

  /** Very many pages are listed on a page for each letter. */
  private void split() {
    if (byPath.size() <= MOST_ON_ONE_PAGE) {
      return;
    }
    Set<String> found = new HashSet<>(List.of(Letters.OTHER));
    for (Route route : byPath.values()) {
      if (!Letters.LEFT_OUT.contains(route.kind())) {
        found.add(Letters.of(route.title()));
      }
    }
    for (String letter : new TreeSet<>(found)) {
      Route route =
          kept(generated(Kind.LETTER, addresses.ofLeaf("all/" + Letters.slug(letter)), letter));
      add(route);
      letters.add(route);
    }
  }

  private static Route generated(Kind kind, String path, String title) {
    return new Route(
        path,
        kind,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void data(
      Kind kind, String path, String title, @Nullable Person person, @Nullable Period period) {
    Route route =
        new Route(
            path,
            kind,
            title,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(person),
            Optional.ofNullable(period));
    waiting.put(Addresses.key(path), route);
  }

  private Route walk(Section section, List<Route> above) {
    String path = addresses.ofFolder(section.folder());
    Kind kind =
        section.folder().isEmpty()
            ? Kind.HOME
            : section.folder().equals("teams") && !handbook.teams().isEmpty()
                ? Kind.TEAMS
                : Kind.SECTION;
    Route route =
        kept(authored(path, kind, section.title(), section.index(), Optional.of(section.folder())));
    byFolder.put(section.folder(), route);
    enter(route, above);
    List<Route> path2 = new ArrayList<>(above);
    path2.add(route);
    List<Route> below = new ArrayList<>();
    for (Section.Item item : section.items()) {
      below.add(item(item, path2));
    }
    children.put(route, List.copyOf(below));
    return route;
  }

  private Route item(Section.Item item, List<Route> above) {
    if (item instanceof Section.SectionItem below) {
      return walk(below.section(), above);
    }
    Route route;
    if (item instanceof Section.PageItem leaf) {
      Page page = leaf.page();
      String path = addresses.ofFile(page.path());
      route = kept(authored(path, Kind.ARTICLE, page.title(), Optional.of(page), Optional.empty()));
    } else {
      Team team = ((Section.TeamItem) item).team();
      String path = addresses.ofLeaf("teams/" + team.id());
      route = kept(teamRoute(path, team.name(), Optional.empty(), Optional.empty(), team));
    }
    enter(route, above);
    return route;
  }

  private void enter(Route route, List<Route> above) {
    add(route);
    book.add(route);
    crumbs.put(route, above);
  }

  /** A route of the tree; it takes over what data would have put at its address. */
  private Route authored(
      String path, Kind kind, String title, Optional<Page> page, Optional<String> folder) {
    Optional<Team> team =
        page.map(Page::path).map(teamOfPage::get).flatMap(id -> handbook.teams().find(id));
    if (team.isPresent()) {
      return teamRoute(path, title, page, folder, team.get());
    }
    Route data = waiting.remove(Addresses.key(path));
    return data == null
        ? new Route(path, kind, title, page, folder, team, Optional.empty(), Optional.empty())
        : new Route(path, data.kind(), title, page, folder, team, data.person(), data.period());
  }

  private static Route teamRoute(
      String path, String title, Optional<Page> page, Optional<String> folder, Team team) {
    return new Route(
        path,
        Kind.TEAM,
        title,
        page,
        folder,
        Optional.of(team),
        Optional.empty(),
        Optional.empty());
  }

  private Route kept(Route made) {
    return before
        .flatMap(routes -> routes.atPath(made.path()))
        .filter(route -> route.isSame(made))
        .orElse(made);
  }

  private void add(Route route) {
    Route other = byFold.putIfAbsent(route.file().toLowerCase(Locale.ROOT), route);
    if (other != null) {
      lost = true;
      collide(source(route), source(other), route.path());
      return;
    }
    byPath.put(route.path(), route);
    byKey.put(Addresses.key(route.path()), route);
    route.page().ifPresent(page -> bySource.put(page.path(), route));
    route.team().ifPresent(team -> teams.put(team.id(), route));
    route.person().ifPresent(person -> persons.put(person.id(), route));
    Map<String, Route> ofPeriods = route.kind() == Kind.BOARD ? boards : periods;
    route.period().ifPresent(period -> ofPeriods.put(period.id(), route));
  }

  private static Location source(Route route) {
    return route
        .page()
        .map(page -> Location.file(page.path()))
        .or(() -> route.team().map(team -> team.origin().self()))
        .or(() -> route.person().map(person -> person.origin().self()))
        .orElseGet(() -> Location.file("handbook.yml"));
  }

  private void collide(Location at, Location other, String address) {
    out.add(
        new Diagnostic(
                Rules.URL_COLLISION,
                at,
                address,
                "the address \"/" + address + "\" is taken by \"" + other.path() + "\"",
                "rename one of the two")
            .withRelated(List.of(new Related(other, "this page has the address"))));
  }

  /** Previous, next and position of every page of the book. */
  private void number() {
    for (int i = 0; i < book.size(); i++) {
      Route route = book.get(i);
      List<Route> above = crumbs.getOrDefault(route, List.of());
      List<Route> siblings =
          above.isEmpty() ? List.of(route) : children.getOrDefault(last(above), List.of(route));
      places.put(
          route,
          new Place(
              i == 0 ? Optional.empty() : Optional.of(book.get(i - 1)),
              i + 1 == book.size() ? Optional.empty() : Optional.of(book.get(i + 1)),
              0,
              siblings.size(),
              above));
    }
    children.values().forEach(this::numberSiblings);
  }

  private void numberSiblings(List<Route> siblings) {
    for (int i = 0; i < siblings.size(); i++) {
      Place place = places.get(siblings.get(i));
      if (place != null) {
        places.put(
            siblings.get(i),
            new Place(place.previous(), place.next(), i + 1, siblings.size(), place.crumbs()));
      }
    }
  }

  private static Route last(List<Route> routes) {
    return routes.get(routes.size() - 1);
  }

  private void addAliases(Page page) {
    Route route = bySource.get(page.path());
    if (route == null) {
      return;
    }
    page.meta().aliases().forEach(alias -> new Alias(alias.text(), alias.at()).add(this, route));
  }

  private void addRedirect(Moved moved) {
    String to = moved.to().text().replaceFirst("^/", "");
    Route route = bySource.get(to);
    Route target = route == null ? at(to) : route;
    if (target == null) {
      out.add(
          Rules.BROKEN_LINK,
          moved.to().at(),
          moved.to().text(),
          "there is no page \"" + moved.to().text() + "\"",
          Suggestion.hint(
              to, bySource.keySet(), "name a page by its file, such as company/values.md"));
      return;
    }
    new Alias(moved.from().text(), moved.from().at()).add(this, target);
  }

  /** The page at an address, as it is or as browsers show it. */
  private @Nullable Route at(String address) {
    Route route = byKey.get(Addresses.key(address));
    return route == null ? byKey.get(Addresses.key(Url.decode(address))) : route;
  }

  /** Adds an old address, unless something stands there. */
  void redirect(String path, Route target, Location at) {
    Redirect redirect = new Redirect(path, target, at);
    if (Addresses.key(path).equals(Addresses.key(target.path()))) {
      out.add(
          Rules.REDIRECT_LOOP,
          at,
          path,
          "the alias \"/" + path + "\" is the page's own address",
          "remove it, or write the address that the page had before");
      return;
    }
    Route other = byFold.putIfAbsent(redirect.file().toLowerCase(Locale.ROOT), target);
    if (other == null) {
      byKey.putIfAbsent(Addresses.key(path), target);
      redirects.add(redirect);
    } else if (!other.path().equals(target.path())) {
      takenAlias(redirect, other);
    }
  }

  /** A page that someone wrote must move or the alias go; a generated page just stays. */
  private void takenAlias(Redirect redirect, Route other) {
    if (other.page().isPresent() || other.team().isPresent() || other.person().isPresent()) {
      collide(redirect.at(), source(other), redirect.path());
      return;
    }
    out.add(
        Rules.REDIRECT_LOOP,
        redirect.at(),
        redirect.path(),
        "the alias \"/"
            + redirect.path()
            + "\" is the address of the generated page \""
            + other.title()
            + "\"",
        "remove the alias, or write an index page for the folder");
  }

  Diagnostics out() {
    return out;
  }

  String siteUrl() {
    return handbook.settings().url().orElse("");
  }

  private Routes.Generated generated() {
    Map<Kind, Route> single = new EnumMap<>(Kind.class);
    byPath.values().forEach(route -> single.put(route.kind(), route));
    return new Routes.Generated(
        Optional.ofNullable(single.get(Kind.ALL)).orElseThrow(),
        Optional.ofNullable(single.get(Kind.RECENT)).orElseThrow(),
        Optional.ofNullable(single.get(Kind.ABOUT)).orElseThrow(),
        Optional.ofNullable(single.get(Kind.PRINT)),
        Optional.ofNullable(single.get(Kind.NOT_FOUND)).orElseThrow(),
        Optional.ofNullable(single.get(Kind.PEOPLE)),
        Optional.ofNullable(single.get(Kind.GOALS)),
        Optional.ofNullable(single.get(Kind.RITUALS)),
        Optional.ofNullable(single.get(Kind.ROADMAP)),
        Optional.ofNullable(single.get(Kind.GLOSSARY)),
        teams,
        persons,
        periods,
        boards);
  }
}
