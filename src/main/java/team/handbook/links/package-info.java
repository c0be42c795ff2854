/**
 * Checks the links of any folder of HTML, whatever made it.
 *
 * <ul>
 *   <li>{@link team.handbook.links.LinkCheck} is the flow: list the files, read each once and in
 *       parallel, look up what it links to, then compare fragments with ids.
 *   <li>{@code HtmlLinks} and {@code CssLinks} find what is written; {@code Srcset} and {@code
 *       Refresh} split values that hold addresses.
 *   <li>{@code Destinations} says where an address leads; {@code SiteFiles} what is there; {@link
 *       team.handbook.links.SiteAddress} which addresses of the web are the site's own.
 *   <li>{@link team.handbook.links.ExternalLink} is what leads to other sites, for whoever asks
 *       them.
 * </ul>
 *
 * <p>Alone may use an HTTP client.
 */
@NullMarked
package team.handbook.links;

import org.jspecify.annotations.NullMarked;
