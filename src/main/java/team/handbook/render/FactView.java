package team.handbook.render;

/**
 * One thing to know.
 *
 * @param label what it is
 * @param text the value
 * @param href where it leads; empty if nowhere
 */
record FactView(String label, String text, String href) {}
