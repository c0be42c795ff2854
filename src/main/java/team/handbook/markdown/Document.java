package team.handbook.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import team.handbook.html.Escape;
import team.handbook.html.HtmlText;

/**
 * What is kept of a Markdown text: the syntax tree is gone.
 *
 * @param title the first heading if it is of level 1 and nothing but comments and link definitions
 *     stands before it; it is not in the body, unless the page's title differs from it
 * @param headings every heading, in order, the title's included
 * @param anchors the ids of raw HTML
 * @param links links, images and embeds; the index is the slot's number
 * @param blocks the blocks in it; the index is the slot's number
 * @param languages the languages of its blocks of code, in lower case, sorted
 * @param snippets the other files whose text stands in it, sorted
 * @param includes where it includes other files, as written, those of its snippets too
 * @param body the sanitized body
 * @param excerpt plain prose, at most 400 code points including the "…"; empty if there is no prose
 * @param words how many words the prose has; an ideograph counts as one
 */
public record Document(
    Optional<Heading> title,
    List<Heading> headings,
    List<Anchor> anchors,
    List<Link> links,
    List<Block> blocks,
    List<String> languages,
    List<String> snippets,
    List<Block.Value> includes,
    Body body,
    String excerpt,
    int words) {
  /** The language of diagrams: <a href="https://mermaid.js.org/">Mermaid</a>. */
  public static final String DIAGRAM = "mermaid";

  public Document {
    headings = List.copyOf(headings);
    anchors = List.copyOf(anchors);
    links = List.copyOf(links);
    blocks = List.copyOf(blocks);
    languages = List.copyOf(languages);
    snippets = List.copyOf(snippets);
    includes = List.copyOf(includes);
  }

  /**
   * The plain text, for other programs; a record that is only named stands there with its id, and
   * blocks are left out: what they show is data.
   */
  public String text() {
    StringBuilder out = new StringBuilder(body.size());
    body.write(
        out,
        (kind, number, html) -> {
          if (kind == Body.Kind.RECORD_NAME) {
            html.append(Escape.text(Records.id(links.get(number).destination())));
          }
        });
    return HtmlText.of(out.toString());
  }

  /**
   * The prose heading by heading, without what is empty.
   *
   * @param names what a link that names a record is called
   */
  public List<ProsePart> parts(Function<Link, String> names) {
    return body.parts(number -> names.apply(links.get(number)));
  }

  /** Whether some of its code is a diagram. */
  public boolean hasDiagrams() {
    return languages.contains(DIAGRAM);
  }

  /** The document that is one link, without a text of its own. */
  public static Document of(Link link) {
    return value(List.of(link), Body.of(""), "", 0);
  }

  /** The document of an empty text. */
  public static Document empty() {
    return value(List.of(), Body.of(""), "", 0);
  }

  /** The document of a value, which has no ids and no blocks. */
  static Document value(List<Link> links, Body body, String excerpt, int words) {
    return new Document(
        Optional.empty(),
        List.of(),
        List.of(),
        links,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        body,
        excerpt,
        words);
  }
}
