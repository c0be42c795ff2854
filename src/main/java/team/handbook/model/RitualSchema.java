package team.handbook.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import team.handbook.calendar.Recurrence;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Types;

/** How a ritual is written. */
final class RitualSchema extends RecordSchema<Ritual> {
  private static final int DAY = 24 * 60;

  private final Field<String> id =
      required("id", Types.id(), "A short name, unique in the file, used in links.");
  private final Field<Prose> title = required("title", Prose.type(), "What it is called.");
  private final Field<Recurrence> every =
      required("every", new RecurrenceType(), "On which days it comes round.");
  private final Field<Ritual.Kind> kind =
      optional("kind", Types.choice(Ritual.Kind.class), Ritual.Kind.OTHER, "What it is.");
  private final Field<LocalDate> first =
      optional(
          "first",
          Types.date(),
          "The first of its days. Needed where weeks are skipped, since something must say which.");
  private final Field<LocalTime> time =
      optional("time", Types.time(), "When it begins. Without a time it is done in writing.");
  private final Field<ZoneId> timezone =
      optional(
          "timezone", Types.zone(), Ritual.UTC, "The zone of the time, whose clock it follows.");
  private final Field<Integer> minutes =
      optional("minutes", Types.integer(1, DAY), "How many minutes it takes.");
  private final Field<Ritual.Before> before =
      optional(
          "before",
          Types.choice(Ritual.Before.class),
          "`sprint`: it happens on the last of its weekdays before each sprint starts. This takes the place of `first`.");
  private final Field<List<Ritual.Except>> except =
      optional(
          "except",
          Types.listOf(
              Types.mapping(Types.date(), (day, node) -> new Ritual.Except(day, node.at()))),
          "Days on which it does not happen.");
  private final Field<Ref> owner = optional("owner", Ref.to(Ref.Kind.PERSON), "Who sees to it.");
  private final Field<List<Ref>> attendees =
      optional(
          "attendees",
          Types.listOf(Ref.to(Ref.Kind.PERSON_OR_TEAM)),
          "Who comes. The team, unless you write somebody.");
  private final Field<Prose> page =
      optional("page", Prose.link(), "The page that says how it is done.");

  private final String team;

  RitualSchema(String team) {
    super("a ritual");
    this.team = team;
  }

  @Override
  protected Ritual build(Row row) {
    return new Ritual(
        row.origin(),
        team,
        row.get(id),
        row.get(title),
        row.get(kind),
        row.get(every),
        row.find(first),
        row.find(time),
        row.get(timezone),
        row.find(minutes),
        row.find(before),
        row.list(except),
        row.find(owner),
        row.list(attendees),
        row.find(page));
  }
}
