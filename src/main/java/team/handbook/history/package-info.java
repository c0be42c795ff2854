/**
 * Asks Git for the top of the repository in one process, and in another for the last change of each
 * file and the newest commits.
 *
 * <p>Alone may start the {@code git} process.
 */
@NullMarked
package team.handbook.history;

import org.jspecify.annotations.NullMarked;
