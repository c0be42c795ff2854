package team.handbook.model;

import team.handbook.markdown.Document;

/**
 * A page that someone wrote.
 *
 * @param path its file, relative to the content folder
 * @param title from the front matter, else the first heading, else the file name
 * @param meta its front matter
 * @param document what its Markdown says
 * @param readable whether its text could be read; if not, nothing is known of its ids
 * @param draft whether it is left out of the site: a draft, where drafts are not asked for
 */
public record Page(
    String path,
    String title,
    FrontMatter meta,
    Document document,
    boolean readable,
    boolean draft) {}
