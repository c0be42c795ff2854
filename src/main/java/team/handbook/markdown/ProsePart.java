package team.handbook.markdown;

/**
 * A stretch of a document's prose: what stands before the first heading, or what follows one.
 *
 * @param heading the index in {@link Document#headings()}, or -1 before the first
 * @param text its plain text on one line, without the heading's own
 */
public record ProsePart(int heading, String text) {}
