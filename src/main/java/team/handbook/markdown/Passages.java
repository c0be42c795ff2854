package team.handbook.markdown;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Which ranges of a text are code or HTML, and where its links are. */
final class Passages extends AbstractVisitor {
  private final NavigableMap<Integer, Integer> codeBlocks = new TreeMap<>();
  private final NavigableMap<Integer, Integer> code = new TreeMap<>();
  private final NavigableMap<Integer, Integer> html = new TreeMap<>();
  private final NavigableMap<Integer, Integer> comments = new TreeMap<>();
  private final Set<Integer> linkStarts = new HashSet<>();
  private final Set<Integer> linkEnds = new HashSet<>();
  private final Set<String> footnotes = new HashSet<>();

  Passages(Node document) {
    document.accept(this);
  }

  /** Whether a range lies in one code block. */
  boolean isCodeBlock(int start, int end) {
    return contains(codeBlocks, start) && codeBlocks.floorEntry(start).getValue() >= end;
  }

  /** Whether an offset lies in code, or in a comment. */
  boolean isHidden(int at) {
    return contains(codeBlocks, at) || contains(code, at) || contains(comments, at);
  }

  /** Whether an offset lies in code or in HTML, where Markdown has no say. */
  boolean isVerbatim(int at) {
    return isHidden(at) || contains(html, at);
  }

  boolean startsLink(int at) {
    return linkStarts.contains(at);
  }

  boolean endsLink(int at) {
    return linkEnds.contains(at);
  }

  /** The labels of footnotes that are defined. */
  Set<String> footnotes() {
    return footnotes;
  }

  private static boolean contains(NavigableMap<Integer, Integer> ranges, int at) {
    var before = ranges.floorEntry(at);
    return before != null && at < before.getValue();
  }

  private static void put(NavigableMap<Integer, Integer> ranges, Node node) {
    if (Places.start(node) >= 0) {
      ranges.put(Places.start(node), Places.end(node));
    }
  }

  @Override
  public void visit(FencedCodeBlock block) {
    put(codeBlocks, block);
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    put(codeBlocks, block);
  }

  @Override
  public void visit(Code node) {
    put(code, node);
  }

  @Override
  public void visit(HtmlBlock block) {
    put(block.getLiteral().stripLeading().startsWith("<!--") ? comments : html, block);
  }

  @Override
  public void visit(HtmlInline node) {
    put(node.getLiteral().startsWith("<!--") ? comments : html, node);
  }

  @Override
  public void visit(Link link) {
    edges(link);
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    edges(image);
    visitChildren(image);
  }

  private void edges(Node link) {
    linkStarts.add(Places.start(link));
    linkEnds.add(Places.end(link));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FootnoteDefinition definition) {
      footnotes.add(Destinations.normalize(definition.getLabel()));
    }
    visitChildren(block);
  }
}
