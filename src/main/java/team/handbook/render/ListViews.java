package team.handbook.render;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.calendar.Period;
import team.handbook.model.Mission;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
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
    int pages = routes.children(route).size();
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

  /** All periods, the newest first. */
  List<CardView> periods() {
    return GoalViews.periods(scope).stream().map(this::period).toList();
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

  PeriodView periodPage(Period period) {
    List<TeamGoals> sheets = scope.in().handbook().goalsOf(period);
    GoalViews goals = new GoalViews(scope);
    List<LinkView> periods =
        GoalViews.periods(scope).stream()
            .map(
                other ->
                    new LinkView(
                        other.title(),
                        other.id().equals(period.id())
                            ? ""
                            : routes.ofPeriod(other.id()).map(scope.hrefs()::to).orElse("")))
            .toList();
    return new PeriodView(
        goals.line(sheets),
        scope.day(period.from()),
        scope.day(period.to()),
        goals.onPeriod(period),
        periods);
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
