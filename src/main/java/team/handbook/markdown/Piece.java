package team.handbook.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;

/** A piece of raw HTML, and where its offsets lie in the parsed text. */
final class Piece {
  final Node node;
  final String html;
  private final Places places;
  private final List<SourceSpan> spans;
  private final SourceText lines;

  Piece(Node node, String html, Places places) {
    this.node = node;
    this.html = html;
    this.places = places;
    this.spans = node.getSourceSpans();
    this.lines = new SourceText("", html);
  }

  /** The place of a range of offsets. */
  Location at(int start, int end) {
    int from = offset(start);
    return from < 0 ? places.at(0, 0) : places.at(from, from + end - start);
  }

  /** Lines of the piece are spans of the text; an offset is found in its line. */
  private int offset(int at) {
    int line = lines.lineAt(at);
    return line <= spans.size()
        ? spans.get(line - 1).getInputIndex() + at - lines.lineStart(line)
        : -1;
  }
}
