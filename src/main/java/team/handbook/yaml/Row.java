package team.handbook.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Location;

/** The bound values of one record, by field. */
public final class Row {
  private final Origin origin;
  private final @Nullable Object[] values;

  Row(Origin origin, @Nullable Object[] values) {
    this.origin = origin;
    this.values = values;
  }

  /** Where the record and its fields stand. */
  public Origin origin() {
    return origin;
  }

  /** The value of a field that is required or has a preset. */
  public <V> V get(Field<V> field) {
    return find(field).or(field::preset).orElseThrow();
  }

  /** The value of a field, if it is there. */
  @SuppressWarnings("unchecked") // A schema writes into a slot what the field's own type made.
  public <V> Optional<V> find(Field<V> field) {
    return Optional.ofNullable((V) values[field.index()]);
  }

  /** The value of a list field; an absent list is empty. */
  public <V> List<V> list(Field<List<V>> field) {
    return find(field).orElse(List.of());
  }

  /** Where a field stands. */
  public Location at(Field<?> field) {
    return origin.of(field.key());
  }
}
