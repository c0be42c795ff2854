package team.handbook.render;

import java.util.List;

/**
 * Whether a page was reviewed in time.
 *
 * @param state {@code ok}, {@code mute} if it is due soon, or {@code warn} if it is overdue
 * @param text such as "Reviewed, next due Feb 2027"
 * @param due the day of the next review (ISO 8601), so that a browser can look again later; empty
 *     if there is none
 * @param since since when it is overdue, as a sentence; if it is not yet, for a browser to show
 *     later
 * @param advice whom to ask, and where to confirm that it holds: texts and links, in order
 */
record ReviewView(String state, String text, String due, String since, List<LinkView> advice) {}
