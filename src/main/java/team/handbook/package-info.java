/** The flow: read, assign routes, check, render, publish. */
@NullMarked
package team.handbook;

import org.jspecify.annotations.NullMarked;
