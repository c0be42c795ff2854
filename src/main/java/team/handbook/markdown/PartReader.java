package team.handbook.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Reads a page: parses its text, and puts into its tree the blocks for which comments stand, and
 * the trees of the snippets that it includes. Each part keeps its own places and link definitions;
 * ids, footnote numbers and everything after are the page's.
 */
final class PartReader {
  /** How many includes may lie in each other. */
  private static final int MAX_DEPTH = 16;

  /** How many includes a page may have, those of its snippets counted. */
  private static final int MAX_INCLUDES = 1_000;

  /** How much text a page may include, in characters. */
  private static final int MAX_TEXT = 4 * 1024 * 1024;

  private final Parser parser;
  private final Snippets snippets;
  private final Diagnostics out;
  private final SortedSet<String> paths = new TreeSet<>();

  /** The files that are being read, and where each but the first is included. */
  private final List<String> open = new ArrayList<>();

  private final List<Location> includes = new ArrayList<>();

  /** Every include that names a file that can be read, as written. */
  private final List<Block.Value> written = new ArrayList<>();

  private int count;
  private int length;

  /**
   * A reader of one page.
   *
   * @param parser what is used for all parts, so that they share its limits
   */
  PartReader(Parser parser, Snippets snippets, Diagnostics out) {
    this.parser = parser;
    this.snippets = snippets;
    this.out = out;
  }

  /** A tree and the part whose nodes stand in it. */
  record Parsed(Part part, Node tree) {}

  /** The snippets that were read, sorted. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** Where files are included, in the order of the text. */
  List<Block.Value> includes() {
    return List.copyOf(written);
  }

  /** Reads a file from an offset on. */
  Parsed read(SourceText source, int start) {
    Places places = Places.of(source, start);
    Node tree = parser.parse(places.text());
    Part part = new Part(places, new Destinations(places, tree));
    ProseScan prose = new ProseScan(places, tree, part.destinations().labels(), out);
    prose.scan();
    MergeConflict.find(source, start, prose::isCode, out);
    open.add(source.path());
    comments(tree).forEach(comment -> replace(comment, places));
    open.remove(open.size() - 1);
    return new Parsed(part, tree);
  }

  private static List<HtmlBlock> comments(Node tree) {
    List<HtmlBlock> found = new ArrayList<>();
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock block) {
            found.add(block);
          }
        });
    return found;
  }

  /** Puts in the place of a comment what it stands for, if it stands for a block. */
  private void replace(HtmlBlock html, Places places) {
    Piece piece = new Piece(html, Inlines.plain(html.getLiteral()), places);
    Optional<BlockComment> comment = BlockComment.of(piece, out);
    if (comment.isPresent()) {
      Optional<Block> block = comment.get().read();
      Optional<Block.Value> path = block.flatMap(found -> found.value(BlockType.Argument.PATH));
      Node node = path.isEmpty() ? new BlockNode(block) : include(path.get());
      node.setSourceSpans(html.getSourceSpans());
      html.insertAfter(node);
      html.unlink();
    }
  }

  private Node include(Block.Value path) {
    Optional<SourceText> found = snippets.find(path, out);
    found.ifPresent(source -> written.add(path));
    return found
        .filter(source -> isAllowed(source, path))
        .map(source -> include(source, path))
        .orElseGet(() -> new BlockNode(Optional.empty()));
  }

  private Node include(SourceText source, Block.Value path) {
    int start = FrontMatterBlock.split(source, out).map(FrontMatterBlock::bodyStart).orElse(0);
    includes.add(path.at());
    Parsed parsed = read(source, start);
    includes.remove(includes.size() - 1);
    PartNode node = new PartNode(parsed.part());
    while (parsed.tree().getFirstChild() != null) {
      node.appendChild(parsed.tree().getFirstChild());
    }
    return node;
  }

  private boolean isAllowed(SourceText source, Block.Value path) {
    int again = open.indexOf(source.path());
    if (again >= 0) {
      reportCycle(again, path.at());
      return false;
    }
    paths.add(source.path());
    count++;
    length += source.text().length();
    if (open.size() > MAX_DEPTH) {
      tooMuch(path, "includes lie more than " + MAX_DEPTH + " deep in each other");
      return false;
    }
    if (count > MAX_INCLUDES || length > MAX_TEXT) {
      if (count - 1 <= MAX_INCLUDES && length - source.text().length() <= MAX_TEXT) {
        tooMuch(
            path,
            "the page includes more than "
                + (count > MAX_INCLUDES ? "1,000 files" : "4 MiB of text"));
      }
      return false;
    }
    return true;
  }

  private void tooMuch(Block.Value path, String message) {
    out.add(Rules.TOO_COMPLEX, path.at(), path.text(), message, "include less, or split the page");
  }

  /**
   * Reports a circle where it is entered in the first of its files, so that it is one finding from
   * wherever it is found.
   */
  private void reportCycle(int from, Location last) {
    List<Location> circle = new ArrayList<>(includes.subList(from, includes.size()));
    circle.add(last);
    Location first = circle.stream().min(Comparator.naturalOrder()).orElse(last);
    int turn = circle.indexOf(first);
    List<String> names = new ArrayList<>();
    List<Related> others = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      Location at = circle.get((turn + i) % circle.size());
      names.add("\"" + at.path() + "\"");
      if (i > 0) {
        others.add(new Related(at, "and this leads on"));
      }
    }
    names.add(names.get(0));
    out.add(
        new Diagnostic(
                Rules.INCLUDE_CYCLE,
                first,
                first.path(),
                names.size() == 2
                    ? "the file includes itself"
                    : "the file includes itself: " + String.join(" includes ", names),
                "remove one of the includes")
            .withRelated(others));
  }
}
