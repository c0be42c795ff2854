package team.handbook.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Times of a day, in UTC, that are the same on some days of a week.
 *
 * @param days the days, from Monday
 * @param stretches when someone works, or everyone does, in order
 */
public record DayHours(List<DayOfWeek> days, List<Stretch> stretches) {
  public DayHours {
    days = List.copyOf(days);
    stretches = List.copyOf(stretches);
  }

  /**
   * A stretch that starts on the day, and ends on it or on the next.
   *
   * @param from its start, in minutes after midnight UTC
   * @param until its end, in minutes after the same midnight; at most 1440 more than the start
   */
  public record Stretch(int from, int until) {}

  /** Days that follow each other; those before a Monday may be at the end of the week. */
  public List<List<DayOfWeek>> runs() {
    List<List<DayOfWeek>> runs = new ArrayList<>();
    for (DayOfWeek first : days) {
      if (!days.contains(first.minus(1)) || (days.size() == 7 && first == DayOfWeek.MONDAY)) {
        List<DayOfWeek> run = new ArrayList<>(List.of(first));
        for (DayOfWeek next = first.plus(1); days.contains(next) && next != first; ) {
          run.add(next);
          next = next.plus(1);
        }
        runs.add(run);
      }
    }
    return runs;
  }
}
