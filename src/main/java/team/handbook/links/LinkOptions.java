package team.handbook.links;

import java.util.List;
import java.util.Optional;

/**
 * How a folder is to be looked at.
 *
 * @param address where the site is served, if that was said
 * @param extensionless whether the server finds {@code about.html} for {@code about}
 * @param ignore links that are left out, by the address as written
 * @param skip files that are not read, by their path from the folder
 */
public record LinkOptions(
    Optional<SiteAddress> address, boolean extensionless, List<Glob> ignore, List<Glob> skip) {
  public LinkOptions {
    ignore = List.copyOf(ignore);
    skip = List.copyOf(skip);
  }

  /** Nothing special. */
  public static LinkOptions plain() {
    return new LinkOptions(Optional.empty(), false, List.of(), List.of());
  }
}
