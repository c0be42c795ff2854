package team.handbook.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;

/** Turns places in the parsed text into places in the file. */
final class Places {
  /** The longest value of several lines in which places are looked for. */
  private static final int MAX_VALUE = 20_000;

  private final String text;
  private final SourceText source;
  private final int base;
  private final int end;
  private final boolean exact;

  private Places(String text, SourceText source, int base, int end, boolean exact) {
    this.text = text;
    this.source = source;
    this.base = base;
    this.end = end;
    this.exact = exact;
  }

  /** For the part of a file that starts at an offset. */
  static Places of(SourceText source, int start) {
    return new Places(source.text().substring(start), source, start, source.text().length(), true);
  }

  /**
   * For a value that stands in a data file from one offset to another, perhaps in quotes or
   * indented over several lines: what it says in one line is looked for in what is written.
   */
  static Places ofValue(String text, SourceText source, int start, int end) {
    int found = source.text().indexOf(text, start);
    boolean exact = found >= 0 && found + text.length() <= end;
    return new Places(text, source, exact ? found : start, end, exact);
  }

  /** The parsed text. */
  String text() {
    return text;
  }

  /** The place of a range of offsets in the parsed text. */
  Location at(int start, int end) {
    return exact ? source.at(base + start, base + end) : search(start, end);
  }

  /** The place where what stands in a range is written; that of the whole value if none is. */
  private Location search(int start, int end) {
    int lineEnd = text.indexOf('\n', start);
    String wanted = text.substring(start, lineEnd < 0 ? end : Math.min(end, lineEnd));
    if (wanted.isBlank() || this.end - base > MAX_VALUE) {
      return source.at(base, this.end);
    }
    int found = source.text().indexOf(wanted, base);
    for (int i = text.indexOf(wanted);
        i >= 0 && i < start && found >= 0;
        i = text.indexOf(wanted, i + 1)) {
      found = source.text().indexOf(wanted, found + 1);
    }
    return found < 0 || found + wanted.length() > this.end
        ? source.at(base, this.end)
        : source.at(found, found + wanted.length());
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
