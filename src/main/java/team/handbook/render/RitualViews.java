package team.handbook.render;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import team.handbook.calendar.Recurrence;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Prose;
import team.handbook.model.Ritual;
import team.handbook.model.Team;
import team.handbook.model.TeamRituals;
import team.handbook.routes.Routes;
import team.handbook.routes.Target;

/** Maps rituals to what templates see. */
final class RitualViews {
  private final Scope scope;
  private final Handbook handbook;

  RitualViews(Scope scope) {
    this.scope = scope;
    this.handbook = scope.in().handbook();
  }

  /**
   * Every team's own rituals, by the names of the teams.
   *
   * @param canonical whether this is their own place, where they have ids
   */
  List<TeamRitualsView> all(boolean canonical) {
    List<TeamRitualsView> views = new ArrayList<>();
    for (TeamRituals sheet : handbook.rituals().all()) {
      Optional<Team> team = handbook.teams().find(sheet.team());
      views.add(
          new TeamRitualsView(
              canonical ? Routes.ritualsId(sheet.team()) : "",
              team.map(Team::name).orElse(sheet.team()),
              scope.in().routes().ofTeam(sheet.team()).map(scope.hrefs()::to).orElse(""),
              sheet.rituals().stream()
                  .map(
                      ritual ->
                          view(
                              ritual,
                              canonical ? Routes.ritualId(sheet.team(), ritual.id()) : "",
                              false))
                  .toList(),
              broken(sheet),
              scope.edit(sheet.origin().self())));
    }
    for (String id : handbook.rituals().broken()) {
      views.add(
          new TeamRitualsView(
              Routes.ritualsId(id),
              handbook.teams().find(id).map(Team::name).orElse(id),
              scope.in().routes().ofTeam(id).map(scope.hrefs()::to).orElse(""),
              List.of(),
              scope.words().text("broken_rituals_sheet"),
              ""));
    }
    views.sort((a, b) -> scope.collator().compare(a.title(), b.title()));
    return views;
  }

  private String broken(TeamRituals sheet) {
    int broken = sheet.ids().size() - sheet.rituals().size();
    return broken > 0 ? scope.words().count("broken_rituals", broken) : "";
  }

  /** The rituals of one team as a block in prose shows them; whose they are goes without saying. */
  List<TeamRitualsView> inBlock(Team team) {
    String broken = handbook.rituals().find(team.id()).map(this::broken).orElse("");
    return List.of(
        new TeamRitualsView("", "", "", of(handbook.ritualsOf(team), team.id()), broken, ""));
  }

  /** Rituals beside their own place; those of other teams say so. */
  List<RitualView> of(Collection<Ritual> rituals, String own) {
    return rituals.stream().map(ritual -> view(ritual, "", !ritual.team().equals(own))).toList();
  }

  /** The rituals that name someone; where settings publish teams, those of the teams too. */
  List<Ritual> ritualsOf(Person person) {
    Holdings holdings = scope.in().holdings();
    Set<Ritual> rituals = new LinkedHashSet<>(holdings.rituals(person.id()));
    if (scope.publishes(PersonField.TEAMS)) {
      for (Team team : holdings.teams(person.id())) {
        rituals.addAll(holdings.rituals(team.id()));
        handbook.ritualsOf(team).stream()
            .filter(ritual -> ritual.attendees().isEmpty())
            .forEach(rituals::add);
      }
    }
    return List.copyOf(rituals);
  }

  private RitualView view(Ritual ritual, String id, boolean inherited) {
    Optional<LocalDate> next =
        ritual
            .schedule(handbook.sprintsOf(ritual.team()))
            .flatMap(schedule -> schedule.next(scope.today()));
    return new RitualView(
        id,
        scope.prose(ritual.title()),
        ritual.kind() == Ritual.Kind.OTHER
            ? ""
            : scope.words().text("ritual_kind." + ritual.kind().name().toLowerCase(Locale.ROOT)),
        when(ritual),
        ritual.minutes().map(n -> scope.words().count("ritual_minutes", n)).orElse(""),
        scope.day(next),
        inherited
            ? handbook.teams().find(ritual.team()).stream()
                .map(team -> new LinkView(team.name(), scope.team(team, "").href()))
                .toList()
            : List.of(),
        ritual.owner().map(scope::person).stream().toList(),
        ritual.attendees().stream().map(scope::owner).toList(),
        ritual.page().flatMap(this::page).stream().toList());
  }

  /** "Every second Wednesday, 15:00 (London)"; without a time it is done in writing. */
  String when(Ritual ritual) {
    String days = days(ritual);
    return ritual
        .time()
        .map(
            time ->
                scope
                    .words()
                    .text("ritual_at", "days", days, "time", time.toString(), "zone", zone(ritual)))
        .orElseGet(() -> scope.words().text("ritual_async", "days", days));
  }

  /** How often it comes, where that is not every week. */
  String often(Ritual ritual) {
    if (ritual.before().isPresent()) {
      return scope.words().text("often_before");
    }
    if (ritual.every() instanceof Recurrence.Weekly weekly) {
      return weekly.weeks() == 1 ? "" : scope.words().count("often_weeks", weekly.weeks());
    }
    return days(ritual);
  }

  /** The name of the zone of its time, as people say it. */
  static String zone(Ritual ritual) {
    String id = ritual.timezone().getId();
    return id.equals("Z") ? "UTC" : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private String days(Ritual ritual) {
    Words words = scope.words();
    if (ritual.before().isPresent() && ritual.every() instanceof Recurrence.Weekly weekly) {
      return words.text("ritual_before", "days", names(weekly.days()));
    }
    if (ritual.every() instanceof Recurrence.Weekly weekly) {
      return words.count("ritual_weeks", weekly.weeks(), "days", names(weekly.days()));
    }
    if (ritual.every() instanceof Recurrence.MonthlyOnWeekday monthly) {
      String position =
          monthly.position() == Recurrence.MonthlyOnWeekday.LAST
              ? "last"
              : Integer.toString(monthly.position());
      return words.text("ritual_month." + position, "day", name(monthly.day()));
    }
    int date = ((Recurrence.MonthlyOnDate) ritual.every()).date();
    return words.text("ritual_date", "n", words.number(date));
  }

  private String names(List<DayOfWeek> days) {
    return String.join(", ", days.stream().map(this::name).toList());
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, scope.words().locale());
  }

  private Optional<LinkView> page(Prose link) {
    return scope
        .in()
        .links()
        .of(link.document(), 0)
        .filter(Target.ToPage.class::isInstance)
        .map(Target.ToPage.class::cast)
        .map(to -> new LinkView(scope.title(to.route()), scope.hrefs().to(to)));
  }
}
