package team.handbook.render;

/**
 * The photo of a person as a template sees it; beside it stands the name, so it needs no text.
 *
 * @param source its address
 * @param width its width in pixels; 0 if that is not known
 * @param height the same
 */
record PhotoView(String source, long width, long height) {}
