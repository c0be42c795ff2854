/**
 * Splits, decodes, joins and relativizes URLs; the one place that decides which schemes are safe.
 *
 * <p>Follows RFC 3986 on strings; {@code java.net.URI} is not used, because authors' links need not
 * parse. Knows no other room.
 */
@NullMarked
package team.handbook.url;

import org.jspecify.annotations.NullMarked;
