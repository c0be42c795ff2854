package team.handbook.model;

/**
 * The size of an image file.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record ImageSize(int width, int height) {}
