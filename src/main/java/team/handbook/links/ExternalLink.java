package team.handbook.links;

import java.util.List;
import team.handbook.diagnostic.Location;

/**
 * An address on another site.
 *
 * @param address with its scheme and without its fragment; one without a scheme has got {@code
 *     https:}
 * @param places where links to it stand, in the order of the files
 */
public record ExternalLink(String address, List<Location> places) {
  public ExternalLink {
    places = List.copyOf(places);
  }
}
