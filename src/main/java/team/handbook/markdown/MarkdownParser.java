package team.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
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
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Parses Markdown, each text once: CommonMark 0.31.2 with GitHub's tables, task lists,
 * strikethrough, autolinks, footnotes and alerts, and explicit heading ids. Safe for use by several
 * threads.
 */
public final class MarkdownParser {
  private static final int MAX_NESTING = 100;

  /** What a page may hold, in characters: a few references can make megabytes. */
  private static final long MAX_OUTPUT = 16 * 1024 * 1024;

  private final Dialect pages;
  private final Dialect values;
  private final Snippets snippets;
  private final Parser valueParser;

  /** A parser of texts that include nothing. */
  public MarkdownParser() {
    this(Dialect.PAGE, Snippets.NONE);
  }

  /** A parser of pages that may include snippets. */
  public MarkdownParser(Snippets snippets) {
    this(Dialect.PAGE, snippets);
  }

  MarkdownParser(Dialect pages) {
    this(pages, Snippets.NONE);
  }

  private MarkdownParser(Dialect pages, Snippets snippets) {
    this.pages = pages;
    this.values = Dialect.VALUE;
    this.snippets = snippets;
    this.valueParser = parser(values, BoundedInlineParser::new);
  }

  private static Parser parser(Dialect dialect, InlineParserFactory inlines) {
    List<Extension> extensions = new ArrayList<>();
    if (dialect.extensions()) {
      extensions.add(AutolinkExtension.create());
      extensions.add(StrikethroughExtension.create());
      extensions.add(TablesExtension.create());
      extensions.add(TaskListItemsExtension.create());
    }
    if (dialect.extensions() && dialect.ids()) {
      extensions.add(FootnotesExtension.create());
    }
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING)
        .inlineParserFactory(inlines)
        .build();
  }

  /**
   * Parses the body of a page.
   *
   * @param bodyStart the offset at which the Markdown starts, after the front matter
   * @param title the title that the front matter gives: a first heading that repeats it, or that
   *     stands where there is none, is the page's title and is not in the body
   * @return empty if the page would be too large; then one finding was added
   */
  public Optional<Document> parse(
      SourceText source, int bodyStart, Optional<String> title, Diagnostics out) {
    BoundedInlineParser.Budget budget = new BoundedInlineParser.Budget();
    Parser parser = parser(pages, context -> new BoundedInlineParser(context, budget));
    PartReader reader = new PartReader(parser, snippets, out);
    PartReader.Parsed parsed = reader.read(source, bodyStart);
    Node tree = parsed.tree();
    Node heading = pages.ids() ? titleHeading(tree, title) : null;
    String excerpt = excerpt(tree);
    int words = Words.count(tree);
    BodyRenderer renderer = new BodyRenderer(writer(tree, pages), parsed.part(), pages, out);
    Body body = renderer.render(tree, heading);
    if (isTooLarge(body, renderer.links())) {
      out.add(
          Rules.TOO_COMPLEX,
          parsed.part().places().at(0, 0),
          source.path(),
          "the page would be larger than 16 MiB",
          "split the page");
      return Optional.empty();
    }
    List<Heading> headings = renderer.headings();
    Optional<Heading> first = heading == null ? Optional.empty() : Optional.of(headings.get(0));
    return Optional.of(
        new Document(
            first,
            headings,
            renderer.anchors(),
            renderer.links(),
            renderer.blocks(),
            renderer.languages(),
            reader.paths(),
            reader.includes(),
            body,
            excerpt,
            words));
  }

  /**
   * Parses prose that stands in a data file: inline content, or blocks where there is more than one
   * paragraph. It has no ids, for several values may stand on one page.
   *
   * @param text what the value says
   * @param source the file it stands in
   * @param start the offset at which it is written
   * @param end the offset after it
   */
  public Document parseInline(String text, SourceText source, int start, int end, Diagnostics out) {
    Places places = Places.ofValue(text, source, start, end);
    Node tree = valueParser.parse(places.text());
    Part part = new Part(places, new Destinations(places, tree));
    new ProseScan(places, tree, part.destinations().labels(), out).scan();
    Node only = tree.getFirstChild();
    boolean inline = only instanceof Paragraph && only == tree.getLastChild();
    String excerpt = excerpt(tree);
    int words = Words.count(tree);
    BodyRenderer renderer = new BodyRenderer(writer(tree, values), part, values, out);
    Body body = inline ? renderer.renderInline(only) : renderer.render(tree, null);
    return Document.value(renderer.links(), body, excerpt, words);
  }

  private static boolean isTooLarge(Body body, List<Link> links) {
    long size = body.size();
    for (Link link : links) {
      size += link.destination().length() + link.title().length() + link.text().length();
    }
    return size > MAX_OUTPUT;
  }

  private static Writer writer(Node tree, Dialect dialect) {
    return hasRawHtml(tree) && !dialect.rawHtml() ? new Writer.Marked() : new Writer.Direct();
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
   * given. A snippet that starts with none may stand before it.
   */
  private static @Nullable Node titleHeading(Node tree, Optional<String> title) {
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof org.commonmark.node.Heading heading) {
        boolean fits = title.isEmpty() || title.get().strip().equals(Headings.text(heading));
        return heading.getLevel() == 1 && fits ? heading : null;
      }
      Node inside = node instanceof PartNode ? titleHeading(node, title) : null;
      if (inside != null) {
        return inside;
      }
      if (!(node instanceof LinkReferenceDefinition
          || node instanceof PartNode
          || node instanceof BlockNode
          || isComment(node))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isComment(Node node) {
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
        Inlines.appendProse(node, prose);
        prose.append(' ');
      } else if (node instanceof PartNode) {
        paragraphs(node, prose);
      }
    }
  }
}
