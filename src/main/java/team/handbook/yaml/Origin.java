package team.handbook.yaml;

import java.util.Map;
import team.handbook.diagnostic.Location;

/**
 * Where a record and its fields stand; no node is kept.
 *
 * @param self the record
 * @param end the place after its last value
 * @param fields the value of each field that is there, by its key
 */
public record Origin(Location self, Location end, Map<String, Location> fields) {
  public Origin {
    fields = Map.copyOf(fields);
  }

  /** Where the value of a key stands, or the record if the key is absent. */
  public Location of(String key) {
    return fields.getOrDefault(key, self);
  }

  /** Whether a place lies in the record. */
  public boolean contains(Location place) {
    return place.path().equals(self.path())
        && self.compareTo(place) <= 0
        && place.compareTo(end) < 0;
  }

  /** The origin of something that no file says. */
  public static Origin none(String path) {
    return new Origin(Location.file(path), Location.file(path), Map.of());
  }
}
