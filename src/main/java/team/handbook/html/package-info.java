/** Cleans and scans HTML. Alone may use jsoup. */
@NullMarked
package team.handbook.html;

import org.jspecify.annotations.NullMarked;
