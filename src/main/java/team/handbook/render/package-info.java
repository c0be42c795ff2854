/** Views, theme and interface language to HTML. Alone may use Pebble. */
@NullMarked
package team.handbook.render;

import org.jspecify.annotations.NullMarked;
