package team.handbook.links;

import team.handbook.diagnostic.Location;

/**
 * A link as it stands in a file.
 *
 * @param address as written, character references and escapes resolved
 * @param use what for
 * @param at where
 */
record WrittenLink(String address, Use use, Location at) {
  /** What an address is used for. */
  enum Use {
    /** A reader can follow it. */
    LINK,
    /** A picture. */
    IMAGE,
    /** What the page loads besides: styles, scripts, sound, other pages. */
    RESOURCE,
    /** What the page loads, of which it needs the part that the fragment names. */
    PART,
    /** The name of an image map on the same page. */
    MAP
  }
}
