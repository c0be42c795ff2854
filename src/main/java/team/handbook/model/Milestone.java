package team.handbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

/**
 * A step of a goal.
 *
 * @param origin where it stands
 * @param title what it is
 * @param owners who carries it
 * @param done how many are done
 * @param of how many there are
 * @param unit what is counted
 * @param status how it stands
 * @param sprint the sprint it belongs to
 * @param due the day it is due
 */
public record Milestone(
    Origin origin,
    Prose title,
    List<Ref> owners,
    Optional<Integer> done,
    Optional<Integer> of,
    Optional<String> unit,
    Optional<Status> status,
    Optional<String> sprint,
    Optional<LocalDate> due) {
  public Milestone {
    owners = List.copyOf(owners);
  }

  /** Whether it is reached: it says so, or everything is counted. */
  public boolean isDone() {
    return status
        .map(s -> s == Status.DONE)
        .orElse(of.filter(all -> all > 0 && done.orElse(0) >= all).isPresent());
  }

  /** Whether it says that something is left to do; one that says nothing is not open. */
  public boolean isOpen() {
    return status.map(s -> !s.isFinal()).orElse(of.isPresent() && !isDone());
  }

  /** A milestone is a sentence, or keys and values. */
  static Type<Milestone> type() {
    return Types.either(
        Types.mapping(Prose.type(), (title, node) -> Milestone.of(title)),
        new MilestoneSchema(),
        "a sentence, or {title: …, done: 50, of: 100, unit: tables}");
  }

  private static Milestone of(Prose title) {
    return new Milestone(
        new Origin(title.at(), title.at(), Map.of()),
        title,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final class MilestoneSchema extends Schema<Milestone> {
    private final Field<Prose> title = required("title", Prose.type(), "What will be true.");
    private final Field<List<Ref>> owners =
        optional(
            "owners",
            Types.listOf(Ref.to(Ref.Kind.PERSON)),
            "Who does it, if not the owners of the goal.");
    private final Field<Integer> done =
        optional(
            "done",
            Types.integer(),
            "How many are done: `done: 50`, `of: 100`, `unit: tables` reads \"50 of 100 tables\".");
    private final Field<Integer> of = optional("of", Types.integer(), "How many there are.");
    private final Field<String> unit = optional("unit", Types.text(), "What is counted.");
    private final Field<Status> status =
        optional("status", Types.choice(Status.class), "How it is going.");
    private final Field<String> sprint =
        optional("sprint", Types.text(), "The name of the sprint it belongs to.");
    private final Field<LocalDate> due =
        optional("due", Types.date(), "The day on which it should be finished.");

    MilestoneSchema() {
      super("a milestone");
    }

    @Override
    protected Milestone build(Row row) {
      return new Milestone(
          row.origin(),
          row.get(title),
          row.list(owners),
          row.find(done),
          row.find(of),
          row.find(unit),
          row.find(status),
          row.find(sprint),
          row.find(due));
    }
  }
}
