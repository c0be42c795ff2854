package team.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.html.Escape;
import team.handbook.url.Scheme;

/** Walks a syntax tree once: writes the body, and notes headings, links and ids on the way. */
final class BodyRenderer extends AbstractVisitor {
  private static final Pattern ALERT =
      Pattern.compile(
          "^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)[^\\s/]+\\.(avif|gif|jpe?g|png|svg|webp)");

  private final Writer out;
  private final Dialect dialect;
  private final Diagnostics findings;
  private final RawHtml rawHtml;
  private final Headings headings;
  private final Footnotes footnotes;
  private final CodeBlocks code;
  private final List<Link> links = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /** Whose nodes are being written. */
  private Part part;

  /** The heading that is not written, for it is the page's title. */
  private @Nullable Node title;

  /** The box of a task whose item starts with a paragraph, in which it belongs. */
  private String box = "";

  BodyRenderer(Writer out, Part part, Dialect dialect, Diagnostics findings) {
    this.out = out;
    this.part = part;
    this.dialect = dialect;
    this.findings = findings;
    this.headings = new Headings(findings);
    this.footnotes = new Footnotes(out);
    this.code = new CodeBlocks(out, dialect);
    this.rawHtml = new RawHtml(this, headings, dialect, out, findings);
  }

  List<Heading> headings() {
    return headings.list();
  }

  List<Anchor> anchors() {
    return headings.anchors();
  }

