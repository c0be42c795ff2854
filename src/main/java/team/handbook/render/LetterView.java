package team.handbook.render;

import java.util.List;

/**
 * The pages of one letter.
 *
 * @param letter the letter, or {@code #} for all that start with none
 * @param id its place on the page
 * @param pages its pages
 */
record LetterView(String letter, String id, List<Entry> pages) {

  /**
   * A page in the list.
   *
   * @param title its title
   * @param href its address
   * @param section where it belongs; may be empty
   * @param headings its headings, where the list is short enough to hold them
   */
  record Entry(String title, String href, String section, List<LinkView> headings) {}
}
