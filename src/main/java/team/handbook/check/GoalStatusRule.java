package team.handbook.check;

import java.math.BigDecimal;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Measure;
import team.handbook.model.Milestone;
import team.handbook.model.Status;

/** Reports goals whose status and numbers do not agree. */
final class GoalStatusRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Goals.periods(subject)
        .flatMap(period -> Goals.of(subject.handbook(), period))
        .forEach(goal -> check(goal, out));
  }

  private static void check(Goal goal, Diagnostics out) {
    goal.milestones().forEach(milestone -> overfull(goal, milestone, out));
    if (is(goal, Status.DONE)) {
      goal.measures().forEach(measure -> shortOfTarget(goal, measure, out));
      goal.milestones().forEach(milestone -> stillOpen(goal, milestone, out));
    }
    if (is(goal, Status.PLANNED) && hasProgress(goal)) {
      report(
          goal,
          goal.origin().of("status"),
          Goals.name(goal) + " is planned, but there is progress on it already",
          "say how it goes: \"on-track\", \"at-risk\" or \"blocked\"",
          out);
    }
  }

  private static boolean is(Goal goal, Status status) {
    return goal.status().filter(status::equals).isPresent();
  }

  private static void overfull(Goal goal, Milestone milestone, Diagnostics out) {
    int done = milestone.done().orElse(0);
    int all = milestone.of().orElse(Integer.MAX_VALUE);
    if (done > all) {
      report(
          goal,
          milestone.origin().of("done"),
          "of " + all + " " + milestone.unit().orElse("steps") + ", " + done + " are done",
          "correct \"done:\" or \"of:\"",
          out);
    }
  }

  private static void shortOfTarget(Goal goal, Measure measure, Diagnostics out) {
    if (measure.isReached()) {
      return;
    }
    String now = measure.now().map(number -> "it stands at " + plain(number)).orElse("");
    report(
        goal,
        measure.origin().of("now"),
        Goals.name(goal)
            + " is done, but "
            + (now.isEmpty() ? "nothing says where it stands" : now)
            + " and its target is "
            + plain(measure.target())
            + " "
            + measure.unit(),
        "write the last number under \"now:\", or say \"status: missed\"",
        out);
  }

  private static void stillOpen(Goal goal, Milestone milestone, Diagnostics out) {
    if (milestone.isOpen()) {
      report(
          goal,
          milestone.origin().self(),
          Goals.name(goal)
              + " is done, but its milestone \""
              + milestone.title().text()
              + "\" is open",
          "say how the milestone ended, or that the goal is not done",
          out);
    }
  }

  private static boolean hasProgress(Goal goal) {
    return goal.measures().stream().anyMatch(Measure::hasMoved)
        || goal.milestones().stream()
            .anyMatch(milestone -> milestone.isDone() || milestone.done().orElse(0) > 0);
  }

  private static void report(Goal goal, Location at, String message, String hint, Diagnostics out) {
    out.add(Rules.GOAL_STATUS, at, goal.reference(), message, hint);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
