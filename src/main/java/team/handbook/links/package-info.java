/**
 * Checks the links of any folder of HTML, whatever made it, and asks other sites about theirs.
 *
 * <ul>
 *   <li>{@link team.handbook.links.LinkCheck} is the flow: list the files, read each once and in
 *       parallel, look up what it links to, then compare fragments with ids.
 *   <li>{@code HtmlLinks} and {@code CssLinks} find what is written; {@code Srcset} and {@code
 *       Refresh} split values that hold addresses.
 *   <li>{@code Destinations} says where an address leads; {@code SiteFiles} what is there; {@link
 *       team.handbook.links.SiteAddress} which addresses of the web are the site's own.
 *   <li>{@link team.handbook.links.ExternalLink} is what leads to other sites. {@link
 *       team.handbook.links.ExternalCheck} asks them: {@code Inquiry} is what is known of one
 *       address, {@code ExternalQueue} and {@code Politeness} say when a host can be asked, {@code
 *       WebClient} asks, {@code AddressGuard} refuses what is not public, and {@link
 *       team.handbook.links.ExternalState} remembers.
 * </ul>
 *
 * <p>Alone may use Apache HttpClient.
 */
@NullMarked
package team.handbook.links;

import org.jspecify.annotations.NullMarked;
