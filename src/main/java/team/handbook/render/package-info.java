/**
 * Makes HTML of what was read: views, the theme, and the language of the interface.
 *
 * <p>Alone may use Pebble. A template sees records, lists, strings, numbers and finished bodies,
 * and nothing else; it links only through addresses that a route gave.
 */
@NullMarked
package team.handbook.render;

import org.jspecify.annotations.NullMarked;
