package team.handbook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.calendar.DayHours.Stretch;

/**
 * How long people work at the same time, in each week of a period. Weeks go from Monday to Sunday
 * in UTC; a week counts if a day of it belongs to the period, and then it counts whole.
 *
 * <p>A stretch of common time belongs to the UTC day on which it starts; one of more than 24 hours
 * starts anew after each 24. Weeks in which every clock is where it was in the week before are not
 * computed again.
 */
public final class SharedHours {
  private static final int DAY = WorkingHours.DAY;

  /** No stretch of common time starts earlier than this and does not last for ever. */
  private static final int DAYS_BEFORE = 8;

  /** What starts on a Sunday ends, or starts anew, before this. */
  private static final int DAYS_AFTER = 8;

  private SharedHours() {}

  /**
   * Someone's hours and the clock they are kept by.
   *
   * @param zone where they are kept
   * @param hours when they work
   */
  public record Worker(ZoneId zone, WorkingHours hours) {
    /** The day, in UTC, on which the clock is next changed after one; empty if it never is. */
    public Optional<LocalDate> nextChange(LocalDate after) {
      long change = WorkingHours.nextChange(zone.getRules(), minute(after.plusDays(1)) - 1);
      return change == Long.MAX_VALUE
          ? Optional.empty()
          : Optional.of(LocalDate.ofEpochDay(Math.floorDiv(change, (long) DAY)));
    }
  }

  /**
   * Weeks in a row that are alike.
   *
   * @param first the Monday of the first
   * @param last the Monday of the last
   * @param minutes how many minutes are shared on each day, from Monday to Sunday
   */
  public record Weeks(LocalDate first, LocalDate last, List<Integer> minutes) {
    public Weeks {
      minutes = List.copyOf(minutes);
    }

    /**
     * How many minutes are shared on at least so many days of the week.
     *
     * @param days 1 to 7
     */
    public int onDays(int days) {
      return minutes.stream().sorted(Comparator.reverseOrder()).toList().get(days - 1);
    }

    /** The Monday of the week of these that is closest to a day. */
    public LocalDate closest(LocalDate day) {
      LocalDate monday = monday(day);
      return monday.isBefore(first) ? first : monday.isAfter(last) ? last : monday;
    }
  }

  /** The weeks of a period, in order. */
  public static List<Weeks> of(List<Worker> people, Period period) {
    List<Weeks> weeks = new ArrayList<>();
    LocalDate end = monday(period.to());
    for (LocalDate week = monday(period.from()); !week.isAfter(end); ) {
      LocalDate last = lastAlike(people, week, end);
      weeks.add(new Weeks(week, last, minutes(people, week)));
      week = last.plusWeeks(1);
    }
    return weeks;
  }

  /**
   * The weeks in which the least is shared on so many days.
   *
   * @param days 1 to 7
   * @return one at least, in order
   */
  public static List<Weeks> worst(List<Worker> people, Period period, int days) {
    List<Weeks> weeks = of(people, period);
    int least = weeks.stream().mapToInt(week -> week.onDays(days)).min().orElse(0);
    return weeks.stream().filter(week -> week.onDays(days) == least).toList();
  }

  /** The last week before which nobody's clock is changed. */
  private static LocalDate lastAlike(List<Worker> people, LocalDate week, LocalDate end) {
    long from = minute(week.minusDays(DAYS_BEFORE));
    long until = minute(week.plusDays(DAYS_AFTER));
    long change =
        people.stream()
            .mapToLong(worker -> WorkingHours.nextChange(worker.zone().getRules(), from - 1))
            .min()
            .orElse(Long.MAX_VALUE);
    if (change >= minute(end.plusDays(DAYS_AFTER))) {
      return end;
    }
    return change < until ? week : week.plusWeeks((change - until) / (7 * DAY));
  }

  /**
   * When people are all at work in a week, in UTC; of one person, when that one is.
   *
   * @param day a day of the week
   * @return days on which the times are the same, together; none on which nothing starts
   */
  public static List<DayHours> inWeekOf(LocalDate day, List<Worker> people) {
    Map<List<Stretch>, List<DayOfWeek>> alike = new LinkedHashMap<>();
    List<List<Stretch>> days = days(people, monday(day));
    for (DayOfWeek weekday : DayOfWeek.values()) {
      List<Stretch> stretches = days.get(weekday.getValue() - 1);
      if (!stretches.isEmpty()) {
        alike.computeIfAbsent(stretches, key -> new ArrayList<>()).add(weekday);
      }
    }
    return alike.entrySet().stream().map(e -> new DayHours(e.getValue(), e.getKey())).toList();
  }

  private static List<Integer> minutes(List<Worker> people, LocalDate week) {
    return days(people, week).stream()
        .map(day -> day.stream().mapToInt(stretch -> stretch.until() - stretch.from()).sum())
        .toList();
  }

  /** What starts on each day of a week, from Monday to Sunday. */
  private static List<List<Stretch>> days(List<Worker> people, LocalDate week) {
    long monday = week.toEpochDay();
    List<List<Stretch>> days = Stream.<List<Stretch>>generate(ArrayList::new).limit(7).toList();
    List<Span> common =
        common(people, minute(week.minusDays(DAYS_BEFORE)), minute(week.plusDays(DAYS_AFTER)));
    for (Span span : common) {
      for (long at = span.from(); at < span.until(); at += DAY) {
        long day = Math.floorDiv(at, (long) DAY) - monday;
        if (day >= 0 && day < days.size()) {
          int from = (int) Math.floorMod(at, (long) DAY);
          days.get((int) day).add(new Stretch(from, from + (int) Math.min(DAY, span.until() - at)));
        }
      }
    }
    return days;
  }

  private static List<Span> common(List<Worker> people, long from, long until) {
    return people.stream()
        .map(worker -> worker.hours().spans(worker.zone(), from, until))
        .reduce(Span::common)
        .orElse(List.of());
  }

  private static long minute(LocalDate day) {
    return day.toEpochDay() * DAY;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
