package team.handbook.markdown;

import team.handbook.diagnostic.Location;

/**
 * A link or an image of a page; its index in {@link Document#links()} is the number of its slots.
 *
 * @param kind what it is
 * @param destination the address with character references and backslash escapes resolved, not
 *     percent-decoded
 * @param title the title, empty if there is none
 * @param text the plain text of the link, or the alternative text of the image
 * @param at the destination in the file (for a reference link: in its definition's line)
 * @param html whether it stands in raw HTML
 * @param width the width of an image in CSS pixels, if its author gives one; else 0
 * @param height the height, likewise
 */
public record Link(
    Kind kind,
    String destination,
    String title,
    String text,
    Location at,
    boolean html,
    int width,
    int height) {

  /** The same link with a title. */
  public Link withTitle(String other) {
    return new Link(kind, destination, other, text, at, html, width, height);
  }

  /** What a link can be. */
  public enum Kind {
    LINK,
    IMAGE,
    /** An embed (iframe, video, audio, object, embed) that is published as a link card. */
    EMBED
  }
}
