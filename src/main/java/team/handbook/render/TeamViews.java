package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.html.Escape;
import team.handbook.model.Board;
import team.handbook.model.Membership;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.Team;
import team.handbook.model.Vacancy;

/** Maps teams to what templates see. */
final class TeamViews {
  private final Scope scope;

  TeamViews(Scope scope) {
    this.scope = scope;
  }

  TeamView view(Team team) {
    List<Membership> now = current(team).toList();
    Map<String, Membership> former = new LinkedHashMap<>();
    Map<String, Membership> joining = new LinkedHashMap<>();
    for (Membership member : team.members()) {
      boolean over = member.isFormer(scope.today()) || hasLeft(member.person());
      (over ? former : joining).putIfAbsent(member.person().id(), member);
    }
    now.forEach(member -> former.remove(member.person().id()));
    now.forEach(member -> joining.remove(member.person().id()));
    List<GoalsView> open = new ArrayList<>();
    List<GoalsView> past = new ArrayList<>();
    GoalViews goals = new GoalViews(scope);
    for (Period period : GoalViews.periods(scope)) {
      boolean over = period.to().isBefore(scope.today());
      goals.onTeam(team, period).ifPresent(over ? past::add : open::add);
    }
    List<Ritual> rituals = scope.in().handbook().ritualsOf(team);
    return new TeamView(
        Hue.of(team),
        scope.prose(team.summary()),
        scope.prose(team.mission()),
        team.leads().stream().map(scope::person).toList(),
        team.channel().map(scope::channel).stream().toList(),
        kind(team),
        team.parent().map(scope::teamLink).stream().toList(),
        below(team),
        members(team),
        former.values().stream().map(member -> member(member, "", false)).toList(),
        team.vacancies().stream().map(this::vacancy).toList(),
        new HoursViews(scope).of(now.stream().map(Membership::person).toList()).stream().toList(),
        open,
        past,
        joining.values().stream().map(member -> member(member, since(member), false)).toList(),
        new SprintViews(scope).of(team).stream().toList(),
        work(team, rituals),
        new WeekViews(scope).of(rituals, team.id()).stream().toList(),
        new RitualViews(scope).of(rituals, team.id()),
        brokenRituals(team),
        board(team).map(this::legend).stream().toList(),
        new RoadmapViews(scope).of(team).stream().toList(),
        team.links().stream().map(Scope::outside).toList());
  }

  private SafeString vacancy(Vacancy vacancy) {
    String text = scope.words().text("open_role", "role", vacancy.role());
    return vacancy
        .page()
        .map(page -> BodyWriter.link(page, text, scope))
        .orElseGet(() -> new SafeString(Escape.text(text)));
  }

  /** Who belongs to a team today. */
  List<PersonView> members(Team team) {
    Set<String> leads = team.leads().stream().map(Ref::id).collect(Collectors.toSet());
    return current(team)
        .map(member -> member(member, "", leads.contains(member.person().id())))
        .toList();
  }

  private Stream<Membership> current(Team team) {
    return team.membersOn(scope.today()).stream().filter(member -> !hasLeft(member.person()));
  }

  private String since(Membership member) {
    return member
        .from()
        .map(day -> scope.words().text("from_day", "date", scope.words().day(day)))
        .orElse("");
  }

  private String brokenRituals(Team team) {
    return scope.in().handbook().rituals().broken().contains(team.id())
        ? scope.words().text("broken_rituals_sheet")
        : "";
  }

  /** The heading above how a team works; another one where its page has a heading of that name. */
  private String work(Team team, List<Ritual> rituals) {
    if (rituals.isEmpty() && board(team).isEmpty() && brokenRituals(team).isEmpty()) {
      return "";
    }
    String title = scope.words().text("how_we_work");
    boolean taken =
        scope.route().page().stream()
            .flatMap(page -> page.document().headings().stream())
            .anyMatch(heading -> heading.text().equalsIgnoreCase(title));
    return taken ? scope.words().text("week_and_board") : title;
  }

  /** The board of a team, if anything is said of it. */
  private static Optional<Board> board(Team team) {
    return team.board().filter(board -> board.url().isPresent() || !board.columns().isEmpty());
  }

  private LegendView legend(Board board) {
    return new LegendView(
        board.url().map(Scope::outside).stream().toList(),
        board.columns().stream()
            .map(column -> new LegendView.Column(column.title(), scope.prose(column.meaning())))
            .toList());
  }

  private String kind(Team team) {
    return team.kind() == Team.Kind.TEAM
        ? ""
        : scope.words().text("kind." + team.kind().name().toLowerCase(Locale.ROOT));
  }

  private List<LinkView> below(Team team) {
    return scope.in().handbook().teams().all().stream()
        .filter(other -> other.parent().filter(ref -> ref.id().equals(team.id())).isPresent())
        .map(other -> new LinkView(other.name(), scope.team(other, "").href()))
        .toList();
  }

  private boolean hasLeft(Ref ref) {
    return scope
        .in()
        .handbook()
        .people()
        .find(ref.id())
        .filter(person -> person.hasLeft(scope.today()))
        .isPresent();
  }

  private PersonView member(Membership member, String since, boolean lead) {
    String role = member.role().orElse("");
    String note =
        member
            .until()
            .map(day -> scope.words().text("until", "date", scope.words().day(day)))
            .orElse(since);
    return scope
        .in()
        .handbook()
        .people()
        .find(member.person().id())
        .map(person -> scope.person(person, role, note, lead))
        .orElseGet(() -> scope.nobody(member.person().id(), role, note, lead));
  }

  /** The line below a team's name in a list: how many people it has. */
  String size(Team team) {
    return scope.words().count("people", current(team).count());
  }
}
