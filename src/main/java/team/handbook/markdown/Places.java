package team.handbook.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;

/** Turns places in the parsed text into places in the file. */
final class Places {
  private final String text;
  private final SourceText source;
  private final int base;
  private final Location whole;
  private final boolean exact;

  private Places(String text, SourceText source, int base, Location whole, boolean exact) {
    this.text = text;
    this.source = source;
    this.base = base;
    this.whole = whole;
    this.exact = exact;
  }

  /** For the part of a file that starts at an offset. */
  static Places of(SourceText source, int start) {
    return new Places(
        source.text().substring(start), source, start, Location.file(source.path()), true);
  }

  /**
   * For a value that stands somewhere in a data file: exact if it is written as it reads, but for a
   * pair of quotes around it.
   */
  static Places ofValue(String text, Location at) {
    int length = text.codePointCount(0, text.length());
    boolean quoted = length + 2 == at.length();
    boolean exact = text.indexOf('\n') < 0 && (quoted || length == at.length());
    Location first = quoted ? new Location(at.path(), at.line(), at.column() + 1, length) : at;
    return new Places(text, new SourceText(at.path(), text), 0, exact ? first : at, exact);
  }

  /** The parsed text. */
  String text() {
    return text;
  }

  /** The place of a range of offsets in the parsed text. */
  Location at(int start, int end) {
    if (!exact) {
      return whole;
    }
    Location at = source.at(base + start, base + end);
    return whole.line() == 1 && whole.column() == 1 && whole.length() == 0
        ? at
        : new Location(whole.path(), whole.line(), whole.column() + at.column() - 1, at.length());
  }

  /** The first offset of a node, or -1 if it has no place. */
  static int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? -1 : spans.get(0).getInputIndex();
  }

  /** The offset after a node, or -1 if it has no place. */
  static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return -1;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  /** A node as it is written; empty if it has no place. */
  String slice(Node node) {
    int start = start(node);
    return start < 0 ? "" : text.substring(start, Math.min(end(node), text.length()));
  }

  /** The place of a node, or of the nearest node around it that has one. */
  Location at(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (start(at) >= 0) {
        return at(start(at), end(at));
      }
    }
    return at(0, 0);
  }
}
