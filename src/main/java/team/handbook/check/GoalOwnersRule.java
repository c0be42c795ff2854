package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Goal;
import team.handbook.model.Ref;

/** Reports goals that too few people carry. */
final class GoalOwnersRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Goal goal : Goals.open(subject)) {
      int min = subject.parameter(Rules.GOAL_OWNERS, "min", goal.team());
      int owners = goal.owners().size();
      if (owners < min) {
        Location at = owners == 0 ? goal.origin().self() : goal.owners().get(0).at();
        out.add(
            Rules.GOAL_OWNERS,
            at,
            goal.reference(),
            Goals.name(goal) + " " + who(goal),
            "add "
                + (owners == 0 ? "\"owners:\" with at least " : "owners until there are at least ")
                + min);
      }
    }
  }

  private static String who(Goal goal) {
    return goal.owners().isEmpty()
        ? "has no owner"
        : "lists only " + Suggestion.list(goal.owners().stream().map(Ref::id).toList());
  }
}
