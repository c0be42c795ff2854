package team.handbook.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;

/**
 * A data type, declared once: its keys, what they mean, and how a record is made of them.
 *
 * @param <T> the record
 */
public abstract class Schema<T> implements Type<T> {
  /** Is told of keys that the schema does not have. */
  @FunctionalInterface
  public interface UnknownKeys {
    void found(Yaml.Entry entry, Optional<String> closest);
  }

  private final String noun;
  private final List<Field<?>> fields = new ArrayList<>();
  private int common;
  private List<Field<?>> choice = List.of();

  /**
   * A data type.
   *
   * @param noun what a record is, for messages: "a person"
   */
  protected Schema(String noun) {
    this.noun = noun;
  }

  /** Declares a key that must be there. */
  protected final <V> Field<V> required(String key, Type<V> type, String doc) {
    return add(new Field<>(fields.size(), key, type, true, Optional.empty(), doc));
  }

  /** Declares a key that may be there. */
  protected final <V> Field<V> optional(String key, Type<V> type, String doc) {
    return add(new Field<>(fields.size(), key, type, false, Optional.empty(), doc));
  }

  /** Declares a key that may be there, and the value that it has if it is not. */
  protected final <V> Field<V> optional(String key, Type<V> type, V preset, String doc) {
    return add(new Field<>(fields.size(), key, type, false, Optional.of(preset), doc));
  }

  /** Declares a key that records of many types may have; it is listed after the own ones. */
  protected final <V> Field<V> common(String key, Type<V> type, String doc) {
    common++;
    return add(new Field<>(fields.size(), key, type, false, Optional.empty(), doc));
  }

  /** Declares that of some keys, each optional by itself, one must be there and no other. */
  protected final void exactlyOne(Field<?>... of) {
    choice = List.of(of);
  }

  private <V> Field<V> add(Field<V> field) {
    fields.add(field);
    return field;
  }

  /** Makes the record; every required field is there. */
  protected abstract T build(Row row);

  /** The record in which no key is set; no key may be required. */
  protected final Row absent() {
    return new Row(Origin.none(""), new @Nullable Object[fields.size()]);
  }

  /** The keys, in the order of declaration, those of many types last. */
  public final List<Field<?>> fields() {
    List<Field<?>> sorted = new ArrayList<>(fields.subList(common, fields.size()));
    sorted.addAll(fields.subList(0, common));
    return List.copyOf(sorted);
  }

  @Override
  public final String expects() {
    return noun + " with keys and values";
  }

  /** Whether keys that are not declared may stand in a record. */
  protected boolean isOpen() {
    return false;
  }

  @Override
  public final JsonSchema schema() {
    return new JsonSchema.Keys(
        noun,
        fields().stream().map(Field::schema).toList(),
        choice.stream().map(Field::key).toList(),
        isOpen());
  }

  @Override
  public final Optional<T> bind(Yaml node, Diagnostics out) {
    return bind(node, out, (entry, closest) -> reportUnknown(node, entry, closest, out));
  }

  /** Binds a record, and lets someone else say what becomes of unknown keys. */
  public final Optional<T> bind(Yaml node, Diagnostics out, UnknownKeys unknown) {
    if (!(node instanceof Yaml.Mapping mapping)) {
      reportNoMapping(node, out);
      return Optional.empty();
    }
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    Map<String, Location> places = new HashMap<>();
    Set<String> misspelt = new HashSet<>();
    boolean whole = true;
    for (Yaml.Entry entry : mapping.entries()) {
      Field<?> field = find(entry.key());
      if (field == null) {
        Optional<String> closest = Suggestion.closest(entry.key(), keys());
        closest.ifPresent(misspelt::add);
        unknown.found(entry, closest);
        continue;
      }
      places.put(
          field.key(),
          entry.value() instanceof Yaml.Scalar s && s.isNull()
              ? entry.keyAt()
              : entry.value().at());
      whole &= bindField(field, entry, values, out);
    }
    for (Field<?> field : fields) {
      if (!field.required() || mapping.find(field.key()).isPresent()) {
        continue;
      }
      whole = false;
      if (!misspelt.contains(field.key())) {
        out.add(
            Rules.MISSING_KEY,
            mapping.at(),
            field.key(),
            noun + " needs the key \"" + field.key() + "\"",
            "add \"" + field.key() + ":\" with " + field.type().expects());
      }
    }
    whole &= bindChoice(mapping, values, misspelt, out);
    return whole
        ? Optional.of(build(new Row(new Origin(mapping.at(), mapping.end(), places), values)))
        : Optional.empty();
  }

