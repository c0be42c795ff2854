package team.handbook.yaml;

import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;

/**
 * What a value must be, and how it becomes one.
 *
 * @param <V> the value
 */
public interface Type<V> {
  /** The value; empty means that exactly one finding was added. */
  Optional<V> bind(Yaml node, Diagnostics out);

  /** What is expected, for messages and the reference: "a date such as 2026-11-23". */
  String expects();

  /** How a value is written in a file. */
  default String written(V value) {
    return String.valueOf(value);
  }

  /** What is expected, for editors. */
  JsonSchema schema();
}
