package team.handbook.render;

import java.util.List;

/**
 * The goals of a team for a period as a template sees them.
 *
 * @param id the id of the list on the page; empty where it stands in prose
 * @param title whose or when, such as "Q4 2026 goals"
 * @param href the page of the team or the period; empty if there is none
 * @param line how many there are and how they stand
 * @param goals the goals, in order
 * @param broken says how many could not be read; empty if all could
 * @param edit where they are edited
 */
record GoalsView(
    String id,
    String title,
    String href,
    String line,
    List<GoalView> goals,
    String broken,
    String edit) {
  GoalsView {
    goals = List.copyOf(goals);
  }
}
