package team.handbook.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Handbook;
import team.handbook.model.Team;

/**
 * Reports teams without goals for today. The period that began last is the one to set goals for; a
 * file of goals that could not be read counts as one.
 */
final class GoalMissingRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    List<Period> now =
        Goals.periods(subject).filter(period -> period.contains(subject.today())).toList();
    Optional<Period> latest =
        now.stream().max(Comparator.comparing(Period::from).thenComparing(Period::id));
    if (handbook.periods().isEmpty()) {
      return;
    }
    for (Team team : handbook.teams().all()) {
      boolean has = now.stream().anyMatch(p -> hasGoals(handbook, p.id() + "/" + team.id()));
      int grace = subject.parameter(Rules.GOAL_MISSING, "grace", team.id());
      boolean late =
          latest.filter(p -> !p.from().plusDays(grace).isBefore(subject.today())).isEmpty();
      if (Teams.isTeam(team) && !has && late) {
        out.add(
            Rules.GOAL_MISSING,
            team.origin().self(),
            team.id(),
            Teams.name(team)
                + " has no goals for "
                + latest.map(Period::title).orElse("a period that today is in"),
            "write them into \"data/goals/"
                + latest.map(Period::id).orElse("<period>")
                + "/"
                + team.id()
                + ".yml\"");
      }
    }
  }

  private static boolean hasGoals(Handbook handbook, String sheet) {
    return handbook.goals().find(sheet).map(goals -> !goals.goals().isEmpty()).orElse(false)
        || (handbook.goals().declares(sheet) && handbook.goals().find(sheet).isEmpty());
  }
}
