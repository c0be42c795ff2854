/**
 * Declares every page, record and generated page once (URL, kind, ids, origin) and resolves links.
 */
@NullMarked
package team.handbook.routes;

import org.jspecify.annotations.NullMarked;
