package team.handbook.render;

import java.util.List;

/**
 * The goals of a period as its page shows them.
 *
 * @param line how many there are and how they stand
 * @param from the first day
 * @param to the last day
 * @param sheets the goals, team by team
 * @param periods every period; the one that is shown has no address
 * @param views the ways to look at it; the one that is shown has no address
 */
record PeriodView(
    String line,
    DayView from,
    DayView to,
    List<GoalsView> sheets,
    List<LinkView> periods,
    List<LinkView> views) {}
