package team.handbook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import team.handbook.html.Escape;
import team.handbook.url.Scheme;

/** Walks a syntax tree once: writes the body, and notes headings, links and ids on the way. */
final class BodyRenderer extends AbstractVisitor {
  private static final Pattern EXPLICIT_ID =
      Pattern.compile("\\s*\\{#((?!hb-)[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:-]*)\\}\\s*$");
  private static final Pattern ALERT =
      Pattern.compile(
          "^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*$", Pattern.CASE_INSENSITIVE);

  private final Writer out;
  private final Places places;
  private final Destinations destinations;
  private final Dialect dialect;
  private final RawHtml rawHtml;
  private final Outline outline;
  private final List<Link> links = new ArrayList<>();
  private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
  private final Map<String, Integer> footnotes = new LinkedHashMap<>();
  private final Map<String, Integer> references = new LinkedHashMap<>();

  BodyRenderer(
      Writer out, Places places, Destinations destinations, Dialect dialect, Diagnostics findings) {
    this.out = out;
    this.places = places;
    this.destinations = destinations;
    this.dialect = dialect;
    this.outline = new Outline(findings);
    this.rawHtml = new RawHtml(this, out, places, findings);
  }

  /** The headings and ids of the page. */
  Outline outline() {
    return outline;
  }

  List<Link> links() {
    return links;
  }

  /** Renders a document; its title, where it is given, is noted and not written. */
  Body render(Node document, @Nullable Node title) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(definition.getLabel(), definition);
      }
    }
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node == title && node instanceof org.commonmark.node.Heading heading) {
        note(heading, Inlines.text(heading));
      } else if (!(node instanceof FootnoteDefinition)) {
        node.accept(this);
      }
    }
    footnotes();
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
    if (!dialect.headingIds()) {
      out.html("<h" + heading.getLevel() + ">");
      visitChildren(heading);
      out.html("</h" + heading.getLevel() + ">\n");
      return;
    }
    Heading noted = note(heading, Inlines.text(heading));
    int shown = Math.max(2, heading.getLevel());
    out.html("<h" + shown + " id=\"" + Escape.attribute(noted.id()) + "\">");
    visitChildren(heading);
    out.slot(Body.Kind.HEADING_END, outline.headings().size() - 1);
    out.html("</h" + shown + ">\n");
  }

  /** Notes a heading: its id, its place, and whether it skips a level. */
  private Heading note(org.commonmark.node.Heading heading, String text) {
    Matcher explicit = EXPLICIT_ID.matcher(text);
    boolean chosen = explicit.find() && heading.getLastChild() instanceof Text;
    Location at = places.at(heading);
    Node first = heading.getFirstChild();
    Node last = heading.getLastChild();
    if (first != null && last != null && Places.start(first) >= 0 && Places.end(last) >= 0) {
      at = places.at(Places.start(first), Places.end(last));
    }
    String id = "";
    if (chosen && heading.getLastChild() instanceof Text tail) {
      id = explicit.group(1);
      tail.setLiteral(tail.getLiteral().replaceFirst("\\s*\\{#[^}]*\\}\\s*$", ""));
      text = text.substring(0, explicit.start());
    }
    return outline.note(heading.getLevel(), text.strip(), id, at);
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight()) {
      visitChildren(paragraph);
      if (paragraph.getNext() != null) {
        out.html("\n");
      }
      return;
    }
    out.html("<p>");
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
    boolean tight = item.getParent() instanceof ListBlock list && list.isTight();
    if (!(tight && item.getFirstChild() instanceof Paragraph)
        && item.getFirstChild() != null
        && !(item.getFirstChild() instanceof TaskListItemMarker)) {
      out.html("\n");
    }
    visitChildren(item);
    out.html("</li>\n");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    String info = block.getInfo() == null ? "" : block.getInfo();
    String[] words = info.strip().split("\\s+", 2);
    code(block.getLiteral(), words[0]);
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    code(block.getLiteral(), "");
  }

  private void code(String literal, String language) {
    out.html(dialect.headingIds() ? "<pre tabindex=\"0\"><code" : "<pre><code");
    if (!language.isEmpty()) {
      out.html(" class=\"language-" + Escape.attribute(Inlines.plain(language)) + "\"");
    }
    out.html(">" + Escape.text(Inlines.plain(literal)) + "</code></pre>\n");
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
      rawHtml.block(block);
      out.html("\n");
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      int heading = outline.headings().size() - 1;
      out.slot(Body.Kind.TABLE_OPEN, heading);
      out.html("<table>\n");
      visitChildren(block);
      out.html("</table>");
      out.slot(Body.Kind.TABLE_CLOSE, heading);
      out.html("\n");
    } else {
      visitChildren(block);
    }
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
      out.html("<input type=\"checkbox\" disabled" + (marker.isChecked() ? " checked> " : "> "));
    } else if (node instanceof FootnoteReference reference) {
      footnote(reference);
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
    String element = cell.isHeader() ? "th" : "td";
    String scope = cell.isHeader() ? " scope=\"col\"" : "";
    String align =
        cell.getAlignment() == null
            ? ""
            : " class=\"hb-" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"";
    out.html("<" + element + scope + align + ">");
    visitChildren(cell);
    out.html("</" + element + ">\n");
  }

  // Footnotes.

  private void footnote(FootnoteReference reference) {
    String label = reference.getLabel();
    int number = footnotes.computeIfAbsent(label, key -> footnotes.size() + 1);
    int times = references.merge(label, 1, Integer::sum);
    String id = "hb-fnref-" + number + (times == 1 ? "" : "-" + times);
    out.html("<sup class=\"hb-fnref\" id=\"" + id + "\">");
    out.slot(Body.Kind.FOOTNOTE_MARK, number);
    out.html("</sup>");
  }

  /** The definitions of what was referred to; one of them may refer to another. */
  private void footnotes() {
    if (footnotes.isEmpty()) {
      return;
    }
    out.html("<section class=\"hb-footnotes\">\n");
    out.slot(Body.Kind.FOOTNOTES_TITLE, 0);
    out.html("<ol>\n");
    int number = 0;
    while (number < footnotes.size()) {
      String label = List.copyOf(footnotes.keySet()).get(number++);
      FootnoteDefinition definition = definitions.get(label);
      out.html("<li id=\"hb-fn-" + number + "\">\n");
      if (definition != null) {
        visitChildren(definition);
      }
      out.slot(Body.Kind.FOOTNOTE_BACK, number);
      out.html("</li>\n");
    }
    out.html("</ol>\n</section>\n");
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
    visitChildren(link);
    out.slot(Body.Kind.LINK_CLOSE, slot);
  }

  @Override
  public void visit(Image image) {
    int slot = add(Link.Kind.IMAGE, image, image.getDestination(), image.getTitle());
    out.slot(Body.Kind.IMAGE, slot);
  }

  /** Whether a link is an address in the text, without brackets around it. */
  private boolean isBare(org.commonmark.node.Link link) {
    String slice = places.slice(link);
    return !slice.startsWith("[") && !slice.startsWith("<");
  }

  private int add(Link.Kind kind, Node node, String destination, String title) {
    String text = Inlines.text(node);
    Location at = destinations.of(node, destination);
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
      rawHtml.inline(html);
    }
  }
}
