package team.handbook.render;

/**
 * Whether a page was reviewed in time.
 *
 * @param state {@code ok}, or {@code warn} if it is overdue
 * @param text such as "Reviewed, next due Feb 2027"
 * @param due the day it was due, if it is overdue; else empty
 */
record ReviewView(String state, String text, String due) {}
