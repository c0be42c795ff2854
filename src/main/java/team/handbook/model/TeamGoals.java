package team.handbook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * The goals of a team for a period ({@code data/goals/<period>/<team>.yml}).
 *
 * @param origin where they stand
 * @param period the period's id
 * @param team the team's id, or {@code company}
 * @param goals the goals, in the order of the file
 * @param ids every id of the file, of goals that could not be read too
 */
public record TeamGoals(
    Origin origin, String period, String team, List<Goal> goals, Set<String> ids) {
  /** What stands in place of a team for the organisation's goals. */
  public static final String COMPANY = "company";

  public TeamGoals {
    goals = List.copyOf(goals);
    ids = Set.copyOf(ids);
  }

  /** Whether they are the organisation's. */
  public boolean isCompany() {
    return team.equals(COMPANY);
  }

  /** Whether a goal has this id, readable or not. */
  public boolean declares(String id) {
    return ids.contains(id);
  }

  /** What a file of goals must hold. */
  static Type<TeamGoals> type(String period, String team) {
    return new FileSchema(period, team);
  }

  /** Reads the goals of a file. */
  public static Optional<TeamGoals> read(Yaml node, String period, String team, Diagnostics out) {
    return new FileSchema(period, team)
        .bind(node, out)
        .map(
            sheet ->
                unique(
                    new TeamGoals(sheet.origin(), period, team, sheet.goals(), declared(node)),
                    out));
  }

  /**
   * The ids in a file, of goals that cannot be read too, so that naming them is no second finding.
   */
  public static Set<String> declared(Yaml node) {
    Set<String> ids = new TreeSet<>();
    if (node instanceof Yaml.Mapping file
        && file.find("goals").map(Yaml.Entry::value).orElse(node) instanceof Yaml.Sequence list) {
      for (Yaml item : list.items()) {
        if (item instanceof Yaml.Mapping goal
            && goal.find("id").map(Yaml.Entry::value).orElse(node) instanceof Yaml.Scalar id) {
          ids.add(id.text());
        }
      }
    }
    return ids;
  }

  private static TeamGoals unique(TeamGoals sheet, Diagnostics out) {
    Map<String, Goal> seen = new HashMap<>();
    List<Goal> kept = new ArrayList<>();
    for (Goal goal : sheet.goals()) {
      Goal first = seen.putIfAbsent(goal.id(), goal);
      if (first == null) {
        kept.add(goal);
      } else {
        Location at = goal.origin().self();
        out.add(
            new Diagnostic(
                    Rules.DUPLICATE_KEY,
                    at,
                    goal.id(),
                    "another goal of this file has the id \"" + goal.id() + "\"",
                    "give one of the two another id")
                .withRelated(List.of(new Related(first.origin().self(), "the first one"))));
      }
    }
    return new TeamGoals(sheet.origin(), sheet.period(), sheet.team(), kept, sheet.ids());
  }

  private static final class FileSchema extends RecordSchema<TeamGoals> {
    private final Field<List<Goal>> goals;
    private final String period;
    private final String team;

    FileSchema(String period, String team) {
      super("a file of goals");
      this.period = period;
      this.team = team;
      this.goals =
          required("goals", Types.listOf(new GoalSchema(period, team)), "The goals, in order.");
    }

    @Override
    protected TeamGoals build(Row row) {
      return new TeamGoals(row.origin(), period, team, row.get(goals), Set.of());
    }
  }
}
