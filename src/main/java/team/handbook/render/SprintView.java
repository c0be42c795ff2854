package team.handbook.render;

import java.util.List;

/**
 * The sprints of a team as a template sees them: dates, so that a page which is not built again
 * stays true.
 *
 * @param now the sprint of the build; none before the first one
 * @param next the one that starts next
 * @param work what the team does in the sprint, goal by goal
 * @param none says that no milestone names the sprint; empty if one does
 */
record SprintView(List<Span> now, Span next, List<Work> work, String none) {

  /**
   * A sprint.
   *
   * @param name what it is called
   * @param from its first day
   * @param to its last day
   */
  record Span(String name, DayView from, DayView to) {}

  /**
   * What is done for a goal.
   *
   * @param goal the goal
   * @param milestones its steps of the sprint; who carries the goal carries those that name nobody
   */
  record Work(LinkView goal, List<MilestoneView> milestones) {}
}
