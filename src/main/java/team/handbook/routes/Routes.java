package team.handbook.routes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Ritual;
import team.handbook.model.RoadmapItem;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Url;

/** Every page of the site and where each thing is found, known before anything is rendered. */
public final class Routes {
  private final Map<String, Route> byPath;
  private final Map<String, Route> bySource;
  private final Map<String, Route> byFolder;
  private final Map<String, Route> byKey;
  private final List<Redirect> redirects;
  private final Set<String> redirectKeys;
  private final List<Route> book;
  private final List<Route> letters;
  private final IdentityHashMap<Route, Place> places;
  private final IdentityHashMap<Route, List<Route>> children;
  private final IdentityHashMap<Route, Integer> sizes = new IdentityHashMap<>();
  private final RouteIds ids;
  private final boolean lost;
  private final Generated generated;

  /**
   * Assigns an address to every page, record and generated page.
   *
   * @param today tells who has left
   */
  public static Routes assign(Handbook handbook, LocalDate today, Diagnostics out) {
    return new RouteAssigner(handbook, today, Optional.empty(), out).assign();
  }

  /** Assigns an address again; a page that shows what it showed is the same object as before. */
  public Routes later(Handbook handbook, LocalDate today, Diagnostics out) {
    return new RouteAssigner(handbook, today, Optional.of(this), out).assign();
  }

  Routes(RouteAssigner from, RouteIds ids, Generated generated) {
    this.byPath = sorted(from.byPath, from.before);
    this.bySource = from.bySource;
    this.byFolder = from.byFolder;
    this.byKey = from.byKey;
    this.redirects = List.copyOf(from.redirects);
    this.redirectKeys =
        redirects.stream()
            .map(redirect -> Addresses.key(redirect.path()))
            .collect(Collectors.toUnmodifiableSet());
    this.book = List.copyOf(from.book);
    this.letters = List.copyOf(from.letters);
    this.places = from.places;
    this.children = from.children;
    this.ids = ids;
    this.lost = from.lost;
    this.generated = generated;
    measure(home());
  }

  private int measure(Route section) {
    List<Route> below = children(section);
    int size = below.size();
    for (Route route : below) {
      size += measure(route);
    }
    sizes.put(section, size);
    return size;
  }

  /** By address; where the addresses are those of before, their order is known. */
  private static Map<String, Route> sorted(Map<String, Route> routes, Optional<Routes> before) {
    Map<String, Route> sorted = new LinkedHashMap<>();
    before
        .map(known -> known.byPath.keySet())
        .filter(routes.keySet()::equals)
        .orElseGet(() -> new TreeSet<>(routes.keySet()))
        .forEach(path -> sorted.put(path, Objects.requireNonNull(routes.get(path))));
    return Collections.unmodifiableMap(sorted);
  }

  /** Every page of the site, by address. */
  public Collection<Route> all() {
    return byPath.values();
  }

  /** The pages of the reading order, first to last. */
  public List<Route> book() {
    return book;
  }

  /** The old addresses. */
  public List<Redirect> redirects() {
    return redirects;
  }

  /** Home. */
  public Route home() {
    return book.get(0);
  }

  /** Every page, A to Z. */
  public Route allPages() {
    return generated.all();
  }

  /** The pages of the letters, where there are too many pages for one list; else none. */
  public List<Route> letters() {
    return letters;
  }

  /** The whole handbook on one page, if settings ask for it. */
  public Optional<Route> print() {
    return generated.print();
  }

  /** What was changed lately. */
  public Route recent() {
    return generated.recent();
  }

  /** What is said of the whole site. */
  public Route about() {
    return generated.about();
  }

  /** The page for addresses that do not exist. */
  public Route notFound() {
    return generated.notFound();
  }

  /** The teams, if there are any. */
  public Optional<Route> teams() {
    return Optional.ofNullable(byFolder.get("teams")).filter(r -> r.kind() == Route.Kind.TEAMS);
  }

  /** The directory of people, if there are any. */
  public Optional<Route> people() {
    return generated.people();
  }

  /** The periods of goals, if there are any. */
  public Optional<Route> goals() {
    return generated.goals();
  }

  /** Whether a page lost its address to another one. */
  boolean lost() {
    return lost;
  }

  /** The page of an address that is written as a route has it. */
  Optional<Route> atPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The page that a file of the site holds. */
  public Optional<Route> ofFile(String file) {
    String folder =
        Url.name(file).equals("index.html")
            ? file.substring(0, file.length() - "index.html".length())
            : file;
    return Optional.ofNullable(byPath.get(folder))
        .or(() -> Optional.ofNullable(byPath.get(file)))
        .filter(route -> route.file().equals(file));
  }

