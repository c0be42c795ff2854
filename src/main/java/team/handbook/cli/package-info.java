/**
 * The commands and their exit codes. Alone may use picocli, {@code System.out} and {@code
 * System.exit}.
 */
@NullMarked
package team.handbook.cli;

import org.jspecify.annotations.NullMarked;
