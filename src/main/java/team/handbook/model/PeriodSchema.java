package team.handbook.model;

import java.time.LocalDate;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/** How a period with a name of its own is written ({@code data/goals/<period>/period.yml}). */
public final class PeriodSchema extends Schema<Period> {
  private final Field<String> title = required("title", Types.text(), "What the period is called.");
  private final Field<LocalDate> from = required("from", Types.date(), "Its first day.");
  private final Field<LocalDate> to = required("to", Types.date(), "Its last day.");

  private final String id;

  /** For the period of a folder's name. */
  public PeriodSchema(String id) {
    super("a period");
    this.id = id;
  }

  /** Reads a period that ends no earlier than it starts. */
  public static Optional<Period> read(Yaml node, String id, Diagnostics out) {
    Optional<Period> period = new PeriodSchema(id).bind(node, out);
    if (period.isEmpty() || !period.get().to().isBefore(period.get().from())) {
      return period;
    }
    Location at =
        node instanceof Yaml.Mapping mapping
            ? mapping.find("to").map(entry -> entry.value().at()).orElse(node.at())
            : node.at();
    out.add(
        Rules.WRONG_TYPE,
        at,
        id,
        "the last day " + period.get().to() + " is before the first, " + period.get().from(),
        "correct one of the two dates");
    return Optional.empty();
  }

  @Override
  protected Period build(Row row) {
    return new Period(id, row.get(title), row.get(from), row.get(to));
  }
}
