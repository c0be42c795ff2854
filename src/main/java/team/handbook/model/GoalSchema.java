package team.handbook.model;

import java.util.List;
import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Types;

/** How a goal is written. */
final class GoalSchema extends RecordSchema<Goal> {
  private final Field<String> id =
      required("id", Types.id(), "A short name, unique in the file, used in links.");
  private final Field<Prose> title =
      required("title", Prose.type(), "What will be true when it is reached.");
  private final Field<Prose> why = optional("why", Prose.type(), "What hurts today.");
  private final Field<List<Ref>> owners =
      optional("owners", Types.listOf(Ref.to(Ref.Kind.PERSON)), "Who carries it; two or more.");
  private final Field<List<Ref>> with =
      optional("with", Types.listOf(Ref.to(Ref.Kind.TEAM)), "The teams that help.");
  private final Field<Status> status =
      optional("status", Types.choice(Status.class), "How it is going.");
  private final Field<List<Measure>> measures =
      optional(
          "measures",
          Types.listOf(new Measure.MeasureSchema()),
          "The numbers that tell how far it has come.");
  private final Field<Prose> doneWhen =
      optional(
          "done_when",
          Prose.type(),
          "A sentence that will be plainly true or false, where there is no number.");
  private final Field<List<Milestone>> milestones =
      optional("milestones", Types.listOf(Milestone.type()), "The steps on the way.");
  private final Field<List<String>> links =
      optional("links", Types.listOf(Types.url()), "Boards, documents, charts.");
  private final Field<Ref> parent =
      optional("parent", Ref.to(Ref.Kind.GOAL), "The larger goal that this one serves.");
  private final Field<Ref> carriedTo =
      optional(
          "carried_to",
          Ref.to(Ref.Kind.GOAL),
          "The goal that goes on with this one in a later period.");
  private final Field<Prose> outcome =
      optional("outcome", Prose.type(), "What came of it, once it is over.");

  private final String period;
  private final String team;

  GoalSchema(String period, String team) {
    super("a goal");
    this.period = period;
    this.team = team;
  }

  @Override
  protected Goal build(Row row) {
    return new Goal(
        row.origin(),
        period,
        team,
        row.get(id),
        row.get(title),
        row.find(why),
        row.list(owners),
        row.list(with),
        row.find(status),
        row.list(measures),
        row.find(doneWhen),
        row.list(milestones),
        row.list(links),
        full(row.find(parent)),
        full(row.find(carriedTo)),
        row.find(outcome));
  }

  /** In its own file a goal is named by its id alone. */
  private Optional<Ref> full(Optional<Ref> ref) {
    return ref.map(
        r ->
            r.id().contains("/")
                ? r
                : new Ref(r.kind(), period + "/" + team + "/" + r.id(), r.at()));
  }
}
