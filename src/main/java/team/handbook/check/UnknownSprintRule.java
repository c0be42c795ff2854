package team.handbook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.calendar.Sprint;
import team.handbook.calendar.SprintCycle;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Milestone;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;

/**
 * Reports milestones that name a sprint which their team never has. A team without sprints names
 * them as it likes, and so does the archive of a time before its first one.
 */
final class UnknownSprintRule implements Check {
  /** More sprints than anybody wants to be told of. */
  private static final int MOST = 60;

  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    for (Period period : handbook.periods().values()) {
      for (TeamGoals sheet : handbook.goalsOf(period)) {
        Optional<Team> team = handbook.teams().find(sheet.team());
        team.flatMap(found -> cycle(handbook, found))
            .filter(cycle -> !period.to().isBefore(cycle.first()))
            .ifPresent(cycle -> check(team.orElseThrow(), period, sheet, cycle, out));
      }
    }
  }

  /** The sprints of a team; none where they, or those of a team above, could not be read. */
  private static Optional<SprintCycle> cycle(Handbook handbook, Team team) {
    return handbook.lineage(team).stream()
        .filter(above -> above.origin().fields().containsKey("sprint"))
        .findFirst()
        .flatMap(Team::sprint);
  }

  private static void check(
      Team team, Period period, TeamGoals sheet, SprintCycle cycle, Diagnostics out) {
    Map<String, List<Location>> uses = new LinkedHashMap<>();
    for (Goal goal : sheet.goals()) {
      for (Milestone step : goal.milestones()) {
        step.sprint()
            .filter(name -> cycle.named(name).isEmpty())
            .ifPresent(
                name ->
                    uses.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(step.origin().of("sprint")));
      }
    }
    uses.forEach((name, places) -> out.add(diagnostic(team, period, cycle, name, places)));
  }

  private static Diagnostic diagnostic(
      Team team, Period period, SprintCycle cycle, String name, List<Location> places) {
    return new Diagnostic(
            Rules.UNKNOWN_REFERENCE,
            places.get(0),
            name,
            Teams.name(team) + " has no sprint \"" + name + "\"",
            hint(name, period, cycle))
        .withRelated(places.stream().skip(1).map(at -> new Related(at, "also used here")).toList());
  }

  private static String hint(String name, Period period, SprintCycle cycle) {
    List<String> names = new ArrayList<>();
    LocalDate day = period.from().isBefore(cycle.first()) ? cycle.first() : period.from();
    while (!day.isAfter(period.to()) && names.size() < MOST) {
      Sprint sprint = cycle.on(day).orElseThrow();
      names.add(sprint.name());
      day = sprint.to().plusDays(1);
    }
    String range =
        names.size() == 1
            ? "the sprint of " + period.title() + " is \"" + names.get(0) + "\""
            : "the sprints of "
                + period.title()
                + " are \""
                + names.get(0)
                + "\" to \""
                + names.get(names.size() - 1)
                + "\"";
    return Suggestion.closest(name, names)
        .map(found -> "did you mean \"" + found + "\"? " + range)
        .orElse(range);
  }
}
