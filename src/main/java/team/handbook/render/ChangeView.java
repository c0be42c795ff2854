package team.handbook.render;

import java.util.List;

/**
 * A change of pages: one commit.
 *
 * @param day when
 * @param pages the pages; none where they are too many to name
 * @param many how many pages it changed, in words, where they are too many to name; else empty
 * @param subject why; may be empty
 * @param href the change on the code host; empty if that is not known
 * @param authors the people who made it
 * @param others how many more made it, in words; may be empty
 */
record ChangeView(
    DayView day,
    List<LinkView> pages,
    String many,
    String subject,
    String href,
    List<LinkView> authors,
    String others) {

  /**
   * The changes of one day.
   *
   * @param day the day
   * @param changes newest first
   */
  record Day(DayView day, List<ChangeView> changes) {}
}
