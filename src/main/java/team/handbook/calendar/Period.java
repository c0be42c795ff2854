package team.handbook.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days that goals are set for.
 *
 * @param id its name, such as {@code 2026-q4}
 * @param title what it is called, such as "Q4 2026"
 * @param from its first day
 * @param to its last day
 */
public record Period(String id, String title, LocalDate from, LocalDate to) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{4})(?:-(?:q([1-4])|h([12])|(\\d{2})))?");

  /** Newest first; among those that end together, the shorter first. */
  public static final Comparator<Period> NEWEST_FIRST =
      Comparator.comparing(Period::to)
          .thenComparing(Period::from)
          .reversed()
          .thenComparing(Period::id);

  /**
   * The period that a name means: {@code 2026}, {@code 2026-h2}, {@code 2026-q4} or {@code
   * 2026-11}. Years, halves and quarters count from the fiscal start, and the year is the one in
   * which the fiscal year starts; months are those of the calendar.
   *
   * @param fiscalStart the first month of the fiscal year
   */
  public static Optional<Period> named(String id, Month fiscalStart) {
    Matcher matcher = NAME.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    YearMonth start = YearMonth.of(year, fiscalStart);
    if (matcher.group(2) != null) {
      int quarter = Integer.parseInt(matcher.group(2));
      return Optional.of(
          of(id, "Q" + quarter + " " + year, start.plusMonths(3L * (quarter - 1)), 3));
    }
    if (matcher.group(3) != null) {
      int half = Integer.parseInt(matcher.group(3));
      return Optional.of(of(id, "H" + half + " " + year, start.plusMonths(6L * (half - 1)), 6));
    }
    if (matcher.group(4) != null) {
      int month = Integer.parseInt(matcher.group(4));
      if (month < 1 || month > 12) {
        return Optional.empty();
      }
      String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return Optional.of(of(id, name + " " + year, YearMonth.of(year, month), 1));
    }
    return Optional.of(of(id, Integer.toString(year), start, 12));
  }

  private static Period of(String id, String title, YearMonth first, int months) {
    return new Period(id, title, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
