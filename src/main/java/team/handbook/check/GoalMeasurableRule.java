package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;

/** Reports goals of which nobody can say when they are reached. */
final class GoalMeasurableRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Goal goal : Goals.open(subject)) {
      if (goal.measures().isEmpty() && goal.milestones().isEmpty() && goal.doneWhen().isEmpty()) {
        out.add(
            Rules.GOAL_MEASURABLE,
            goal.origin().self(),
            goal.reference(),
            "nothing says when " + Goals.name(goal) + " is reached",
            "add \"measures:\" with a target, \"milestones:\", or \"done_when:\"");
      }
    }
  }
}
