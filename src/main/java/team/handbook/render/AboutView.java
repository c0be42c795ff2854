package team.handbook.render;

import java.util.List;

/**
 * What is said of the whole site, and only there, so that one edit does not change every page.
 *
 * @param facts the commit, the day, and how much there is
 * @param marked the pages on which something is marked as broken
 * @param review the pages whose review is overdue, the longest first
 * @param repository where the handbook is kept; empty if that is not known
 */
record AboutView(List<FactView> facts, List<Row> marked, List<Row> review, String repository) {

  /**
   * A page in a list.
   *
   * @param page the page
   * @param owner who answers for it
   * @param note what is to be said of it
   */
  record Row(LinkView page, List<PersonView> owner, String note) {}
}
