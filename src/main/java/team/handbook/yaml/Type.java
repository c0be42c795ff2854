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

  /** The same, for editors. */
  JsonSchema schema();
}
