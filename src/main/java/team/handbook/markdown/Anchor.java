package team.handbook.markdown;

import team.handbook.diagnostic.Location;

/**
 * An id that raw HTML puts on a page ({@code id}, or {@code name} of an {@code a}).
 *
 * @param id the id, as published
 * @param at where it is written
 */
public record Anchor(String id, Location at) {}
