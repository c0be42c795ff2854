/**
 * Reads YAML into positioned nodes and binds them by declared schemas, with findings.
 *
 * <p>Alone may use SnakeYAML.
 */
@NullMarked
package team.handbook.yaml;

import org.jspecify.annotations.NullMarked;
