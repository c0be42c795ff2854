package team.handbook.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * What a team builds now, next and later, and what it has shipped ({@code
 * data/roadmap/<team>.yml}).
 *
 * @param origin where it stands
 * @param team the team's id, or {@code company}
 * @param items the items, in the order of the file
 * @param ids every id of the file, of items that could not be read too
 */
public record TeamRoadmap(Origin origin, String team, List<RoadmapItem> items, Set<String> ids) {
  public TeamRoadmap {
    items = List.copyOf(items);
    ids = Set.copyOf(ids);
  }

  /** Whether it is the organisation's. */
  public boolean isCompany() {
    return team.equals(TeamGoals.COMPANY);
  }

  /** What a file of a roadmap must hold. */
  static Type<TeamRoadmap> type(String team) {
    return new FileSchema(team);
  }

  /** Reads the roadmap of a file. */
  public static Optional<TeamRoadmap> read(Yaml node, String team, Diagnostics out) {
    Optional<TeamRoadmap> sheet = new FileSchema(team).bind(node, out);
    sheet.ifPresent(found -> found.items().forEach(item -> checkDate(item, out)));
    return sheet.map(
        found ->
            new TeamRoadmap(
                found.origin(),
                team,
                Items.unique(found.items(), RoadmapItem::id, RoadmapItem::origin, "item", out),
                Items.declared(node, "items")));
  }

  /** Of what is still to come, nobody knows the day: it shipped, or the date is a plan. */
  private static void checkDate(RoadmapItem item, Diagnostics out) {
    if (item.shipped().isEmpty() || item.stage() == RoadmapItem.Stage.SHIPPED) {
      return;
    }
    out.add(
        Rules.WRONG_TYPE,
        item.origin().of("shipped"),
        item.id(),
        "\""
            + item.id()
            + "\" has a day on which it shipped, but its stage is \""
            + Types.word(item.stage())
            + "\"",
        "write \"stage: shipped\", or remove the date");
  }

  private static final class FileSchema extends RecordSchema<TeamRoadmap> {
    private final Field<List<RoadmapItem>> items;
    private final String team;

    FileSchema(String team) {
      super("a roadmap");
      this.team = team;
      this.items =
          required("items", Types.listOf(new RoadmapItemSchema(team)), "The items, in order.");
    }

    @Override
    protected TeamRoadmap build(Row row) {
      return new TeamRoadmap(row.origin(), team, row.get(items), Set.of());
    }
  }
}
