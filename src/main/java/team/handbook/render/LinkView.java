package team.handbook.render;

/**
 * A link as a template sees it.
 *
 * @param title its text
 * @param href where it leads; empty where there is only text to show
 */
record LinkView(String title, String href) {}
