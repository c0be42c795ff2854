package team.handbook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Ref;

/**
 * Reports people who carry more goals at a time than they can. Loads only grow on the first day of
 * a period, so those days are looked at; each person is named once, for the fullest of them.
 */
final class GoalLoadRule implements Check {
  /** A goal that someone carries, and where it says so. */
  private record Load(Goal goal, Ref owner) {}

  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    List<Period> periods =
        Goals.periods(subject).filter(period -> !period.to().isBefore(subject.today())).toList();
    Map<String, List<Load>> fullest = new TreeMap<>();
    for (LocalDate day : periods.stream().map(Period::from).distinct().sorted().toList()) {
      loads(handbook, periods.stream().filter(period -> period.contains(day)).toList())
          .forEach(
              (person, loads) ->
                  fullest.merge(person, loads, (old, now) -> now.size() > old.size() ? now : old));
    }
    int max = subject.settings().parameter(Rules.GOAL_LOAD, "max");
    fullest.forEach((person, loads) -> report(handbook, person, loads, max, out));
  }

  private static Map<String, List<Load>> loads(Handbook handbook, List<Period> periods) {
    Map<String, List<Load>> loads = new TreeMap<>();
    for (Period period : periods) {
      for (Goal goal : Goals.of(handbook, period).filter(g -> !Goals.isSettled(g)).toList()) {
        for (Ref owner : goal.owners()) {
          loads.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(new Load(goal, owner));
        }
      }
    }
    return loads;
  }

  /** It stands at the first goal that is too many; the others are named beside it. */
  private static void report(
      Handbook handbook, String id, List<Load> loads, int max, Diagnostics out) {
    if (loads.size() <= max || handbook.people().find(id).isEmpty()) {
      return;
    }
    Load last = loads.get(max);
    List<Related> others =
        loads.stream()
            .filter(load -> !load.equals(last))
            .map(load -> new Related(load.owner().at(), Goals.name(load.goal())))
            .toList();
    out.add(
        new Diagnostic(
                Rules.GOAL_LOAD,
                last.owner().at(),
                id,
                handbook.people().find(id).orElseThrow().name()
                    + " carries "
                    + loads.size()
                    + " goals at a time, more than "
                    + max,
                "give one of them to somebody else, or take it out of the period")
            .withRelated(others));
  }
}
