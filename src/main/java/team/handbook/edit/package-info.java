/**
 * Edits a handbook on disk: {@code check --fix}, {@code move}, {@code new} and {@code init}.
 *
 * <ul>
 *   <li>{@link team.handbook.edit.Plan}: the changes of a command, to be shown or made
 *   <li>{@link team.handbook.edit.Fix}: applies the repairs that findings carry
 *   <li>{@link team.handbook.edit.Move}: renames a page, a section or a heading
 *   <li>{@link team.handbook.edit.New}: makes a page or a record
 *   <li>{@link team.handbook.edit.Init}: starts a handbook, or takes over a folder of Markdown
 * </ul>
 *
 * <p>Every edit replaces one piece of a text at a known place and leaves the rest byte for byte.
 * What a handbook would be after the edits is read and checked before anything is written.
 */
@NullMarked
package team.handbook.edit;

import org.jspecify.annotations.NullMarked;
