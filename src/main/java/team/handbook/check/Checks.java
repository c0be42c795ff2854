package team.handbook.check;

import java.util.List;
import team.handbook.diagnostic.Diagnostics;

/**
 * The catalogue of what is checked once the whole handbook is known. What can be seen in one file
 * is found while that file is read.
 */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new UnknownReferenceRule(),
          new DepartedPersonRule(),
          new GoalOwnersRule(),
          new GoalMeasurableRule(),
          new LinkRules(),
          new OwnHostRule(),
          new StartPathRule());

  private Checks() {}

  /** Runs every rule. */
  public static void run(Subject subject, Diagnostics out) {
    ALL.forEach(check -> check.run(subject, out));
  }
}
