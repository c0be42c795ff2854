package team.handbook.routes;

import java.util.List;
import java.util.Optional;

/**
 * Where a page stands in the book.
 *
 * @param previous the article before it
 * @param next the article after it
 * @param position its number among its siblings, from 1
 * @param total how many siblings there are, itself included
 * @param crumbs the pages above it, home first
 */
public record Place(
    Optional<Route> previous, Optional<Route> next, int position, int total, List<Route> crumbs) {
  public Place {
    crumbs = List.copyOf(crumbs);
  }
}
