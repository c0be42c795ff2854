package team.handbook.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.model.Handbook;
import team.handbook.model.Prose;
import team.handbook.model.Ref;

/**
 * A field that differs. One value alone was added to or removed from the field; without any, the
 * field was reworded or is too long to be shown.
 *
 * @param field its name, as in data files
 * @param from what it was
 * @param to what it is
 */
public record FieldChange(String field, Optional<String> from, Optional<String> to) {

  /**
   * Records that a field names.
   *
   * @param refs their names by id, in the order in which they are named
   */
  record Named(Map<String, String> refs) {
    /** Nothing is named. */
    static final Named NONE = new Named(Map.of());

    static Named of(Handbook handbook, Collection<Ref> refs) {
      Map<String, String> names = new LinkedHashMap<>();
      refs.forEach(ref -> names.put(ref.id(), handbook.nameOf(ref).orElse(ref.id())));
      return new Named(names);
    }

    static Named of(Handbook handbook, Optional<Ref> ref) {
      return of(handbook, ref.stream().toList());
    }

    private Optional<String> first() {
      return refs.values().stream().findFirst();
    }
  }

  /** Collects what differs between two records. */
  static final class Collector {
    private final List<FieldChange> changes = new ArrayList<>();

    /** Both values are shown. */
    Collector value(String field, Optional<String> before, Optional<String> now) {
      if (!before.equals(now)) {
        changes.add(new FieldChange(field, before, now));
      }
      return this;
    }

    Collector value(String field, String before, String now) {
      return value(field, Optional.of(before), Optional.of(now));
    }

    /** It is only said that they differ. */
    Collector hidden(String field, Object before, Object now) {
      if (!before.equals(now)) {
        changes.add(new FieldChange(field, Optional.empty(), Optional.empty()));
      }
      return this;
    }

    /** Prose is compared by its words, so that a line may be folded otherwise. */
    Collector prose(String field, Optional<Prose> before, Optional<Prose> now) {
      return hidden(field, before.map(Collector::folded), now.map(Collector::folded));
    }

    private static String folded(Prose prose) {
      return prose.text().strip().replaceAll("\\s+", " ");
    }

    /** What was added, and what was removed, as often as it was; the order does not count. */
    Collector items(String field, Collection<String> before, Collection<String> now) {
      List<String> left = new ArrayList<>(before);
      now.stream()
          .filter(item -> !left.remove(item))
          .forEach(
              item -> changes.add(new FieldChange(field, Optional.empty(), Optional.of(item))));
      left.forEach(
          item -> changes.add(new FieldChange(field, Optional.of(item), Optional.empty())));
      return this;
    }

    /** One record that is named: it is the same as long as its id is. */
    Collector ref(String field, Named before, Named now) {
      boolean same = before.refs().keySet().equals(now.refs().keySet());
      return same ? this : value(field, before.first(), now.first());
    }

    /** Records that are named: they are the same as long as their ids are. */
    Collector refs(String field, Named before, Named now) {
      now.refs()
          .forEach(
              (id, name) ->
                  items(
                      field,
                      before.refs().containsKey(id) ? List.of(name) : List.of(),
                      List.of(name)));
      before
          .refs()
          .forEach(
              (id, name) ->
                  items(
                      field,
                      List.of(name),
                      now.refs().containsKey(id) ? List.of(name) : List.of()));
      return this;
    }

    List<FieldChange> changes() {
      return List.copyOf(changes);
    }
  }
}
