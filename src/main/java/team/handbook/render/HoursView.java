package team.handbook.render;

import java.util.List;

/**
 * When the members of a team work in the week of a build: as sentences, as a chart of a day in UTC,
 * and as a table.
 *
 * @param sentences when everyone is working; more than one if that differs by weekday
 * @param notes which week it is, when clocks change next, and whose hours are missing
 * @param people one row a person
 * @param everyone what all rows have in common
 * @param common the same as a column of the chart, on the days that are most
 */
record HoursView(
    List<String> sentences, List<String> notes, List<Row> people, Row everyone, List<Bar> common) {
  /**
   * A row of the chart and of the table.
   *
   * @param name who it is
   * @param hue the class of their colour
   * @param zone their time zone
   * @param there their hours in it, as written
   * @param lines when they work, once for each set of days on which that is the same
   */
  record Row(String name, String hue, String zone, String there, List<Line> lines) {}

  /**
   * The times of some days.
   *
   * @param label the days, short; empty if all lines of the chart mean Monday to Friday
   * @param text the times and days in words
   * @param bars the times in the chart
   */
  record Line(String label, String text, List<Bar> bars) {}

  /**
   * A stretch of time in the chart, which is 24 hours wide.
   *
   * @param x where it starts, such as {@code 37.5%}
   * @param width how wide it is, such as {@code 12.5%}
   */
  record Bar(String x, String width) {}
}
