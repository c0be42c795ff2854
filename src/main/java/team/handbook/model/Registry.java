package team.handbook.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The records of one type by id. A record that could not be read still declares its id, so that
 * nothing downstream of it is reported.
 *
 * @param <T> the type
 */
public final class Registry<T> {
  private final SortedMap<String, T> records;
  private final SortedSet<String> broken;

  /** Records by id, and the ids of records that could not be read. */
  public Registry(SortedMap<String, T> records, Set<String> broken) {
    this.records = new TreeMap<>(records);
    this.broken = new TreeSet<>(broken);
  }

  /** A registry of nothing. */
  public static <T> Registry<T> empty() {
    return new Registry<>(new TreeMap<>(), Set.of());
  }

  /** The record of an id, if it could be read. */
  public Optional<T> find(String id) {
    return Optional.ofNullable(records.get(id));
  }

  /** Whether there is a record of this id, readable or not. */
  public boolean declares(String id) {
    return records.containsKey(id) || broken.contains(id);
  }

  /** Every readable record, by id. */
  public Collection<T> all() {
    return List.copyOf(records.values());
  }

  /** Every declared id, sorted. */
  public SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>(records.keySet());
    ids.addAll(broken);
    return ids;
  }

  /** The ids of records that could not be read, sorted. */
  public SortedSet<String> broken() {
    return new TreeSet<>(broken);
  }

  /** Whether some records could not be read. */
  public boolean isDamaged() {
    return !broken.isEmpty();
  }

  /** Whether no id is declared. */
  public boolean isEmpty() {
    return records.isEmpty() && broken.isEmpty();
  }
}
