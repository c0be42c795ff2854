package team.handbook.compare;

import java.util.ArrayList;
import java.util.List;
import team.handbook.html.HtmlTree.Element;
import team.handbook.html.HtmlTree.Node;

/** A part of a page that is compared as one with others beside it. */
sealed interface MarkItem {
  /** The offset at which it starts. */
  int start();

  /** The offset after it. */
  int end();

  /** The same for items that say the same, of one comparison. */
  Integer id();

  /** Adds its words in order. */
  void addTo(List<MarkToken> tokens);

  /** Its words in order. */
  default List<MarkToken> tokens() {
    List<MarkToken> tokens = new ArrayList<>();
    addTo(tokens);
    return tokens;
  }

  /**
   * Words in a row: the text of a paragraph or a cell, or a line of code.
   *
   * @param nodes what they stand in
   * @param words at least one
   * @param line whether it is a line, in which white space counts
   */
  record Run(int start, int end, Integer id, List<Node> nodes, List<MarkToken> words, boolean line)
      implements MarkItem {
    public Run {
      nodes = List.copyOf(nodes);
      words = List.copyOf(words);
    }

    @Override
    public void addTo(List<MarkToken> tokens) {
      tokens.addAll(words);
    }
  }

  /** An element that is no part of a sentence, such as a paragraph or a list. */
  record Block(Element element, Integer id, List<MarkItem> items) implements MarkItem {
    public Block {
      items = List.copyOf(items);
    }

    @Override
    public int start() {
      return element.start();
    }

    @Override
    public int end() {
      return element.end();
    }

    String name() {
      return element.name();
    }

    @Override
    public void addTo(List<MarkToken> tokens) {
      items.forEach(item -> item.addTo(tokens));
    }
  }
}
