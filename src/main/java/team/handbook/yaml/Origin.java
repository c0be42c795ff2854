package team.handbook.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Location;

/**
 * Where a record and its fields stand; no node is kept.
 *
 * @param self the record
 * @param at the value of each field by its index; the record itself where a field is absent
 */
public record Origin(Location self, List<Location> at) {
  public Origin {
    at = List.copyOf(at);
  }

  /** Where a field stands, or the record if the field is absent. */
  public Location of(Field<?> field) {
    return field.index() < at.size() ? at.get(field.index()) : self;
  }

  /** The origin of something that no file says. */
  public static Origin none(String path) {
    return new Origin(Location.file(path), List.of());
  }

  static Origin of(Location self, Location[] at) {
    return new Origin(
        self, Arrays.stream(at).map(place -> Optional.ofNullable(place).orElse(self)).toList());
  }
}
