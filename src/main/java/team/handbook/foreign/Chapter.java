package team.handbook.foreign;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a table of contents.
 *
 * @param title what it is called there; empty if it has the title of its page
 * @param file the page, counted from the content folder, or a folder with a slash at its end; empty
 *     for a heading over others
 * @param children what stands below it
 */
public record Chapter(String title, Optional<String> file, List<Chapter> children) {
  public Chapter {
    children = List.copyOf(children);
  }
}
