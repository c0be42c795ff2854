/**
 * Shows findings as text and as JSON.
 *
 * <ul>
 *   <li>{@link team.handbook.report.TextReport} is for people: place, fact, source line, hint.
 *   <li>{@link team.handbook.report.JsonReport} is for programs: version 1 of a documented format.
 *   <li>{@code Excerpt} and {@code Printable} see to it that a source line cannot command a
 *       terminal and that the caret stands under the right characters.
 * </ul>
 *
 * <p>May use no library. It returns text; who prints it is no business of this room.
 */
@NullMarked
package team.handbook.report;

import org.jspecify.annotations.NullMarked;
