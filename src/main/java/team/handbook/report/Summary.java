package team.handbook.report;

/**
 * What was looked at, and for how long.
 *
 * @param pages how many pages
 * @param links how many links
 * @param seconds how long it took
 */
public record Summary(int pages, int links, double seconds) {}
