package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.html.Escape;
import team.handbook.model.Membership;
import team.handbook.model.Ref;
import team.handbook.model.Team;
import team.handbook.model.Vacancy;

/** Maps teams to what templates see. */
final class TeamViews {
  private final Scope scope;

  TeamViews(Scope scope) {
    this.scope = scope;
  }

  TeamView view(Team team) {
    List<PersonView> former =
        team.members().stream().filter(this::isOver).map(member -> member(member, false)).toList();
    List<Ref> atWork = current(team).map(Membership::person).toList();
    List<GoalsView> current = new ArrayList<>();
    List<GoalsView> past = new ArrayList<>();
    GoalViews goals = new GoalViews(scope);
    for (Period period : GoalViews.periods(scope)) {
      boolean over = period.to().isBefore(scope.today());
      goals.onTeam(team, period).ifPresent(over ? past::add : current::add);
    }
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
        former,
        team.vacancies().stream().map(this::vacancy).toList(),
        new HoursViews(scope).of(atWork).stream().toList(),
        current,
        past,
        new RitualViews(scope).of(team),
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
        .map(member -> member(member, leads.contains(member.person().id())))
        .toList();
  }

  private Stream<Membership> current(Team team) {
    return team.members().stream()
        .filter(member -> !isOver(member) && member.isCurrent(scope.today()));
  }

  private boolean isOver(Membership member) {
    return member.isFormer(scope.today()) || hasLeft(member.person());
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

  private PersonView member(Membership member, boolean lead) {
    String role = member.role().orElse("");
    String note =
        member
            .until()
            .map(day -> scope.words().text("until", "date", scope.words().day(day)))
            .orElse("");
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
