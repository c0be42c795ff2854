package team.handbook.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that can be found.
 *
 * @param kind the group of results in which it is shown
 * @param title what it is called
 * @param names what else it is called
 * @param label where it belongs, or what it is
 * @param href its address from the top of the site, encoded
 * @param due the day of the next review
 * @param summary what says shortly what it is about
 * @param sections its text by headings; the first stands before any heading
 * @param size about how large its text is, in bytes
 */
record SearchDoc(
    Kind kind,
    String title,
    List<String> names,
    String label,
    String href,
    Optional<LocalDate> due,
    List<String> summary,
    Supplier<List<Section>> sections,
    int size) {

  /** A group of results. */
  enum Kind {
    PAGE,
    TEAM,
    PERSON,
    GOAL
  }

  /**
   * A heading and the text below it.
   *
   * @param heading empty for what stands before the first
   * @param id where it is found on the page
   * @param text plain text
   */
  record Section(String heading, String id, String text) {}
}
