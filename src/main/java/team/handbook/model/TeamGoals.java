package team.handbook.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Diagnostics;
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
                new TeamGoals(
                    sheet.origin(),
                    period,
                    team,
                    Items.unique(sheet.goals(), Goal::id, Goal::origin, "goal", out),
                    Items.declared(node, "goals")));
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
