/** Writes a site: changed files only, all or nothing. */
@NullMarked
package team.handbook.publish;

import org.jspecify.annotations.NullMarked;
