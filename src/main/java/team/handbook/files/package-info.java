/**
 * Reads a tree of files with strict UTF-8, line tables, limits and real paths; describes files of a
 * site.
 *
 * <p>Alone may use {@code java.nio.file.Files} and channels; a {@code Path} may be passed about.
 */
@NullMarked
package team.handbook.files;

import org.jspecify.annotations.NullMarked;
