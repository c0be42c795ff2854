package team.handbook.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Measure;

/** Reports measures of goals under way whose number is old. */
final class GoalOutdatedRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Goal goal : Goals.open(subject)) {
      if (!Goals.isSettled(goal)) {
        int most = subject.parameter(Rules.GOAL_OUTDATED, "after", goal.team());
        for (Measure measure : goal.measures()) {
          measure
              .asOf()
              .filter(day -> day.plusDays(most).isBefore(subject.today()))
              .ifPresent(day -> report(goal, measure, day, subject.today(), out));
        }
      }
    }
  }

  private static void report(
      Goal goal, Measure measure, LocalDate day, LocalDate today, Diagnostics out) {
    out.add(
        Rules.GOAL_OUTDATED,
        measure.origin().of("as_of"),
        goal.reference() + " " + measure.unit(),
        "the number of "
            + measure.unit()
            + " of "
            + Goals.name(goal)
            + " is "
            + ChronoUnit.DAYS.between(day, today)
            + " days old",
        "look it up, and write it under \"now:\" with today's date under \"as_of:\"");
  }
}
