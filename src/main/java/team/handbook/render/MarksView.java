package team.handbook.render;

import java.util.List;

/**
 * The bar above a page that says what changed on it, and leads to each change and to other changed
 * pages. A list of at most one element stands for what may be missing; a missing text is empty.
 *
 * @param style the address of the style sheet of marks
 * @param script the address of their script
 * @param headline what happened to the page, and since when
 * @param note why nothing can be marked, or what cannot
 * @param facts what changed of what is said about the page
 * @param count how many changes are marked
 * @param places the changes
 * @param more how many changes there are that are not listed
 * @param previous the changed page before it in the reading order
 * @param next the changed page after it
 * @param all where all changed pages are listed
 * @param list all changed pages, where they are listed
 */
record MarksView(
    String style,
    String script,
    String headline,
    String note,
    List<String> facts,
    String count,
    List<Place> places,
    String more,
    List<LinkView> previous,
    List<LinkView> next,
    List<LinkView> all,
    List<Listing> list) {
  MarksView {
    facts = List.copyOf(facts);
    places = List.copyOf(places);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
    all = List.copyOf(all);
    list = List.copyOf(list);
  }

  /**
   * A change on the page.
   *
   * @param number which it is
   * @param href where it is
   * @param label the same in words
   */
  record Place(String number, String href, String label) {}

  /**
   * Every changed page.
   *
   * @param title how many there are
   * @param pages each with what happened to it
   * @param more how many there are that are not listed
   * @param removed says that pages are gone, and names them
   */
  record Listing(String title, List<Entry> pages, String more, String removed) {
    Listing {
      pages = List.copyOf(pages);
    }
  }

  /**
   * A changed page.
   *
   * @param page the page
   * @param what what happened to it
   */
  record Entry(LinkView page, String what) {}
}
