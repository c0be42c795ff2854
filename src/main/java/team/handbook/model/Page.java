package team.handbook.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import team.handbook.markdown.Anchor;
import team.handbook.markdown.Body;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;

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
    boolean draft) {
  /** An id that can stand on a page beside those of the theme (HTML, "the id attribute"). */
  private static final Pattern WRITABLE = Pattern.compile("(?!hb-)[^\\s\\x00-\\x1f]{1,200}");

  /**
   * The old ids of {@code anchors:} that the page still has, for links from outside, each with the
   * id of the heading at which it stands. One that something else on the page has now is none, and
   * one whose heading is not in the body: there a browser finds the top of the page.
   */
  public SortedMap<String, String> oldIds() {
    if (meta.anchors().isEmpty()) {
      return Collections.emptySortedMap();
    }
    Set<String> taken = new HashSet<>();
    Set<String> inBody = new HashSet<>();
    List<Heading> headings = document.headings();
    Set<Integer> shown = document.body().numbers(Body.Kind.HEADING_END);
    for (int i = 0; i < headings.size(); i++) {
      taken.add(headings.get(i).id());
      if (shown.contains(i)) {
        inBody.add(headings.get(i).id());
      }
    }
    document.anchors().stream().map(Anchor::id).forEach(taken::add);
    SortedMap<String, String> found = new TreeMap<>();
    meta.anchors()
        .forEach(
            (old, entry) -> {
              boolean free = !taken.contains(old) && WRITABLE.matcher(old).matches();
              if (free && inBody.contains(entry.text())) {
                found.put(old, entry.text());
              }
            });
    return found;
  }
}
