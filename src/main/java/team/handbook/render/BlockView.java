package team.handbook.render;

import java.util.List;

/**
 * A block in the prose as a template sees it, beside the data that it shows. Nothing in it has an
 * id, for it may stand on a page twice, or beside what it shows.
 *
 * @param level the level of its first heading
 * @param inner the level of headings below that one, or beside it where it goes without saying
 * @param nothing says that there is nothing to show; empty if there is
 */
record BlockView(int level, int inner, String nothing) {
  /**
   * A team's goals for a period.
   *
   * @param team whose they are; nobody where the block is about one team
   * @param period when
   * @param goals the goals
   */
  record Sheet(List<LinkView> team, LinkView period, GoalsView goals) {
    Sheet {
      team = List.copyOf(team);
    }
  }

  /**
   * The goals of a period by how they stand.
   *
   * @param period when, with a link to the board of all goals of the period
   * @param board the goals
   */
  record Board(LinkView period, GoalBoardView board) {}
}
