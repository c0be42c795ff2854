package team.handbook.model;

import java.time.LocalDate;
import java.util.Optional;
import team.handbook.calendar.Recurrence;
import team.handbook.calendar.SprintCycle;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.yaml.Field;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/** How the sprints of a team are written. */
final class SprintSchema extends Schema<SprintCycle> {
  private final Field<Integer> weeks =
      required("weeks", Types.integer(1, Recurrence.MAX_WEEKS), "How many weeks a sprint lasts.");
  private final Field<LocalDate> first =
      required("first", Types.date(), "The first day of the first sprint.");
  private final Field<String> name =
      optional(
          "name",
          new Pattern(),
          SprintCycle.PATTERN,
          "What a sprint is called. `{n}` is its number, within the year if `{year}` is there.");

  SprintSchema() {
    super("a sprint");
  }

  @Override
  protected SprintCycle build(Row row) {
    return new SprintCycle(row.get(weeks), row.get(first), row.get(name));
  }

  /** A pattern under which each sprint has a name of its own. */
  private static final class Pattern implements Type<String> {
    @Override
    public Optional<String> bind(Yaml node, Diagnostics out) {
      String text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
      return SprintCycle.isPattern(text)
          ? Optional.of(text)
          : Types.wrong(
              this, node, "put {n} where the number stands, and {year} before it if you like", out);
    }

    @Override
    public String expects() {
      return "a name with a number, such as sprint-{year}-{n}";
    }

    @Override
    public JsonSchema schema() {
      return JsonSchema.text(".*\\{n\\}.*");
    }
  }
}