  /** Looks at the keys of which there must be one; false if the record cannot stand as it is. */
  private boolean bindChoice(
      Yaml.Mapping mapping, @Nullable Object[] values, Set<String> misspelt, Diagnostics out) {
    List<Field<?>> given = choice.stream().filter(field -> hasValue(mapping, field)).toList();
    String keys =
        choice.stream().map(field -> "\"" + field.key() + "\"").collect(Collectors.joining(" or "));
    if (given.size() > 1) {
      out.add(
          Rules.WRONG_TYPE,
          mapping.find(given.get(1).key()).orElseThrow().keyAt(),
          given.get(1).key(),
          noun + " has " + keys + ", not both",
          "keep one of them");
      return false;
    }
    if (!choice.isEmpty() && given.isEmpty()) {
      if (choice.stream().map(Field::key).noneMatch(misspelt::contains)) {
        out.add(
            Rules.MISSING_KEY,
            mapping.at(),
            choice.get(0).key(),
            noun + " needs the key " + keys,
            "add one of them");
      }
      return false;
    }
    return given.stream().allMatch(field -> values[field.index()] != null);
  }

  private static boolean hasValue(Yaml.Mapping mapping, Field<?> field) {
    return mapping
        .find(field.key())
        .filter(entry -> !(entry.value() instanceof Yaml.Scalar scalar && scalar.isNull()))
        .isPresent();
  }

  /** Binds one value; false if the record cannot stand without it. */
  private static boolean bindField(
      Field<?> field, Yaml.Entry entry, @Nullable Object[] values, Diagnostics out) {
    if (entry.value() instanceof Yaml.Scalar scalar && scalar.isNull()) {
      if (scalar.commented()) {
        out.add(
            Rules.WRONG_TYPE,
            entry.keyAt(),
            field.key(),
            "\"" + field.key() + ":\" has no value, because what starts with \"#\" is a comment",
            "write the value without \"#\", or put it in quotes");
        return !field.required();
      }
      if (field.required()) {
        out.add(
            Rules.MISSING_KEY,
            entry.keyAt(),
            field.key(),
            "\"" + field.key() + ":\" has no value",
            "give it " + field.type().expects());
        return false;
      }
      return true;
    }
    Optional<?> value = field.type().bind(entry.value(), out);
    values[field.index()] = value.orElse(null);
    return value.isPresent() || !field.required();
  }

  private @Nullable Field<?> find(String key) {
    for (Field<?> field : fields) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  private List<String> keys() {
    return fields().stream().map(Field::key).toList();
  }

  private void reportNoMapping(Yaml node, Diagnostics out) {
    Diagnostic spaced =
        node instanceof Yaml.Scalar scalar ? Mistake.missingSpace(node.at(), scalar.text()) : null;
    if (spaced != null) {
      out.add(spaced);
      return;
    }
    out.add(
        Rules.WRONG_TYPE,
        node.at(),
        noun,
        "expected " + expects() + ", found " + node.kind(),
        "start with \"" + fields().get(0).key() + ":\"");
  }

  private void reportUnknown(
      Yaml node, Yaml.Entry entry, Optional<String> closest, Diagnostics out) {
    boolean afterComma =
        node instanceof Yaml.Mapping mapping
            && mapping.flow()
            && entry.value() instanceof Yaml.Scalar scalar
            && scalar.isNull();
    String keys = keys().stream().collect(Collectors.joining(", "));
    out.add(
        Rules.UNKNOWN_KEY,
        entry.keyAt(),
        entry.key(),
        noun + " has no key \"" + entry.key() + "\"",
        afterComma
            ? "in braces, a value with a comma or a brace needs quotes"
            : closest.map(key -> "did you mean \"" + key + "\"?").orElse("the keys are " + keys));
  }
}
