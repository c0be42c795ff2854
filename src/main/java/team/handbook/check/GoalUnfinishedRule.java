package team.handbook.check;

import java.util.List;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;

/** Reports goals of a period that is over of which nobody said how they ended. */
final class GoalUnfinishedRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Period period : Goals.periods(subject).toList()) {
      List<Goal> goals = Goals.of(subject.handbook(), period).toList();
      for (Goal goal : goals) {
        int grace = subject.parameter(Rules.GOAL_UNFINISHED, "grace", goal.team());
        if (period.to().plusDays(grace).isBefore(subject.today()) && !Goals.isSettled(goal)) {
          report(period, goal, out);
        }
      }
    }
  }

  private static void report(Period period, Goal goal, Diagnostics out) {
    String state = goal.status().map(status -> "is still " + status.word()).orElse("has no status");
    out.add(
        Rules.GOAL_UNFINISHED,
        goal.origin().of("status"),
        goal.reference(),
        period.title() + " ended on " + period.to() + " and " + Goals.name(goal) + " " + state,
        "say \"status: done\", \"missed\" or \"dropped\", or name the goal that goes on with it"
            + " under \"carried_to:\"");
  }
}
