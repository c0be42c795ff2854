package team.handbook.compare;

import java.time.LocalDate;
import java.util.List;

/**
 * What readers of a handbook find changed, and what they no longer find.
 *
 * @param pages in the reading order; what is gone comes last
 * @param records people, teams, goals and so on, by type and id
 * @param order pages that are followed by other pages
 * @param owners who answers for the pages that change, by name
 * @param lostUrls addresses that lead nowhere now
 * @param lostAnchors ids that pages had
 */
public record Changes(
    List<PageChange> pages,
    List<RecordChange> records,
    List<OrderChange> order,
    List<Owner> owners,
    List<LostUrl> lostUrls,
    List<LostAnchor> lostAnchors) {
  public Changes {
    pages = List.copyOf(pages);
    records = List.copyOf(records);
    order = List.copyOf(order);
    owners = List.copyOf(owners);
    lostUrls = List.copyOf(lostUrls);
    lostAnchors = List.copyOf(lostAnchors);
  }

  /**
   * Compares two handbooks.
   *
   * @param today the day on which both are looked at
   */
  public static Changes between(Side before, Side now, Renames renames, LocalDate today) {
    PageComparison pages = new PageComparison(before, now, renames);
    List<PageChange> changed = pages.changes();
    return new Changes(
        changed,
        new RecordComparison(before, now, pages, today).changes(),
        OrderComparison.changes(before, now, renames),
        Owners.of(changed, now.handbook(), today),
        new LostUrls(before, now, renames, today).find(),
        new LostAnchors(before, now, pages).find());
  }

  /** Whether readers notice nothing. */
  public boolean isNone() {
    return pages.isEmpty() && records.isEmpty() && order.isEmpty();
  }
}
