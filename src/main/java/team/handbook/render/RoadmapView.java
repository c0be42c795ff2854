package team.handbook.render;

import java.util.List;

/**
 * A roadmap as a template sees it: of everybody, or of one team.
 *
 * @param stages what is built now, next and later
 * @param shipped what has shipped, the newest month first
 * @param broken says what could not be read
 * @param whole the page of all roadmaps, where this is another one
 * @param edit where the roadmap of each team is edited, by the names of the teams
 */
record RoadmapView(
    List<Stage> stages,
    List<Month> shipped,
    List<String> broken,
    List<LinkView> whole,
    List<LinkView> edit) {

  /**
   * A column.
   *
   * @param id its id on the page; empty where it has none
   * @param title what it is called
   * @param items what stands in it
   */
  record Stage(String id, String title, List<RoadmapItemView> items) {}

  /**
   * What shipped in a month.
   *
   * @param title the month; another text where nobody knows
   * @param items the newest first
   */
  record Month(String title, List<RoadmapItemView> items) {}

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    return broken.isEmpty()
        && shipped.isEmpty()
        && stages.stream().allMatch(stage -> stage.items().isEmpty());
  }
}
