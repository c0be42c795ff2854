/**
 * Turns Markdown text into a {@code Document} with a {@code Body}; the syntax tree never leaves
 * this room.
 *
 * <p>Alone may use commonmark-java.
 */
@NullMarked
package team.handbook.markdown;

import org.jspecify.annotations.NullMarked;
