package team.handbook.render;

/**
 * A page as others show it: in a list of a section, or as the next article.
 *
 * @param title its title
 * @param href its address
 * @param position where it stands, such as "3 of 7 in How we work"; may be empty
 * @param excerpt how it begins; may be empty
 */
record CardView(String title, String href, String position, String excerpt) {}
