package team.handbook.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Parses Markdown, each text once: CommonMark 0.31.2 with GitHub's tables, task lists,
 * strikethrough, autolinks, footnotes and alerts, and explicit heading ids. Safe for use by several
 * threads.
 */
public final class MarkdownParser {
  private static final int MAX_NESTING = 100;

  private final Parser parser;
  private final Dialect dialect;

  public MarkdownParser() {
    this(Dialect.PAGE);
  }

  MarkdownParser(Dialect dialect) {
    this.dialect = dialect;
    Parser.Builder builder =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING);
    if (dialect.extensions()) {
      builder.extensions(
          List.of(
              AutolinkExtension.create(),
              FootnotesExtension.create(),
              StrikethroughExtension.create(),
              TablesExtension.create(),
              TaskListItemsExtension.create()));
    }
    this.parser = builder.build();
  }

  /**
   * Parses the body of a page.
   *
   * @param bodyStart the offset at which the Markdown starts, after the front matter
   * @param title the title that the front matter gives: a first heading that repeats it, or that
   *     stands where there is none, is the page's title and is not in the body
   * @return empty if the text is too complex; then one finding was added
   */
  public Optional<Document> parse(
      SourceText source, int bodyStart, Optional<String> title, Diagnostics out) {
    Places places = Places.of(source, bodyStart);
    Optional<Node> parsed = tree(places, out);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Node tree = parsed.get();
    Destinations destinations = new Destinations(places, tree);
    ProseScan prose = new ProseScan(places, destinations.labels(), out);
    prose.scan(tree);
    MergeConflict.find(source, bodyStart, prose::isCode, out);
    BodyRenderer renderer = renderer(tree, places, destinations, out);
    Node heading = dialect.headingIds() ? titleHeading(tree, title) : null;
    String excerpt = excerpt(tree);
    int words = Words.count(tree);
    Body body = renderer.render(tree, heading);
    if (Complexity.isTooLarge(body)) {
      tooComplex(places.at(0, 0), "the page would be larger than 16 MiB", out);
      return Optional.empty();
    }
    Optional<Heading> first =
        heading == null ? Optional.empty() : Optional.of(renderer.outline().headings().get(0));
    return Optional.of(
        new Document(
            first,
            renderer.outline().headings(),
            renderer.outline().anchors(),
            renderer.links(),
            body,
            excerpt,
            words));
  }

  /**
   * Parses prose that stands in a data file: inline content, or blocks where there is more than one
   * paragraph.
   *
   * @param at where the value stands in its file
   */
  public Document parseInline(String text, Location at, Diagnostics out) {
    Places places = Places.ofValue(text, at);
    Optional<Node> parsed = tree(places, out);
    if (parsed.isEmpty()) {
      return Document.empty();
    }
    Node tree = parsed.get();
    Destinations destinations = new Destinations(places, tree);
    new ProseScan(places, destinations.labels(), out).scan(tree);
    BodyRenderer renderer = renderer(tree, places, destinations, out);
    boolean inline =
        tree.getFirstChild() instanceof Paragraph && tree.getFirstChild() == tree.getLastChild();
    String plain = excerpt(tree);
    int words = Words.count(tree);
    Body body = inline ? renderer.renderInline(tree.getFirstChild()) : renderer.render(tree, null);
    return new Document(
        Optional.empty(),
        renderer.outline().headings(),
        renderer.outline().anchors(),
        renderer.links(),
        body,
        plain,
        words);
  }

  private Optional<Node> tree(Places places, Diagnostics out) {
    Optional<Integer> complex = Complexity.tooComplex(places.text());
    if (complex.isPresent()) {
      tooComplex(
          places.at(complex.get(), complex.get()),
          "this paragraph has thousands of emphasis marks or brackets",
          out);
      return Optional.empty();
    }
    return Optional.of(parser.parse(places.text()));
  }

  private static void tooComplex(Location at, String message, Diagnostics out) {
    out.add(
        Rules.TOO_COMPLEX,
        at,
        at.path(),
        message,
        "split the page, or put the text in a code block");
  }

  private BodyRenderer renderer(
      Node tree, Places places, Destinations destinations, Diagnostics out) {
    Writer writer =
        hasRawHtml(tree) && !dialect.rawHtml() ? new Writer.Marked() : new Writer.Direct();
    return new BodyRenderer(writer, places, destinations, dialect, out);
  }

  static boolean hasRawHtml(Node tree) {
    boolean[] found = new boolean[1];
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            found[0] = true;
          }

          @Override
          public void visit(HtmlInline html) {
            found[0] = true;
          }
        });
    return found[0];
  }

  /**
   * The heading that is the page's title: the first block, of level 1, unless another title is
   * given.
   */
  private static @Nullable Node titleHeading(Node tree, Optional<String> title) {
    Node first = tree.getFirstChild();
    while (first instanceof LinkReferenceDefinition || isComment(first)) {
      first = first.getNext();
    }
    if (!(first instanceof org.commonmark.node.Heading heading) || heading.getLevel() != 1) {
      return null;
    }
    String text = Inlines.text(heading).replaceFirst("\\s*\\{#[^}]*\\}\\s*$", "").strip();
    return title.isEmpty() || title.get().strip().equals(text) ? heading : null;
  }

  private static boolean isComment(@Nullable Node node) {
    return node instanceof HtmlBlock html
        && html.getLiteral().stripLeading().startsWith("<!--")
        && html.getLiteral().stripTrailing().endsWith("-->");
  }

  /** Paragraphs of prose; where there is none, the items of lists. */
  private static String excerpt(Node tree) {
    StringBuilder prose = new StringBuilder();
    paragraphs(tree, prose);
    if (prose.toString().isBlank()) {
      tree.accept(
          new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.ListItem item) {
              paragraphs(item, prose);
              visitChildren(item);
            }
          });
    }
    return Excerpt.of(prose);
  }

  private static void paragraphs(Node parent, StringBuilder prose) {
    for (Node node = parent.getFirstChild();
        node != null && prose.length() < 4 * Excerpt.LIMIT;
        node = node.getNext()) {
      if (node instanceof Paragraph) {
        Inlines.append(node, prose);
        prose.append(' ');
      }
    }
  }
}
