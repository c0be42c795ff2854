package team.handbook.yaml;

import java.util.Optional;

/**
 * A key of a schema.
 *
 * @param index its number in the schema
 * @param key its name in the file
 * @param type what its value must be
 * @param required whether it must be there
 * @param preset the value that an absent key has; most have none
 * @param doc what it means, one sentence of inline Markdown
 * @param <V> the value
 */
public record Field<V>(
    int index, String key, Type<V> type, boolean required, Optional<V> preset, String doc) {
  JsonSchema.Key schema() {
    return new JsonSchema.Key(
        key, doc, type.expects(), preset.map(type::written).orElse(""), required, type.schema());
  }
}
