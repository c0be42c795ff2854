package team.handbook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How often something comes round: on days of every Nth week, or once a month. */
public sealed interface Recurrence {
  /** The most weeks that may lie between two times. */
  int MAX_WEEKS = 52;

  /**
   * On days of every Nth week; weeks begin on Monday.
   *
   * @param weeks N, from 1
   * @param days the days, in the order of the week
   */
  record Weekly(int weeks, List<DayOfWeek> days) implements Recurrence {
    public Weekly {
      days = List.copyOf(EnumSet.copyOf(days));
    }

    @Override
    public boolean falls(LocalDate day, LocalDate first) {
      return days.contains(day.getDayOfWeek())
          && (weeks == 1 || ChronoUnit.WEEKS.between(monday(first), monday(day)) % weeks == 0);
    }

    private static LocalDate monday(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }

  /**
   * Every month on one of its weekdays.
   *
   * @param position 1 to 4, or {@link #LAST}
   * @param day the weekday
   */
  record MonthlyOnWeekday(int position, DayOfWeek day) implements Recurrence {
    /** The last of its kind in the month. */
    public static final int LAST = -1;

    @Override
    public boolean falls(LocalDate date, LocalDate first) {
      return date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(position, day)));
    }
  }

  /**
   * Every month on one date; a month that does not have it is left out.
   *
   * @param date 1 to 31
   */
  record MonthlyOnDate(int date) implements Recurrence {
    @Override
    public boolean falls(LocalDate day, LocalDate first) {
      return day.getDayOfMonth() == date;
    }
  }

  /**
   * Whether a day is one of its days.
   *
   * @param first a day of the week from which weeks are counted
   */
  boolean falls(LocalDate day, LocalDate first);

  /** How it is written: {@code 2 weeks on mon, thu}, {@code month on first mon}. */
  default String text() {
    return Grammar.text(this);
  }

  /** Whether it can be told only from a first day. */
  default boolean needsFirst() {
    return this instanceof Weekly weekly && weekly.weeks() > 1;
  }

  /**
   * Reads {@code [N] week(s) on DAYS}, {@code month on (first…fourth|last) DAY}, {@code month on N}
   * or a list of days. Days are written {@code mon} or {@code Monday}, and joined by commas or
   * "and"; {@code mon-fri} is a range. Empty if it is none of these.
   */
  static Optional<Recurrence> parse(String text) {
    return Grammar.parse(text.strip().toLowerCase(Locale.ROOT));
  }

  /** The forms in which it may be written. */
  final class Grammar {
    private static final Pattern WEEKS = Pattern.compile("(?:(\\d{1,2}) )?weeks? on (.+)");
    private static final Pattern DATE = Pattern.compile("month on (\\d{1,2})");
    private static final Pattern WEEKDAY = Pattern.compile("month on (\\p{L}+) (\\p{L}+)");
    private static final List<String> POSITIONS = List.of("first", "second", "third", "fourth");

    private Grammar() {}

    private static Optional<Recurrence> parse(String text) {
      Matcher weeks = WEEKS.matcher(text);
      if (weeks.matches()) {
        int every = weeks.group(1) == null ? 1 : Integer.parseInt(weeks.group(1));
        return weekly(every, weeks.group(2));
      }
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        int day = Integer.parseInt(date.group(1));
        return day >= 1 && day <= 31 ? Optional.of(new MonthlyOnDate(day)) : Optional.empty();
      }
      Matcher weekday = WEEKDAY.matcher(text);
      if (weekday.matches()) {
        return monthly(weekday.group(1), weekday.group(2));
      }
      return weekly(1, text);
    }

    private static String text(Recurrence every) {
      if (every instanceof Weekly weekly) {
        String days = weekly.days().stream().map(Grammar::word).collect(Collectors.joining(", "));
        return weekly.weeks() == 1 ? days : weekly.weeks() + " weeks on " + days;
      }
      if (every instanceof MonthlyOnWeekday monthly) {
        boolean last = monthly.position() == MonthlyOnWeekday.LAST;
        String position = last ? "last" : POSITIONS.get(monthly.position() - 1);
        return "month on " + position + " " + word(monthly.day());
      }
      return "month on " + ((MonthlyOnDate) every).date();
    }

    private static String word(DayOfWeek day) {
      return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static Optional<Recurrence> weekly(int weeks, String days) {
      Set<DayOfWeek> found = days(days);
      return found.isEmpty() || weeks < 1 || weeks > MAX_WEEKS
          ? Optional.empty()
          : Optional.of(new Weekly(weeks, List.copyOf(found)));
    }

    private static Optional<Recurrence> monthly(String position, String day) {
      int index = POSITIONS.indexOf(position) + 1;
      int number = position.equals("last") ? MonthlyOnWeekday.LAST : index;
      return number == 0
          ? Optional.empty()
          : day(day).map(found -> new MonthlyOnWeekday(number, found));
    }

    /** Every day that a list names; empty if one of its words is none. */
    private static Set<DayOfWeek> days(String list) {
      Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
      for (String word : list.split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s+", -1)) {
        List<DayOfWeek> days = range(word);
        if (days.isEmpty()) {
          return Set.of();
        }
        found.addAll(days);
      }
      return Collections.unmodifiableSet(found);
    }

    private static List<DayOfWeek> range(String word) {
      int hyphen = word.indexOf('-');
      Optional<DayOfWeek> from = day(hyphen < 0 ? word : word.substring(0, hyphen));
      Optional<DayOfWeek> to = hyphen < 0 ? from : day(word.substring(hyphen + 1));
      if (from.isEmpty() || to.isEmpty()) {
        return List.of();
      }
      List<DayOfWeek> days = new ArrayList<>();
      for (DayOfWeek day = from.get(); day != to.get(); day = day.plus(1)) {
        days.add(day);
      }
      days.add(to.get());
      return days;
    }

    private static Optional<DayOfWeek> day(String word) {
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.name().toLowerCase(Locale.ROOT);
        if (word.equals(name) || word.equals(word(day))) {
          return Optional.of(day);
        }
      }
      return Optional.empty();
    }
  }
}
