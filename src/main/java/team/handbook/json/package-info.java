/**
 * Writes JSON, one token after the other.
 *
 * <p>May use no library: what is written is never held as a tree.
 */
@NullMarked
package team.handbook.json;

import org.jspecify.annotations.NullMarked;