  List<Link> links() {
    return links;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<String> languages() {
    return code.languages();
  }

  /** Renders a document; its title, where it is given, is noted and not written. */
  Body render(Node document, @Nullable Node title) {
    this.title = title;
    Part page = part;
    footnotes.define(document, page);
    headings.reserve(document);
    visitChildren(document);
    footnotes.write(this::within);
    footnotes.reportUnused(findings);
    page.destinations().reportUnused(findings);
    rawHtml.report();
    return out.build();
  }

  /** Renders the content of a block without the block itself. */
  Body renderInline(Node block) {
    visitChildren(block);
    rawHtml.report();
    return out.build();
  }

  // Blocks.

  @Override
  public void visit(org.commonmark.node.Heading heading) {
    if (heading == title) {
      headings.noteTitle(heading, part.places());
      part.destinations().use(heading);
    } else if (dialect.ids()) {
      Heading noted = headings.note(heading, part.places());
      int shown = Math.max(2, heading.getLevel());
      out.html("<h" + shown + " id=\"" + Escape.attribute(noted.id()) + "\">");
      visitChildren(heading);
      out.slot(Body.Kind.HEADING_END, headings.list().size() - 1);
      out.html("</h" + shown + ">\n");
    } else if (dialect.site()) {
      out.html("<p><strong>");
      visitChildren(heading);
      out.html("</strong></p>\n");
    } else {
      wrap(heading, "h" + heading.getLevel(), "");
      out.html("\n");
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (isTight(paragraph.getParent())) {
      visitChildren(paragraph);
      if (paragraph.getNext() != null) {
        out.html("\n");
      }
      return;
    }
    out.html("<p>" + box);
    box = "";
    visitChildren(paragraph);
    out.html("</p>\n");
  }

  @Override
  public void visit(BlockQuote quote) {
    Body.Alert alert = dialect.extensions() ? alert(quote) : null;
    if (alert == null) {
      out.html("<blockquote>\n");
      visitChildren(quote);
      out.html("</blockquote>\n");
      return;
    }
    String word = alert.name().toLowerCase(Locale.ROOT);
    out.html("<div class=\"hb-alert hb-alert-" + word + "\">\n");
    out.slot(Body.Kind.ALERT_TITLE, List.of(Body.Alert.values()).indexOf(alert));
    visitChildren(quote);
    out.html("</div>\n");
  }

  /** Takes the mark of an alert out of a quote; null if it has none. */
  private static Body.@Nullable Alert alert(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)
        || !(paragraph.getFirstChild() instanceof Text text)) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    Node node = text;
    while (node instanceof Text part) {
      line.append(part.getLiteral());
      node = node.getNext();
    }
    Matcher matcher = ALERT.matcher(line);
    if (!matcher.matches()
        || !(node == null || node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
      return null;
    }
    while (paragraph.getFirstChild() != node) {
      paragraph.getFirstChild().unlink();
    }
    if (node != null) {
      node.unlink();
    }
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
    return Body.Alert.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
  }

  @Override
  public void visit(BulletList list) {
    out.html("<ul>\n");
    visitChildren(list);
    out.html("</ul>\n");
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    out.html(start == null || start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n");
    visitChildren(list);
    out.html("</ol>\n");
  }

  @Override
  public void visit(ListItem item) {
    out.html("<li>");
    Node first = item.getFirstChild();
    boolean inline =
        isTight(item) && (first instanceof Paragraph || first instanceof TaskListItemMarker);
    if (first != null && !inline) {
      out.html("\n");
    }
    visitChildren(item);
    out.html("</li>\n");
  }

  /** Whether the paragraphs of an item are written without their tags. */
  private static boolean isTight(@Nullable Node item) {
    return item instanceof ListItem && item.getParent() instanceof ListBlock list && list.isTight();
  }

  @Override
  public void visit(FencedCodeBlock block) {
    code.write(
        block.getLiteral(), block.getInfo() == null ? CodeInfo.NONE : CodeInfo.of(block.getInfo()));
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    code.write(block.getLiteral(), CodeInfo.NONE);
  }

  @Override
  public void visit(ThematicBreak line) {
    out.html("<hr>\n");
  }

  @Override
  public void visit(HtmlBlock block) {
    if (dialect.rawHtml()) {
      out.html(block.getLiteral() + "\n");
    } else {
      rawHtml.block(block, part.places());
      out.html("\n");
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      int heading = headings.list().size() - 1;
      out.slot(Body.Kind.TABLE_OPEN, heading);
      out.html("<table>\n");
      visitChildren(block);
      out.html("</table>");
      out.slot(Body.Kind.TABLE_CLOSE, heading);
      out.html("\n");
    } else if (block instanceof PartNode snippet) {
      within(snippet.part(), snippet);
      snippet.part().destinations().reportUnused(findings);
    } else if (block instanceof BlockNode data) {
      block(data);
    } else if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  /** Writes what stands in a node of another part. */
  private void within(Part other, Node node) {
    Part outer = part;
    part = other;
    visitChildren(node);
    part = outer;
  }

  private void block(BlockNode node) {
    Optional<Block> block = node.block().filter(found -> !isInLink(found));
    block.ifPresent(found -> blocks.add(found.below(headings.shownLevel())));
    out.slot(Body.Kind.BLOCK, block.isPresent() ? blocks.size() - 1 : -1);
    out.html("\n");
  }

  /** A block has links, which cannot stand in another. */
  private boolean isInLink(Block block) {
    if (rawHtml.isInLink()) {
      findings.add(
          Rules.UNKNOWN_BLOCK,
          block.at(),
          block.type().word(),
          "a block cannot be shown inside a link",
          "end the link before it");
    }
    return rawHtml.isInLink();
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableHead) {
      wrap(node, "thead", "\n");
    } else if (node instanceof TableBody) {
      wrap(node, "tbody", "\n");
    } else if (node instanceof TableRow) {
      wrap(node, "tr", "\n");
    } else if (node instanceof TableCell cell) {
      cell(cell);
    } else if (node instanceof Strikethrough) {
      wrap(node, "del", "");
    } else if (node instanceof TaskListItemMarker marker) {
      task(marker);
    } else if (node instanceof FootnoteReference reference) {
      footnotes.mark(reference, part);
    } else if (node instanceof BoundedInlineParser.Refused) {
      refused(node.getParent());
    } else {
      visitChildren(node);
    }
  }

  private void wrap(Node node, String element, String space) {
    out.html("<" + element + ">" + space);
    visitChildren(node);
    out.html("</" + element + ">" + space);
  }

  private void cell(TableCell cell) {
    // A header that says nothing heads nothing.
    boolean header = cell.isHeader() && cell.getFirstChild() != null;
    String element = header ? "th" : "td";
    String scope = header ? " scope=\"col\"" : "";
    String align =
        cell.getAlignment() == null
            ? ""
            : " class=\"hb-" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"";
    out.html("<" + element + scope + align + ">");
    visitChildren(cell);
    out.html("</" + element + ">\n");
  }

  private void task(TaskListItemMarker marker) {
    String label = marker.getNext() == null ? "" : Inlines.text(marker.getNext()).strip();
    box =
        "<input type=\"checkbox\" disabled"
            + (marker.isChecked() ? " checked" : "")
            + (label.isEmpty() ? "" : " aria-label=\"" + Escape.attribute(label) + "\"")
            + "> ";
    if (!(marker.getNext() instanceof Paragraph) || isTight(marker.getParent())) {
      out.html(box);
      box = "";
    }
  }

  private void refused(Node block) {
    Location at = part.places().at(block);
    findings.add(
        Rules.TOO_COMPLEX,
        new Location(at.path(), at.line(), at.column(), 0),
        at.path(),
        "this paragraph has thousands of emphasis marks or brackets",
        "split the page, or put the text in a code block");
  }

  // Inlines.

  @Override
  public void visit(Text text) {
    out.html(Escape.text(Inlines.plain(text.getLiteral())));
  }

  @Override
  public void visit(Code code) {
    out.html("<code>" + Escape.text(Inlines.plain(code.getLiteral())) + "</code>");
  }

  @Override
  public void visit(Emphasis emphasis) {
    wrap(emphasis, "em", "");
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    wrap(emphasis, "strong", "");
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.html("\n");
  }

  @Override
  public void visit(HardLineBreak line) {
    out.html("<br>\n");
  }

  @Override
  public void visit(org.commonmark.node.Link link) {
    if (isBare(link) && !Scheme.isSafe(link.getDestination())) {
      // Nobody asked for a link: what looks like an address is text.
      visitChildren(link);
      return;
    }
    int slot = add(Link.Kind.LINK, link, link.getDestination(), link.getTitle());
    out.slot(Body.Kind.LINK_OPEN, slot);
    if (part.places().slice(link).startsWith("<")
        && Records.scheme(link.getDestination()).isPresent()) {
      out.slot(Body.Kind.RECORD_NAME, slot);
    } else {
      visitChildren(link);
    }
    out.slot(Body.Kind.LINK_CLOSE, slot);
  }

  @Override
  public void visit(Image image) {
    int slot = add(Link.Kind.IMAGE, image, image.getDestination(), image.getTitle());
    checkAlt(links.get(slot));
    out.slot(Body.Kind.IMAGE, slot);
  }

  /** Whoever cannot see an image has only its text; a file's name says nothing. */
  void checkAlt(Link image) {
    String alt = image.text().strip();
    boolean name = FILE_NAME.matcher(alt).matches();
    if (alt.isEmpty() || name) {
      findings.add(
          Rules.IMAGE_ALT,
          image.at(),
          image.destination(),
          name
              ? "the text of the image, \"" + alt + "\", is the name of a file"
              : "the image has no text for those who cannot see it",
          image.html()
              ? "say in alt=\"…\" what it shows; alt=\"\" if it is decoration"
              : "say between the brackets what it shows: ![…]");
    }
  }

  /** Whether a link is an address in the text, without brackets around it. */
  private boolean isBare(org.commonmark.node.Link link) {
    String slice = part.places().slice(link);
    return !slice.startsWith("[") && !slice.startsWith("<");
  }

  private int add(Link.Kind kind, Node node, String destination, String title) {
    String text = Inlines.text(node);
    Location at = part.destinations().of(node, destination);
    String words = title == null ? "" : Inlines.plain(title);
    return add(new Link(kind, Inlines.plain(destination), words, text, at, false, 0, 0));
  }

  /** Notes a link and returns the number of its slot. */
  int add(Link link) {
    links.add(link);
    return links.size() - 1;
  }

  @Override
  public void visit(HtmlInline html) {
    if (dialect.rawHtml()) {
      out.html(html.getLiteral());
    } else {
      rawHtml.inline(html, part.places());
    }
  }
}
