package team.handbook.render;

import java.util.List;

/**
 * The goals of a period by how they stand, as a template sees them. It names its own ids and
 * headings, so that it can stand on any page, and twice.
 *
 * @param id the id of the board, with which those of its columns begin; empty in prose
 * @param title what the board is called, for those who cannot see it
 * @param level the level of its headings, 2 to 6
 * @param columns every column, empty ones too
 * @param over goals that came to an end without being reached; no column if there are none
 * @param broken says which goals could not be read
 */
record GoalBoardView(
    String id,
    String title,
    int level,
    List<Column> columns,
    List<Column> over,
    List<String> broken) {

  /**
   * Goals that stand alike.
   *
   * @param id the id of its heading; empty in prose
   * @param title how they stand
   * @param style the style of that, as of a {@link StatusView}
   * @param count how many there are
   * @param cards the goals
   */
  record Column(String id, String title, String style, String count, List<GoalCardView> cards) {}
}
