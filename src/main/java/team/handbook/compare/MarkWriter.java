package team.handbook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import team.handbook.compare.MarkItem.Block;
import team.handbook.compare.MarkItem.Run;
import team.handbook.html.Escape;
import team.handbook.html.HtmlTree.Element;
import team.handbook.html.HtmlTree.Node;

/**
 * Writes a page again with marks between its parts. Marks must come in the order of the page; what
 * follows another mark with nothing kept in between belongs to the same change.
 */
final class MarkWriter {
  /** The start of the id of the first mark of a change. */
  private static final String CHANGE = "hb-change-";

  /** Elements under which a block that is gone is still shown. */
  private static final Set<String> SHOWN =
      Set.of(
          "blockquote",
          "caption",
          "dd",
          "div",
          "dl",
          "dt",
          "li",
          "ol",
          "p",
          "pre",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final String html;
  private final MarkedHtml.Labels labels;
  private final StringBuilder out;

  /** Up to where the page was written. */
  private int written;

  private int changes;

  /** Whether the next mark belongs to a new change. */
  private boolean fresh = true;

  MarkWriter(String html, MarkedHtml.Labels labels) {
    this.html = html;
    this.labels = labels;
    this.out = new StringBuilder(html.length() + 1024);
  }

  /** How many changes there are so far. */
  int changes() {
    return changes;
  }

  /** Writes what is left of the page. */
  String finish() {
    copy(html.length());
    return out.toString();
  }

  /** Something that is as it was. */
  void kept() {
    fresh = true;
  }

  private void copy(int until) {
    if (until > written) {
      out.append(html, written, until);
      written = until;
    }
  }

  /** The attributes of a mark. */
  private String mark(String style) {
    String id = fresh ? " id=\"" + CHANGE + ++changes + "\"" : "";
    fresh = false;
    return id + " class=\"" + style + "\"";
  }

  private static String said(String label) {
    return " data-hb=\"" + Escape.attribute(label) + "\">";
  }

  /** Words that are new, from one up to another, in the place of words that are gone. */
  void changed(Run run, int from, int until, List<MarkToken> gone) {
    List<Range> ranges = new ArrayList<>();
    find(run, run.nodes(), run.words().subList(from, until), ranges);
    if (!gone.isEmpty()) {
      int offset =
          ranges.isEmpty() ? place(run, from, gone.get(0).format()) : ranges.get(0).start();
      copy(offset);
      boolean glued = offset > 0 && !Character.isWhitespace(html.charAt(offset - 1));
      boolean open = !run.line() && from > 0 && glued && gone.get(0).spaced();
      boolean close = !run.line() && from < run.words().size();
      List<MarkToken> shown = within(run.nodes(), offset, gone);
      out.append(deleted(shown, open ? " " : "", close ? " " : ""));
    }
    for (Range range : ranges) {
      copy(range.start());
      out.append("<ins").append(mark("hb-new")).append(said(labels.added()));
      copy(range.end());
      out.append("</ins>");
    }
  }

  /** Words that are gone as they are written at an offset, where something may be set already. */
  private static List<MarkToken> within(List<Node> nodes, int offset, List<MarkToken> gone) {
    List<MarkToken> shown = gone;
    for (Node node : nodes) {
      if (node instanceof Element element
          && element.contentStart() <= offset
          && offset <= element.contentEnd()) {
        List<MarkToken> bare = shown.stream().map(word -> word.inside(element.name())).toList();
        shown = within(element.children(), offset, bare);
      }
    }
    return shown;
  }

  private record Range(int start, int end) {}

  /**
   * Finds what can stand in one element: words of one text, and elements all of whose words are
   * meant.
   */
  private void find(Run run, List<Node> nodes, List<MarkToken> meant, List<Range> ranges) {
    int first = ranges.size();
    for (Node node : nodes) {
      List<MarkToken> in = within(node, meant);
      if (in.isEmpty()) {
        continue;
      }
      if (node instanceof Element element && isPart(run, element, in)) {
        find(run, element.children(), in, ranges);
        first = ranges.size();
        continue;
      }
      Range range =
          node instanceof Element element
              ? new Range(element.start(), element.end())
              : new Range(in.get(0).start(), in.get(in.size() - 1).wordEnd());
      int last = ranges.size() - 1;
      if (last >= first && html.substring(ranges.get(last).end(), range.start()).isBlank()) {
        ranges.set(last, new Range(ranges.get(last).start(), range.end()));
      } else {
        ranges.add(range);
      }
    }
  }

  /** Whether only parts of an element can be marked: other words in it stay, or other lines. */
  private static boolean isPart(Run run, Element element, List<MarkToken> meant) {
    boolean whole = !run.line() && meant.size() == within(element, run.words()).size();
    boolean ruby = element.name().startsWith("r");
    return !element.children().isEmpty() && (!whole || ruby);
  }

  /** The words that stand in a node; words are in order. */
  private static List<MarkToken> within(Node node, List<MarkToken> words) {
    return words.subList(index(words, node.start()), index(words, node.end()));
  }

  private static int index(List<MarkToken> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Between two words, rather where it is set as the words that are gone were. */
  private static int place(Run run, int at, List<String> format) {
    List<MarkToken> now = run.words();
    if (at == now.size()) {
      return now.get(at - 1).end();
    }
    MarkToken next = now.get(at);
    if (at == 0 || next.format().equals(format)) {
      return next.start();
    }
    MarkToken last = now.get(at - 1);
    boolean after = last.format().equals(format) || last.format().size() < next.format().size();
    return after ? last.end() : next.start();
  }

  /** Words that are gone, at an offset beside others that are not of their text. */
  void gone(int offset, List<MarkToken> words) {
    copy(offset);
    out.append(deleted(words, " ", " "));
  }

  private String deleted(List<MarkToken> words, String open, String close) {
    StringBuilder text = new StringBuilder("<del");
    text.append(mark("hb-old")).append(said(labels.removed())).append(open);
    List<String> format = List.of();
    for (int i = 0; i < words.size(); i++) {
      MarkToken word = words.get(i);
      boolean other = !format.equals(word.format());
      if (other) {
        end(format, text);
      }
      if (i > 0 && word.spaced() && !word.word().isBlank()) {
        text.append(' ');
      }
      if (other) {
        format = word.format();
        format.forEach(name -> text.append('<').append(name).append('>'));
      }
      text.append(word.gone());
    }
    end(format, text);
    return text.append(close).append("</del>").toString();
  }

  private static void end(List<String> format, StringBuilder text) {
    for (int i = format.size() - 1; i >= 0; i--) {
      text.append("</").append(format.get(i)).append('>');
    }
  }

  /**
   * A part that is gone, at an offset at which such a part can stand.
   *
   * @param cell the start tag of the one cell in which the words of a row stand; empty if it keeps
   *     its own
   */
  void gone(int offset, MarkItem item, String cell) {
    copy(offset);
    if (item instanceof Run run) {
      out.append(deleted(run.words(), "", ""));
      return;
    }
    Block block = (Block) item;
    String style = mark("hb-gone");
    if (cell.isEmpty()) {
      append(block, style);
    } else {
      out.append("<tr").append(style).append('>').append(cell);
      out.append(deleted(block.tokens(), "", "")).append("</td></tr>");
    }
  }

  private void append(Block block, String attributes) {
    boolean heading = block.name().matches("h[1-6]");
    String name = heading ? "p" : SHOWN.contains(block.name()) ? block.name() : "div";
    out.append('<').append(name).append(attributes).append(cell(block)).append('>');
    out.append(heading ? "<strong>" : "");
    List<MarkToken> words = new ArrayList<>();
    for (MarkItem item : block.items()) {
      if (item instanceof Run run) {
        words.addAll(run.words());
      } else {
        flush(words);
        append((Block) item, "");
      }
    }
    flush(words);
    out.append(heading ? "</strong>" : "").append("</").append(name).append('>');
  }

  private void flush(List<MarkToken> words) {
    if (!words.isEmpty()) {
      out.append(deleted(words, "", ""));
      words.clear();
    }
  }

  /** What makes a cell as wide and high as it was, and sets its text to the same side. */
  private static String cell(Block block) {
    StringBuilder kept = new StringBuilder();
    if (block.name().equals("td") || block.name().equals("th")) {
      keep("colspan", "[1-9]\\d{0,3}", block, kept);
      keep("rowspan", "[1-9]\\d{0,3}", block, kept);
      keep("class", "hb-(left|center|right)", block, kept);
    }
    return kept.toString();
  }

  private static void keep(String name, String form, Block block, StringBuilder kept) {
    block
        .element()
        .attribute(name)
        .filter(value -> value.matches(form))
        .ifPresent(value -> kept.append(' ').append(name).append("=\"").append(value).append('"'));
  }
}
