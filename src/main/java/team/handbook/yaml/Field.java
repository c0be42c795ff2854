package team.handbook.yaml;

/**
 * A key of a schema.
 *
 * @param index its number in the schema
 * @param key its name in the file
 * @param type what its value must be
 * @param required whether it must be there
 * @param doc what it means, one sentence
 * @param <V> the value
 */
public record Field<V>(int index, String key, Type<V> type, boolean required, String doc) {}
