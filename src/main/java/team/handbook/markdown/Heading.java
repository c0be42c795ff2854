package team.handbook.markdown;

import team.handbook.diagnostic.Location;

/**
 * A heading of a page.
 *
 * @param level 1 to 6, as written
 * @param text its plain text
 * @param id where links find it: explicit ({@code {#id}}) or by GitHub's algorithm, unique on the
 *     page
 * @param explicit whether the author chose the id
 * @param at the heading's text in the file
 */
public record Heading(int level, String text, String id, boolean explicit, Location at) {}
