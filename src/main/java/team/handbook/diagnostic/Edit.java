package team.handbook.diagnostic;

/**
 * A safe repair: the text at a place, and what should stand there instead.
 *
 * @param at the text to replace
 * @param replacement the text to put there
 */
public record Edit(Location at, String replacement) {}
