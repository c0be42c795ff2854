package team.handbook.compare;

import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.routes.Route;

/**
 * An address that was published and leads nowhere now.
 *
 * @param address relative to the site
 * @param title the page that it led to
 * @param reason why it is lost
 * @param at where it can be mended
 * @param page where that page is now, if it is still there
 */
public record LostUrl(
    String address, String title, Reason reason, Location at, Optional<Route> page) {

  /** Why an address is lost. */
  public enum Reason {
    /** The form of all addresses is another. */
    FORM,
    /** The page has another address. */
    MOVED,
    /** The page is a draft. */
    DRAFT,
    /** An old address of a page is no longer given. */
    ALIAS,
    /** The page is gone. */
    REMOVED,
    /** The record is gone from which the page was made. */
    RECORD
  }
}
