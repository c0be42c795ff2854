package team.handbook.diagnostic;

/**
 * Another place that has to do with a finding.
 *
 * @param at where it is
 * @param message what it is, such as "also used here"
 */
public record Related(Location at, String message) {}
