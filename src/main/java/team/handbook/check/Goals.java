package team.handbook.check;

import java.util.List;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Status;
import team.handbook.model.TeamGoals;

/** The goals that rules look at: those of the organisation and of teams that work as a team. */
final class Goals {
  private Goals() {}

  /** Every goal of a period that is not over: the archive stays as it was. */
  static List<Goal> open(Subject subject) {
    return periods(subject)
        .filter(period -> !period.to().isBefore(subject.today()))
        .flatMap(period -> of(subject.handbook(), period))
        .toList();
  }

  /** The periods that goals are set for, by id. */
  static Stream<Period> periods(Subject subject) {
    return subject.handbook().periods().values().stream();
  }

  /** The goals of a period. */
  static Stream<Goal> of(Handbook handbook, Period period) {
    return handbook.goalsOf(period).stream()
        .filter(sheet -> counts(handbook, sheet))
        .flatMap(sheet -> sheet.goals().stream());
  }

  /** Groups, guilds and committees set goals as they like. */
  private static boolean counts(Handbook handbook, TeamGoals sheet) {
    return handbook.teams().find(sheet.team()).map(Teams::isTeam).orElse(true);
  }

  /** Whether nothing is left to do for a goal: it is reached, given up or carried on elsewhere. */
  static boolean isSettled(Goal goal) {
    return goal.carriedTo().isPresent() || goal.status().filter(Status::isFinal).isPresent();
  }

  /** A goal's title, in quotes. */
  static String name(Goal goal) {
    return "\"" + goal.title().text() + "\"";
  }
}
