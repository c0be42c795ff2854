package team.handbook.check;

import java.util.List;
import team.handbook.calendar.Period;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;

/** The goals that rules look at. */
final class Goals {
  private Goals() {}

  /** Every goal of a period that is not over: the archive stays as it was. */
  static List<Goal> open(Subject subject) {
    Handbook handbook = subject.handbook();
    return handbook.periods().values().stream()
        .filter(period -> isOpen(period, subject))
        .flatMap(period -> handbook.goalsOf(period).stream())
        .flatMap(sheet -> sheet.goals().stream())
        .toList();
  }

  private static boolean isOpen(Period period, Subject subject) {
    return !period.to().isBefore(subject.today());
  }
}
