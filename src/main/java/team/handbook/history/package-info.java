/**
 * Asks Git: for the top of the repository and where it was cloned from, for the last change of each
 * file and the newest commits, and for the files of a revision and what was renamed since, each in
 * one process.
 *
 * <p>Alone may start the {@code git} process.
 */
@NullMarked
package team.handbook.history;

import org.jspecify.annotations.NullMarked;
