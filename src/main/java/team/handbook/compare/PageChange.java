package team.handbook.compare;

import java.util.List;
import java.util.Optional;
import team.handbook.model.Page;

/**
 * A page that someone wrote and that readers see come, go, move or change.
 *
 * @param change what happened to it
 * @param page as it is now; if it is gone, as it was
 * @param former as it was, unless it is new
 * @param address relative to the site; if it is gone, what it was
 * @param move where it came from, if it moved
 * @param text what differs in its text
 * @param fields what differs in its front matter
 */
public record PageChange(
    Change change,
    Page page,
    Optional<Page> former,
    String address,
    Optional<Move> move,
    TextChange text,
    List<FieldChange> fields) {
  public PageChange {
    fields = List.copyOf(fields);
  }

  /**
   * A page's way from one address to another.
   *
   * @param from the old address
   * @param redirected whether the old address leads there
   * @param links how many links to it were written anew
   */
  public record Move(String from, boolean redirected, int links) {}
}
