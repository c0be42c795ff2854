/**
 * Asks Git for dates and for the root of the repository, each in one process.
 *
 * <p>Alone may start the {@code git} process.
 */
@NullMarked
package team.handbook.history;

import org.jspecify.annotations.NullMarked;
