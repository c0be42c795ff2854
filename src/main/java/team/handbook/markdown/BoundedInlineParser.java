package team.handbook.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Parses the inline content of blocks within a budget of work for each page. Some texts of a few
 * kilobytes take a parser seconds, because each mark of emphasis may be compared with all before it
 * in its block, and the text of each closing bracket is looked up. The work is estimated from the
 * text before it is done: unlike a clock, that gives the same result everywhere. What is beyond the
 * budget stays plain text, with a {@link Refused} at its end.
 */
final class BoundedInlineParser implements InlineParser {
  /** What a page may cost: well under a second. An estimate of one is some nanoseconds. */
  private static final long BUDGET = 100_000_000;

  /** What looking up one character of a label costs, in comparisons of emphasis. */
  private static final long LOOK_UP = 70;

  /** Labels longer than this are none (CommonMark, "link label"). */
  private static final int MAX_LABEL = 999;

  private final InlineParser parser;
  private final Budget budget;

  /** What is left of the work for a page; its snippets share it. */
  static final class Budget {
    private long left = BUDGET;
  }

  /** The mark of a block whose inline content was not parsed. */
  static final class Refused extends CustomNode {}

  BoundedInlineParser(InlineParserContext context) {
    this(context, new Budget());
  }

  BoundedInlineParser(InlineParserContext context, Budget budget) {
    this.budget = budget;
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    long cost = cost(lines.getContent());
    if (cost <= budget.left) {
      budget.left -= cost;
      parser.parse(lines, block);
      return;
    }
    for (SourceLine line : lines.getLines()) {
      if (block.getFirstChild() != null) {
        block.appendChild(new SoftLineBreak());
      }
      Text text = new Text(line.getContent().toString());
      SourceSpan span = line.getSourceSpan();
      text.setSourceSpans(span == null ? List.of() : List.of(span));
      block.appendChild(text);
    }
    block.appendChild(new Refused());
  }

  private static long cost(CharSequence text) {
    long runs = 0;
    long labels = 0;
    Deque<Integer> open = new ArrayDeque<>();
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '*' || c == '_' || c == '~') && c != before) {
        runs++;
      } else if (c == '[') {
        open.push(i);
      } else if (c == ']' && !open.isEmpty()) {
        labels += Math.min(i - open.pop(), MAX_LABEL);
      }
      before = c;
    }
    return runs * runs + labels * LOOK_UP;
  }
}
