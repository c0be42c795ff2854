package team.handbook.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.PersonField;

/**
 * What rules say about goals, as their cards show it. A message of a rule may name hours that are
 * not published, so the theme has a sentence of its own for each rule. What depends on the calendar
 * is left out: a page does not change when nobody has changed anything.
 */
final class GoalFlags {
  private final Map<String, Set<String>> rules = new HashMap<>();

  /** The flags of a handbook, from what was found in it. */
  static GoalFlags of(Handbook handbook, List<Finding> findings) {
    Map<String, List<Goal>> goals =
        handbook.goals().all().stream()
            .collect(Collectors.toMap(sheet -> sheet.origin().self().path(), s -> s.goals()));
    GoalFlags flags = new GoalFlags();
    for (Finding finding : findings) {
      Rule rule = finding.diagnostic().rule();
      if (rule.group() == Rule.Group.GOALS && !finding.calendar() && mayBeShown(handbook, rule)) {
        Location at = finding.diagnostic().location();
        goals.getOrDefault(at.path(), List.of()).stream()
            .filter(goal -> goal.origin().contains(at))
            .forEach(goal -> flags.add(goal, rule));
      }
    }
    return flags;
  }

  /** That people hardly ever work together tells something of their hours and absences. */
  private static boolean mayBeShown(Handbook handbook, Rule rule) {
    return !rule.equals(Rules.GOAL_OVERLAP)
        || Stream.of(PersonField.HOURS, PersonField.TIMEZONE, PersonField.AWAY)
            .allMatch(handbook.settings()::publishes);
  }

  private void add(Goal goal, Rule rule) {
    rules.computeIfAbsent(goal.reference(), key -> new TreeSet<>()).add(rule.id());
  }

  /** The sentences for a goal, in the language of a page. */
  List<String> of(Goal goal, Scope scope) {
    return rules.getOrDefault(goal.reference(), Set.of()).stream()
        .map(rule -> scope.words().text("flag." + rule))
        .toList();
  }
}
