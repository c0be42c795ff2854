/**
 * Reads what another generator's files say of a folder of Markdown.
 *
 * <ul>
 *   <li>{@link team.handbook.foreign.ForeignBook}: what was found, and where
 *   <li>{@link team.handbook.foreign.Chapter}: an entry of its table of contents
 *   <li>{@link team.handbook.foreign.Generators}: finds the generator of a folder
 *   <li>{@link team.handbook.foreign.Notes}: what is to be told of it
 *   <li>{@link team.handbook.foreign.CodeHost}: a repository and branch, told from an address
 * </ul>
 *
 * <p>Nothing is run, and nothing of it is written. What has no place in a handbook of ours is told
 * in words.
 */
@NullMarked
package team.handbook.foreign;

import org.jspecify.annotations.NullMarked;
