package team.handbook.model;

import java.util.List;
import java.util.Optional;

/**
 * A folder of pages, in reading order.
 *
 * @param folder its path, relative to the content folder; "" for the handbook itself
 * @param title the title of its index, else made from the folder's name
 * @param index the page that introduces it; without one the section page is generated
 * @param items what is read after the index, in order
 */
public record Section(String folder, String title, Optional<Page> index, List<Item> items) {
  public Section {
    items = List.copyOf(items);
  }

  /** What a section can hold. */
  public sealed interface Item {}

  /** A page. */
  public record PageItem(Page page) implements Item {}

  /** A section below. */
  public record SectionItem(Section section) implements Item {}

  /** A team's page that is made from data alone. */
  public record TeamItem(Team team) implements Item {}
}
