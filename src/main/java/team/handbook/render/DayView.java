package team.handbook.render;

/**
 * A day as a template sees it.
 *
 * @param text as people write it
 * @param iso as machines do
 */
record DayView(String text, String iso) {}
