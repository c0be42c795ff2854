/**
 * Asks Git for the top of the repository and for the day on which each file was last changed, each
 * in one process.
 *
 * <p>Alone may start the {@code git} process.
 */
@NullMarked
package team.handbook.history;

import org.jspecify.annotations.NullMarked;
