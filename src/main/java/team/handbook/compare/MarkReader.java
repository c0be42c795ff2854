package team.handbook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.compare.MarkItem.Block;
import team.handbook.compare.MarkItem.Run;
import team.handbook.html.Escape;
import team.handbook.html.HtmlTree;
import team.handbook.html.HtmlTree.Element;
import team.handbook.html.HtmlTree.Node;
import team.handbook.html.HtmlTree.Text;

/** Reads a page into the blocks and words that are compared. */
final class MarkReader {
  /** Elements that say how a word is set. */
  private static final Set<String> FORMATS =
      Set.of(
          "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "strong",
          "sub", "sup", "u", "var");

  private final MarkedHtml.Version version;
  private final MarkedHtml.Labels labels;
  private final Map<String, Integer> ids;
  private final String html;
  private List<MarkToken> words = new ArrayList<>();
  private boolean spaced = true;

  /**
   * A reader of one of the two versions.
   *
   * @param ids what is known by which number, for both versions
   */
  MarkReader(MarkedHtml.Version version, MarkedHtml.Labels labels, Map<String, Integer> ids) {
    this.version = version;
    this.labels = labels;
    this.ids = ids;
    this.html = version.html();
  }

  /** The whole page as a block without a name. */
  Block read() {
    return block(HtmlTree.of(html), false);
  }

  private Block block(Element element, boolean exact) {
    boolean lines = exact || element.name().equals("pre");
    List<MarkItem> items = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : element.children()) {
      if (node instanceof Element child && !child.phrasing()) {
        addRun(run, lines, items);
        if (!version.ignored().test(child)) {
          items.add(block(child, lines));
        }
      } else {
        run.add(node);
      }
    }
    addRun(run, lines, items);
    String content =
        items.stream().map(item -> item.id().toString()).collect(Collectors.joining(" "));
    return new Block(element, id(element.name() + "(" + content + ")"), items);
  }

  private Integer id(String what) {
    return ids.computeIfAbsent(what, key -> ids.size());
  }

  private void addRun(List<Node> nodes, boolean lines, List<MarkItem> items) {
    words = new ArrayList<>();
    spaced = true;
    read(nodes, List.of(), "", lines);
    if (!words.isEmpty() && lines) {
      addLines(List.copyOf(nodes), items);
    } else if (!words.isEmpty()) {
      int start = nodes.get(0).start();
      int end = nodes.get(nodes.size() - 1).end();
      items.add(new Run(start, end, id(keys(words)), nodes, words, false));
    }
    nodes.clear();
  }

  /** Each line by itself, with its end. */
  private void addLines(List<Node> nodes, List<MarkItem> items) {
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).word().equals("\n") || i + 1 == words.size()) {
        List<MarkToken> line = words.subList(from, i + 1);
        int start = line.get(0).start();
        items.add(new Run(start, words.get(i).end(), id(keys(line)), nodes, line, true));
        from = i + 1;
      }
    }
  }

  private static String keys(List<MarkToken> tokens) {
    return tokens.stream().map(MarkToken::key).collect(Collectors.joining("\u0001"));
  }

  /**
   * Reads words.
   *
   * @param format how they are set
   * @param target where they lead
   */
  private void read(List<Node> nodes, List<String> format, String target, boolean exact) {
    for (Node node : nodes) {
      if (node instanceof Text text) {
        read(text, format, target, exact);
      } else if (node instanceof Element element && !version.ignored().test(element)) {
        read(element, format, target, exact);
      }
    }
  }

  private void read(Element element, List<String> format, String target, boolean exact) {
    switch (element.name()) {
      case "img" -> {
        String alt = element.attribute("alt").orElse("");
        String source = element.attribute("src").map(version.address()).orElse("");
        String text = alt.isEmpty() ? labels.image() : labels.image() + ": " + alt;
        add(element, "img " + source + " " + alt, "[" + Escape.text(text) + "]", format, target);
      }
      case "input" -> {
        String box = element.attribute("checked").isPresent() ? "\u2611" : "\u2610";
        add(element, "input " + box, box, format, target);
      }
      case "br" -> spaced = true;
      default -> {
        List<String> inner = format;
        if (FORMATS.contains(element.name())) {
          inner = new ArrayList<>(format);
          inner.add(element.name());
        }
        String leads = element.attribute("href").map(version.address()).orElse(target);
        read(element.children(), inner, leads, exact);
      }
    }
  }

  private void add(Element one, String word, String gone, List<String> format, String target) {
    words.add(
        new MarkToken(
            key(word, format, target),
            word,
            one.start(),
            one.end(),
            one.end(),
            spaced,
            format,
            gone));
    spaced = false;
  }

  private static String key(String word, List<String> format, String target) {
    return format.isEmpty() && target.isEmpty()
        ? word
        : word + "\u0002" + String.join("\u0002", format) + "\u0003" + target;
  }

  private void read(Text text, List<String> format, String target, boolean exact) {
    int i = text.start();
    while (i < text.end()) {
      int end = wordEnd(i, text.end(), exact);
      if (exact || !WordDiff.isSpace(html.codePointAt(i))) {
        String word = html.substring(i, end);
        words.add(
            new MarkToken(key(word, format, target), word, i, end, end, spaced, format, word));
        spaced = false;
      } else {
        space(i, end);
      }
      i = end;
    }
  }

  /** White space belongs to the word before it, where that stands in the same text. */
  private void space(int from, int end) {
    spaced = true;
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).end() == from) {
      words.set(last, words.get(last).until(end));
    }
  }

  /** Where the word or the white space ends that starts at an offset; an ideograph is a word. */
  private int wordEnd(int from, int limit, boolean exact) {
    int first = html.codePointAt(from);
    int i = from + Character.charCount(first);
    if (WordDiff.isIdeograph(first) || (exact && first == '\n')) {
      return i;
    }
    boolean space = WordDiff.isSpace(first);
    while (i < limit) {
      int c = html.codePointAt(i);
      if (WordDiff.isSpace(c) != space || WordDiff.isIdeograph(c) || (exact && c == '\n')) {
        return i;
      }
      i += Character.charCount(c);
    }
    return limit;
  }
}
