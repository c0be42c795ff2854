package team.handbook.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sprints of a team, one after the other without a gap. A sprint belongs to the year in which
 * it starts.
 *
 * @param weeks how long each is
 * @param first the first day of the first one; before it there are none
 * @param pattern how they are called: {@code {n}} is the number of the sprint, counted within the
 *     year if {@code {year}} stands in the name too
 */
public record SprintCycle(int weeks, LocalDate first, String pattern) {
  /** How sprints are called where a team says nothing. */
  public static final String PATTERN = "sprint-{year}-{n}";

  private static final String YEAR = "{year}";
  private static final String NUMBER = "{n}";

  /** Whether each sprint has a name of its own under a pattern. */
  public static boolean isPattern(String pattern) {
    return pattern.contains(NUMBER)
        && pattern.indexOf(NUMBER) == pattern.lastIndexOf(NUMBER)
        && pattern.indexOf(YEAR) == pattern.lastIndexOf(YEAR);
  }

  /** The sprint of a day; empty before the first one. */
  public Optional<Sprint> on(LocalDate day) {
    return day.isBefore(first) ? Optional.empty() : Optional.of(sprint(index(day)));
  }

  /** The sprint that starts next after a day. */
  public Sprint after(LocalDate day) {
    return sprint(day.isBefore(first) ? 0 : index(day) + 1);
  }

  /** The sprint of a name, if there is one. */
  public Optional<Sprint> named(String name) {
    Matcher matcher = names().matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group("n"));
    long before = isYearly() ? startOfYear(Integer.parseInt(matcher.group("year"))) : 0;
    long index = before + number - 1;
    return Optional.of(index)
        .filter(found -> found >= 0)
        .map(this::sprint)
        .filter(sprint -> sprint.name().equals(name));
  }

  private Sprint sprint(long index) {
    LocalDate from = first.plusDays(index * days());
    long number = index - (isYearly() ? startOfYear(from.getYear()) : 0) + 1;
    String name =
        pattern
            .replace(YEAR, Integer.toString(from.getYear()))
            .replace(NUMBER, Long.toString(number));
    return new Sprint(name, from, from.plusDays(days() - 1L));
  }

  /** The index of the first sprint that starts in a year. */
  private long startOfYear(int year) {
    long before = ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1));
    return Math.max(0, -Math.floorDiv(-before, (long) days()));
  }

  private long index(LocalDate day) {
    return Math.floorDiv(ChronoUnit.DAYS.between(first, day), (long) days());
  }

  private int days() {
    return 7 * weeks;
  }

  private boolean isYearly() {
    return pattern.contains(YEAR);
  }

  private Pattern names() {
    String regex =
        Pattern.quote(pattern)
            .replace(YEAR, "\\E(?<year>\\d{4})\\Q")
            .replace(NUMBER, "\\E(?<n>\\d{1,4})\\Q");
    return Pattern.compile(regex);
  }
}
