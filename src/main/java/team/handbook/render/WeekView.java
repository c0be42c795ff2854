package team.handbook.render;

import java.util.List;

/**
 * What comes round in a week, as a template sees it.
 *
 * @param days the days of the week, in order
 * @param other what has no day of the week
 * @param notes from which week times in UTC are, and when clocks change
 */
record WeekView(List<Day> days, List<Entry> other, List<String> notes) {

  /**
   * A day of the week.
   *
   * @param name such as "Monday"
   * @param entries what comes round on it, in the order of the day
   */
  record Day(String name, List<Entry> entries) {}

  /**
   * A ritual on a day.
   *
   * @param ritual the ritual, with the place where it is told in full
   * @param rare whether it does not come every week
   * @param time when it begins, by its own clock
   * @param utc the same in UTC; empty if that is its own clock
   * @param often how often it comes; empty if every week
   * @param next its next day, where that is not within a week
   * @param from whose it is, where that is somebody else
   */
  record Entry(
      LinkView ritual,
      boolean rare,
      String time,
      String utc,
      String often,
      List<DayView> next,
      List<LinkView> from) {}
}
