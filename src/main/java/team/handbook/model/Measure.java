package team.handbook.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Types;

/**
 * A number that tells how far a goal is; it may fall.
 *
 * @param origin where it stands
 * @param unit what is counted
 * @param from the number at the start; 0 where it is not given
 * @param target the number to reach
 * @param now the number today; the start where it is not given
 * @param asOf the day of that number
 */
public record Measure(
    Origin origin,
    String unit,
    Optional<BigDecimal> from,
    BigDecimal target,
    Optional<BigDecimal> now,
    Optional<LocalDate> asOf) {

  static final class MeasureSchema extends Schema<Measure> {
    private final Field<String> unit =
        required("unit", Types.text(), "What is counted, such as `tables` or `minutes`.");
    private final Field<BigDecimal> from =
        optional("from", Types.number(), "Where you started; 0 if it is left out.");
    private final Field<BigDecimal> target =
        required("target", Types.number(), "Where you want to be.");
    private final Field<BigDecimal> now =
        optional("now", Types.number(), "Where you are; where you started, if it is left out.");
    private final Field<LocalDate> asOf =
        optional("as_of", Types.date(), "The day on which `now` was true.");

    MeasureSchema() {
      super("a measure");
    }

    @Override
    protected Measure build(Row row) {
      return new Measure(
          row.origin(),
          row.get(unit),
          row.find(from),
          row.get(target),
          row.find(now),
          row.find(asOf));
    }
  }

  /** The number at the start. */
  public BigDecimal start() {
    return from.orElse(BigDecimal.ZERO);
  }

  /** The number today. */
  public BigDecimal current() {
    return now.orElseGet(this::start);
  }

  /** Whether today's number is given and has come to the target, or beyond it. */
  public boolean isReached() {
    return now.filter(
            number -> falls() ? number.compareTo(target) <= 0 : number.compareTo(target) >= 0)
        .isPresent();
  }

  /** Whether today's number is given and is not that of the start. */
  public boolean hasMoved() {
    return now.filter(number -> number.compareTo(start()) != 0).isPresent();
  }

  /** Whether less is better; nothing is aimed at 0 from nothing but to keep it away. */
  public boolean falls() {
    return target.compareTo(start()) < 0 || (target.signum() == 0 && start().signum() == 0);
  }

  /** How much of the way is done, in whole percent from 0 to 100. */
  public int percent() {
    BigDecimal way = target.subtract(start());
    if (way.signum() == 0) {
      return isReached() ? 100 : 0;
    }
    BigDecimal done = current().subtract(start());
    BigDecimal percent =
        done.multiply(BigDecimal.valueOf(100)).divide(way, java.math.RoundingMode.DOWN);
    return percent.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)).intValue();
  }
}
