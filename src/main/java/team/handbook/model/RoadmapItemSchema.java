package team.handbook.model;

import java.time.LocalDate;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Types;

/** How an item of a roadmap is written. */
final class RoadmapItemSchema extends RecordSchema<RoadmapItem> {
  private final Field<String> id =
      required("id", Types.id(), "A short name, unique in the file, used in links.");
  private final Field<Prose> title = required("title", Prose.type(), "What it is, in a few words.");
  private final Field<RoadmapItem.Stage> stage =
      required("stage", Types.choice(RoadmapItem.Stage.class), "How near it is.");
  private final Field<Ref> goal =
      optional("goal", Ref.to(Ref.Kind.GOAL), "The goal that it serves.");
  private final Field<Prose> page =
      optional("page", Prose.link(), "A link to what tells more about it.");
  private final Field<LocalDate> shipped =
      optional("shipped", Types.date(), "The day on which it shipped.");

  private final String team;

  RoadmapItemSchema(String team) {
    super("an item of a roadmap");
    this.team = team;
  }

  @Override
  protected RoadmapItem build(Row row) {
    return new RoadmapItem(
        row.origin(),
        team,
        row.get(id),
        row.get(title),
        row.get(stage),
        row.find(goal),
        row.find(page),
        row.find(shipped));
  }
}
