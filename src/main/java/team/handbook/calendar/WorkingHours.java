package team.handbook.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When someone works in a week, by the clock of wherever they are. A minute is worked if the clock
 * on the wall shows a time of the hours; so an hour that clocks skip is not worked, and one that
 * they repeat is worked twice.
 *
 * @param text as written, such as {@code mon-thu 09:00-15:00, fri 09:00-12:00}
 * @param shifts from Monday to Sunday; none overlaps another
 */
public record WorkingHours(String text, List<Shift> shifts) {
  /** The minutes of a day. */
  static final int DAY = 24 * 60;

  private static final int WEEK = 7 * DAY;
  private static final String TIME = "(\\d\\d):(\\d\\d)";
  private static final String WEEKDAY = "(mon|tue|wed|thu|fri|sat|sun)";
  private static final Pattern PART =
      Pattern.compile("(?:" + WEEKDAY + "(?:-" + WEEKDAY + ")? )?" + TIME + "-" + TIME);

  /** The form of working hours, as a regular expression of ECMA 262. */
  public static final String FORM = PART + "(?:, *" + PART + ")*";

  private static final Pattern COMMA = Pattern.compile(", *");

  public WorkingHours {
    shifts = List.copyOf(shifts);
  }

  /**
   * One stretch of work.
   *
   * @param day the day on which it starts
   * @param from its start, in minutes after midnight
   * @param until its end, in minutes after the same midnight; more than 1440 if it ends on the next
   *     day
   */
  public record Shift(DayOfWeek day, int from, int until) {
    private int start() {
      return (day.getValue() - 1) * DAY + from;
    }

    private int length() {
      return until - from;
    }

    /** Whether two shifts share time; a Sunday's may reach into Monday. */
    private boolean overlaps(Shift other) {
      return Math.floorMod(other.start() - start(), WEEK) < length()
          || Math.floorMod(start() - other.start(), WEEK) < other.length();
    }
  }

  /**
   * Reads {@code 09:00-17:00}, which means Monday to Friday, or the same by weekday: {@code mon-thu
   * 09:00-15:00, fri 09:00-12:00}. Times of one day may be given apart: {@code 09:00-12:00,
   * 14:00-18:00}. Hours that end before they start go over midnight; {@code 24:00} is the end of a
   * day.
   *
   * @return empty if the text is not in this form
   * @throws DateTimeException if it is, but a time does not exist, a part is empty, or two parts
   *     overlap; the message says which
   */
  public static Optional<WorkingHours> parse(String text) {
    List<Shift> shifts = new ArrayList<>();
    for (String part : COMMA.split(text, -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      shifts.addAll(read(matcher));
    }
    shifts.sort(Comparator.comparingInt(Shift::start));
    for (int i = 0; i < shifts.size() && shifts.size() > 1; i++) {
      Shift next = shifts.get((i + 1) % shifts.size());
      if (shifts.get(i).overlaps(next)) {
        throw new DateTimeException("the hours of " + name(next.day()) + " overlap");
      }
    }
    return Optional.of(new WorkingHours(text, shifts));
  }

  private static List<Shift> read(Matcher part) {
    int from = minutes(part.group(3), part.group(4));
    int until = minutes(part.group(5), part.group(6));
    if (from % DAY == until % DAY && until <= from) {
      throw new DateTimeException("\"" + part.group() + "\" ends when it starts");
    }
    if (from == DAY) {
      throw new DateTimeException("\"24:00\" is the end of a day, not the start of one");
    }
    DayOfWeek first = part.group(1) == null ? DayOfWeek.MONDAY : day(part.group(1));
    DayOfWeek last =
        part.group(1) == null
            ? DayOfWeek.FRIDAY
            : part.group(2) == null ? first : day(part.group(2));
    int days = Math.floorMod(last.getValue() - first.getValue(), 7) + 1;
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      shifts.add(new Shift(first.plus(i), from, until > from ? until : until + DAY));
    }
    return shifts;
  }

  private static int minutes(String hour, String minute) {
    int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    if (Integer.parseInt(minute) > 59 || minutes > DAY) {
      throw new DateTimeException("\"" + hour + ":" + minute + "\" is not a time of day");
    }
    return minutes;
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name(day).toLowerCase(Locale.ROOT).startsWith(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /**
   * Whether a stretch of time lies within the hours, such as a meeting.
   *
   * @param zone where the hours are kept
   * @param from its start
   * @param until its end
   */
  public boolean cover(ZoneId zone, Instant from, Instant until) {
    long start = Math.floorDiv(from.getEpochSecond(), 60L);
    long end = -Math.floorDiv(-until.getEpochSecond(), 60L);
    return start >= end || spans(zone, start, end).equals(List.of(new Span(start, end)));
  }

  /**
   * The stretches of work in a zone between two moments, in order; none touches another.
   *
   * @param zone where the hours are kept
   * @param from the first minute, since 1970-01-01T00:00Z
   * @param until the end, which is no longer part of it
   */
  public List<Span> spans(ZoneId zone, long from, long until) {
    ZoneRules rules = zone.getRules();
    List<Span> spans = new ArrayList<>();
    for (long at = from; at < until; ) {
      long end = Math.min(until, nextChange(rules, at));
      add(at, end, offset(rules, at), spans);
      at = end;
    }
    return Span.join(spans);
  }

  /** Adds what is worked while the clock stays {@code offset} minutes ahead of UTC. */
  private void add(long from, long until, long offset, List<Span> out) {
    long first = Math.floorDiv(from + offset, (long) DAY) - 1;
    long last = Math.floorDiv(until - 1 + offset, (long) DAY);
    for (long day = first; day <= last; day++) {
      DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
      long midnight = day * DAY - offset;
      for (Shift shift : shifts) {
        long start = Math.max(from, midnight + shift.from());
        long end = Math.min(until, midnight + shift.until());
        if (shift.day() == weekday && start < end) {
          out.add(new Span(start, end));
        }
      }
    }
  }

  private static long offset(ZoneRules rules, long minute) {
    return Math.floorDiv(rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds(), 60);
  }

  /** The minute in which the clock is next changed; a time that never comes if it never is. */
  static long nextChange(ZoneRules rules, long minute) {
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(minute * 60));
    return next == null
        ? Long.MAX_VALUE
        : Math.max(minute + 1, Math.floorDiv(next.toEpochSecond(), 60L));
  }
}
