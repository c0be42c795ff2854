package team.handbook.render;

import java.util.List;

/**
 * The pages of one letter.
 *
 * @param letter the letter, or {@code #} for all that start with none
 * @param id its place on the page
 * @param pages its pages; the position names the section
 */
record LetterView(String letter, String id, List<CardView> pages) {}
