package team.handbook.check;

import java.util.List;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Milestone;
import team.handbook.model.Ref;

/**
 * Reports milestones of a sprint that one person carries alone: nobody goes on with them when that
 * person is away. Milestones that name nobody belong to the owners of the goal.
 */
final class SprintAloneRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Goals.open(subject).stream()
        .filter(goal -> !Goals.isSettled(goal))
        .forEach(goal -> goal.milestones().forEach(step -> check(goal, step, out)));
  }

  private static void check(Goal goal, Milestone step, Diagnostics out) {
    List<String> owners = step.owners().stream().map(Ref::id).distinct().toList();
    if (step.sprint().isEmpty() || step.isDone() || isOver(step) || owners.size() != 1) {
      return;
    }
    out.add(
        Rules.SPRINT_ALONE,
        step.owners().get(0).at(),
        goal.reference(),
        "\""
            + step.title().text()
            + "\" of "
            + step.sprint().get()
            + " is carried by "
            + owners.get(0)
            + " alone",
        "add a second owner, who can go on with it");
  }

  private static boolean isOver(Milestone step) {
    return step.status().filter(status -> status.isFinal()).isPresent();
  }
}
