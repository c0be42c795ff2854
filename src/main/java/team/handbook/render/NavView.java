package team.handbook.render;

import java.util.List;

/**
 * An entry of the sidebar.
 *
 * @param title its text
 * @param href its page
 * @param count how many pages lie below it, in words; empty for a page
 * @param open whether what lies below it is listed
 * @param items what lies below it, when it is open
 * @param more a link to the whole section where the list is cut
 */
record NavView(
    String title,
    String href,
    String count,
    boolean open,
    List<NavView> items,
    List<LinkView> more) {
  NavView {
    items = List.copyOf(items);
    more = List.copyOf(more);
  }
}
