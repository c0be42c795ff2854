package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A page as a chapter of the whole handbook.
 *
 * @param id its place on the page
 * @param title its title
 * @param language its language, if it is not the handbook's; else empty
 * @param direction {@code ltr} or {@code rtl}
 * @param deep whether it stands below a section in the contents
 * @param description the sentence below the title; may be empty
 * @param summary its short version
 * @param body its prose, ready
 */
record ChapterView(
    String id,
    String title,
    String language,
    String direction,
    boolean deep,
    String description,
    List<SafeString> summary,
    SafeString body) {}
