/**
 * Compares two readings of a handbook: lost addresses and ids, pages moved, words, people, teams,
 * goals, rituals, reading order, and which findings are new; and marks on a page what changed in
 * it.
 *
 * <p>Records are compared field by field: they know where they stand, so they are never equal.
 *
 * <p>Alone may use java-diff-utils.
 */
@NullMarked
package team.handbook.compare;

import org.jspecify.annotations.NullMarked;
