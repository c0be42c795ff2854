package team.handbook.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.html.HtmlScanner.Attribute;
import team.handbook.html.HtmlScanner.EndTag;
import team.handbook.html.HtmlScanner.StartTag;
import team.handbook.html.HtmlScanner.Token;

/**
 * The elements and texts of a piece of HTML that is ours, each with its offsets, so that something
 * can be put between them and the rest stays byte by byte. It is not how a browser would mend HTML:
 * an end tag without a start is skipped, and an element without an end ends with the one around it.
 */
public final class HtmlTree {
  /** Elements below this depth are not told apart from their texts. */
  private static final int MAX_DEPTH = 200;

  /** Elements that may stand in a sentence (HTML, 3.2.5.2.5), in so far as pages have them. */
  private static final Set<String> PHRASING =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "br",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "mark",
          "progress",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "svg",
          "time",
          "u",
          "var",
          "wbr");

  /** A part of the tree. */
  public sealed interface Node {
    /** The offset at which it starts. */
    int start();

    /** The offset after it. */
    int end();
  }

  /** Text, character references as written. */
  public record Text(int start, int end) implements Node {}

  /**
   * An element.
   *
   * @param name in lower case
   * @param start the offset of its start tag
   * @param contentStart the offset after its start tag
   * @param contentEnd the offset of its end tag
   * @param end the offset after its end tag
   * @param attributes of its start tag
   * @param phrasing whether it can stand in a sentence, with all that it holds
   */
  public record Element(
      String name,
      int start,
      int contentStart,
      int contentEnd,
      int end,
      List<Attribute> attributes,
      boolean phrasing,
      List<Node> children)
      implements Node {
    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }

    /** The value of an attribute. */
    public Optional<String> attribute(String wanted) {
      return attributes.stream()
          .filter(attribute -> attribute.name().equals(wanted))
          .map(Attribute::value)
          .findFirst();
    }
  }

  /** An element whose end is not reached yet. */
  private record Open(String name, int start, int end, List<Attribute> attributes, Nodes nodes) {
    Element close(int contentEnd, int until) {
      boolean phrasing = PHRASING.contains(name) && nodes.phrasing;
      return new Element(name, start, end, contentEnd, until, attributes, phrasing, nodes.list);
    }
  }

  /** What stands in an element so far. */
  private static final class Nodes {
    private final List<Node> list = new ArrayList<>();
    private boolean phrasing = true;

    void add(Node node) {
      list.add(node);
      phrasing &= !(node instanceof Element element) || element.phrasing();
    }
  }

  private final String html;
  private final Deque<Open> open = new ArrayDeque<>();

  /** Elements that are open below the greatest depth. */
  private final Deque<String> deep = new ArrayDeque<>();

  private HtmlTree(String html) {
    this.html = html;
  }

  /** Reads a piece of HTML; its top is an element without a name. */
  public static Element of(String html) {
    return new HtmlTree(html).read();
  }

  private Element read() {
    open.push(new Open("", 0, 0, List.of(), new Nodes()));
    for (Token token : HtmlScanner.scan(html)) {
      if (token instanceof StartTag tag) {
        start(tag);
      } else if (token instanceof EndTag tag) {
        end(tag);
      } else if (token instanceof HtmlScanner.Text text) {
        top().add(new Text(text.start(), text.end()));
      }
    }
    while (open.size() > 1) {
      close(html.length(), html.length());
    }
    return open.pop().close(html.length(), html.length());
  }

  private void start(StartTag tag) {
    boolean empty = HtmlTags.isVoid(tag.name()) || isSelfClosed(tag);
    Open opened = new Open(tag.name(), tag.start(), tag.end(), tag.attributes(), new Nodes());
    if (empty) {
      top().add(opened.close(tag.end(), tag.end()));
    } else if (open.size() < MAX_DEPTH) {
      open.push(opened);
    } else {
      deep.push(tag.name());
    }
  }

  /** In drawings, "/&gt;" ends an element; in HTML it says nothing. */
  private boolean isSelfClosed(StartTag tag) {
    return html.charAt(tag.end() - 2) == '/'
        && open.stream().anyMatch(above -> above.name().equals("svg"));
  }

  private void end(EndTag tag) {
    if (!deep.isEmpty()) {
      deep.removeFirstOccurrence(tag.name());
      return;
    }
    if (open.stream().noneMatch(above -> above.name().equals(tag.name()))) {
      return;
    }
    while (!open.element().name().equals(tag.name())) {
      close(tag.start(), tag.start());
    }
    close(tag.start(), tag.end());
  }

  private void close(int contentEnd, int end) {
    Element closed = open.pop().close(contentEnd, end);
    top().add(closed);
  }

  private Nodes top() {
    return open.element().nodes();
  }
}