  /** The page of a source file; empty for drafts and for files that are no pages. */
  public Optional<Route> ofPage(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /** The page of a section. */
  public Optional<Route> ofSection(String folder) {
    return Optional.ofNullable(byFolder.get(folder));
  }

  /** The page of a team. */
  public Optional<Route> ofTeam(String id) {
    return Optional.ofNullable(generated.teams().get(id));
  }

  /** The page of a person; nobody who has left has one. */
  public Optional<Route> ofPerson(String id) {
    return Optional.ofNullable(generated.persons().get(id));
  }

  /** The page of a period. */
  public Optional<Route> ofPeriod(String id) {
    return Optional.ofNullable(generated.periods().get(id));
  }

  /** The goals of a period by how they stand. */
  public Optional<Route> ofBoard(String period) {
    return Optional.ofNullable(generated.boards().get(period));
  }

  /** Where a goal is found: on the page of its period. */
  public Optional<ToPage> ofGoal(Goal goal) {
    return ofPeriod(goal.period())
        .map(route -> new ToPage(route, Optional.of(goalId(goal.team(), goal.id()))));
  }

  /** The rituals, if there are any. */
  public Optional<Route> rituals() {
    return generated.rituals();
  }

  /** The glossary, if there is one. */
  public Optional<Route> glossary() {
    return generated.glossary();
  }

  /** Where a ritual is found: on the page of all rituals. */
  public Optional<ToPage> ofRitual(Ritual ritual) {
    return rituals()
        .map(route -> new ToPage(route, Optional.of(ritualId(ritual.team(), ritual.id()))));
  }

  /** What is built now, next and later, if anybody says so. */
  public Optional<Route> roadmap() {
    return generated.roadmap();
  }

  /** Where an item of a roadmap is found: on the page of all roadmaps. */
  public Optional<ToPage> ofRoadmapItem(RoadmapItem item) {
    return roadmap().map(route -> new ToPage(route, Optional.of(item.reference())));
  }

  /** The page at an address of the site, as a URL names it, redirects included. */
  public Optional<Route> at(String address) {
    return Optional.ofNullable(byKey.get(Addresses.key(address)));
  }

  /** Whether an address only leads on to the page that {@link #at} gives. */
  public boolean isRedirect(String address) {
    Route route = byKey.get(Addresses.key(address));
    return route != null
        && redirectKeys.contains(Addresses.key(address))
        && !Addresses.key(address).equals(Addresses.key(route.path()));
  }

  /**
   * What an address is known by, whichever way it is written: {@code /a/b/}, {@code a/b} and {@code
   * a/b.html} are one.
   */
  public static String key(String address) {
    return Addresses.key(address);
  }

  /** Where a page stands in the book; empty for pages outside the reading order. */
  public Optional<Place> place(Route route) {
    return Optional.ofNullable(places.get(route));
  }

  /** What is read directly below a section, in order. */
  public List<Route> children(Route route) {
    return children.getOrDefault(route, List.of());
  }

  /** How many pages there are below a page, those of its sections included. */
  public int size(Route section) {
    return sizes.getOrDefault(section, 0);
  }

  /** The ids that a page offers to links. */
  public Set<String> ids(Route route) {
    return ids.of(route);
  }

  /** The id of a goal on the page of its period. A heading's id never has a slash. */
  public static String goalId(String team, String goal) {
    return team + "/" + goal;
  }

  /** The id of a goal on the page of its team. */
  public static String goalIdOnTeam(String period, String goal) {
    return period + "/" + goal;
  }

  /** The id of a team's goals on the page of a period. */
  public static String goalsId(String team) {
    return "goals/" + team;
  }

  /** The id of a word on the page of the glossary. */
  public static String termId(String term) {
    return "term/" + term;
  }

  /** The id of a ritual on the page of rituals. */
  public static String ritualId(String team, String ritual) {
    return team + "/" + ritual;
  }

  /** The id of a team's rituals on the page of rituals. */
  public static String ritualsId(String team) {
    return "rituals/" + team;
  }

  /** The pages that are made from data. */
  record Generated(
      Route all,
      Route recent,
      Route about,
      Optional<Route> print,
      Route notFound,
      Optional<Route> people,
      Optional<Route> goals,
      Optional<Route> rituals,
      Optional<Route> roadmap,
      Optional<Route> glossary,
      Map<String, Route> teams,
      Map<String, Route> persons,
      Map<String, Route> periods,
      Map<String, Route> boards) {}
}
