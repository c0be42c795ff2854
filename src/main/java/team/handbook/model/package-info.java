/** The handbook as immutable values, and its settings. */
@NullMarked
package team.handbook.model;

import org.jspecify.annotations.NullMarked;
