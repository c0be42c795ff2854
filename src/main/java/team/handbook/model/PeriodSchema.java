package team.handbook.model;

import java.time.LocalDate;
import team.handbook.calendar.Period;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Types;

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

  @Override
  protected Period build(Row row) {
    return new Period(id, row.get(title), row.get(from), row.get(to));
  }
}
