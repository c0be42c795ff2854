/** Reads a {@code FileTree} into a {@code Handbook}. Alone may use the image metadata library. */
@NullMarked
package team.handbook.content;

import org.jspecify.annotations.NullMarked;
