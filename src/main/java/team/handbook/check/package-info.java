/** The rules: flat, one class each, one catalogue. */
@NullMarked
package team.handbook.check;

import org.jspecify.annotations.NullMarked;
