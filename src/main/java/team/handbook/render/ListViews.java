package team.handbook.render;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import team.handbook.calendar.Period;
import team.handbook.model.Mission;
import team.handbook.model.Team;
import team.handbook.model.Term;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.url.Url;

/** Maps pages that list others: home, sections, teams, periods. */
final class ListViews {
  /** Above this many, a list shows titles alone. */
  private static final int EXCERPTS = 150;

  private final Scope scope;
  private final Routes routes;

  ListViews(Scope scope) {
    this.scope = scope;
    this.routes = scope.in().routes();
  }

  HomeView home() {
    Optional<Mission> mission = scope.in().handbook().mission();
    return new HomeView(
        mission.map(Mission::statement).map(scope::prose).stream().toList(),
        scope.prose(mission.flatMap(Mission::why)),
        mission.map(Mission::values).orElse(List.of()).stream()
            .map(value -> new HomeView.Value(value.title(), scope.prose(value.text())))
            .toList(),
        start(),
        children(routes.home()),
        teams(),
        current(),
        new ChangeViews(scope).newest(),
        scope.link(routes.recent()),
        scope.link(routes.allPages()),
        review(),
        mission.map(found -> scope.edit(found.origin().self())).orElse(""));
  }

  private List<LinkView> review() {
    int overdue = Reviews.overdue(scope).size();
    String href = scope.hrefs().to(routes.about()) + "#hb-review";
    return overdue == 0
        ? List.of()
        : List.of(new LinkView(scope.words().count("needs_review", overdue), href));
  }

  private List<CardView> start() {
    return scope.settings().start().stream()
        .map(entry -> routes.ofPage(Url.resolve("", entry.text())))
        .flatMap(Optional::stream)
        .map(this::step)
        .toList();
  }

  private CardView step(Route route) {
    String minutes = route.page().map(page -> PageViews.minutes(page, scope.words())).orElse("");
    String about = route.page().flatMap(page -> page.meta().description()).orElse("");
    return new CardView(scope.title(route), scope.hrefs().to(route), minutes, about);
  }

  /** The pages directly below a section; in a long list the excerpts are left out. */
  List<CardView> children(Route section) {
    List<Route> below = routes.children(section);
    boolean excerpts = below.size() <= EXCERPTS;
    return below.stream().map(route -> child(route, excerpts)).toList();
  }

  private CardView child(Route route, boolean excerpt) {
    int pages = routes.size(route);
    String about =
        route
            .page()
            .flatMap(page -> page.meta().description())
            .orElseGet(() -> excerpt ? Excerpts.of(route, scope) : "");
    return new CardView(
        scope.title(route),
        scope.hrefs().to(route),
        pages == 0 ? "" : scope.words().count("pages", pages),
        excerpt ? about : "");
  }

  /** Every team that has a page: in the reading order of their section, then the others. */
  List<PersonView> teams() {
    TeamViews views = new TeamViews(scope);
    return teamsInOrder().stream().map(team -> scope.team(team, views.size(team))).toList();
  }

  Set<Team> teamsInOrder() {
    Set<Team> teams = new LinkedHashSet<>();
    routes
        .teams()
        .ifPresent(
            section ->
                routes.children(section).forEach(route -> route.team().ifPresent(teams::add)));
    teams.addAll(scope.in().handbook().teams().all());
    return teams;
  }

  /** The pages below the section of teams that are no team's. */
  List<CardView> besideTeams(Route section) {
    return routes.children(section).stream()
        .filter(route -> route.team().isEmpty())
        .map(route -> child(route, true))
        .toList();
  }

  private List<CardView> current() {
    return GoalViews.periods(scope).stream()
        .filter(period -> period.contains(scope.today()))
        .map(this::period)
        .toList();
  }

  /** Periods that are over, or those that are not; the newest first. */
  List<PeriodCardView> periods(boolean over) {
    return GoalViews.periods(scope).stream()
        .filter(period -> period.to().isBefore(scope.today()) == over)
        .map(
            period ->
                new PeriodCardView(
                    period(period), routes.ofBoard(period.id()).map(scope.hrefs()::to).orElse("")))
        .toList();
  }

  private CardView period(Period period) {
    String when =
        period.contains(scope.today())
            ? "now"
            : period.to().isBefore(scope.today()) ? "over" : "to_come";
    return new CardView(
        period.title(),
        routes.ofPeriod(period.id()).map(scope.hrefs()::to).orElse(""),
        scope.words().text("period." + when),
        new GoalViews(scope).line(scope.in().handbook().goalsOf(period)));
  }

  /** The goals of a period, team by team. */
  PeriodView periodPage(Period period) {
    return periodPage(period, new GoalViews(scope).onPeriod(period), routes::ofPeriod);
  }

  /** What stands above the board of a period. */
  PeriodView boardPage(Period period) {
    return periodPage(period, List.of(), routes::ofBoard);
  }

  /**
   * One way to look at a period.
   *
   * @param like the same view of another period
   */
  private PeriodView periodPage(
      Period period, List<GoalsView> sheets, Function<String, Optional<Route>> like) {
    List<LinkView> periods =
        GoalViews.periods(scope).stream()
            .map(other -> other(other.title(), like.apply(other.id())))
            .toList();
    Words words = scope.words();
    return new PeriodView(
        new GoalViews(scope).line(scope.in().handbook().goalsOf(period)),
        scope.day(period.from()),
        scope.day(period.to()),
        sheets,
        periods,
        List.of(
            other(words.text("view_board"), routes.ofBoard(period.id())),
            other(words.text("view_teams"), routes.ofPeriod(period.id()))));
  }

  /** Another page; the page itself has no address. */
  private LinkView other(String title, Optional<Route> to) {
    return new LinkView(
        title,
        to.filter(other -> !other.path().equals(scope.route().path()))
            .map(scope.hrefs()::to)
            .orElse(""));
  }

  /** The words of the glossary, in the order of the language. */
  List<TermView> terms() {
    return scope.in().handbook().terms().all().stream()
        .sorted(Comparator.comparing(Term::term, scope.collator()).thenComparing(Term::id))
        .map(
            term ->
                new TermView(Routes.termId(term.id()), term.term(), scope.prose(term.meaning())))
        .toList();
  }
}
