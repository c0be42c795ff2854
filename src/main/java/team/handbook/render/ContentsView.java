package team.handbook.render;

/**
 * A heading in the contents of a page.
 *
 * @param title its text
 * @param href its place on the page
 * @param level 2 or 3
 */
record ContentsView(String title, String href, int level) {}
