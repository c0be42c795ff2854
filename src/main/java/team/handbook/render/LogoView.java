package team.handbook.render;

/**
 * The image beside the handbook's title.
 *
 * @param source its address
 * @param width in CSS pixels; 0 if it is not known
 * @param height in CSS pixels
 */
record LogoView(String source, long width, long height) {}
