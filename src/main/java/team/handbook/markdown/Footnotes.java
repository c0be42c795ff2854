package team.handbook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;

/**
 * The footnotes of a page while it is rendered: numbered in the order of their first marks,
 * whatever the order of their definitions, and labelled as links are (CommonMark, "matches").
 */
final class Footnotes {
  private final Writer out;
  private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> marked = new ArrayList<>();
  private final Map<String, Integer> marks = new HashMap<>();

  Footnotes(Writer out) {
    this.out = out;
  }

  /** Learns the definitions of a document; the first of a label counts. */
  void define(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
              definitions.putIfAbsent(Destinations.normalize(definition.getLabel()), definition);
            }
            visitChildren(block);
          }
        });
  }

  /** Writes the mark of a footnote. */
  void mark(FootnoteReference reference) {
    String label = Destinations.normalize(reference.getLabel());
    Integer known = numbers.get(label);
    int number = known == null ? marked.size() + 1 : known;
    if (known == null) {
      numbers.put(label, number);
      marked.add(label);
    }
    int times = marks.merge(label, 1, Integer::sum);
    String id = "hb-fnref-" + number + (times == 1 ? "" : "-" + times);
    out.html("<sup class=\"hb-fnref\" id=\"" + id + "\">");
    out.slot(Body.Kind.FOOTNOTE_MARK, number);
    out.html("</sup>");
  }

  /** Reports what was never marked, whose text nobody would see. */
  void reportUnused(Places places, Diagnostics out) {
    definitions.forEach(
        (label, definition) -> {
          if (!numbers.containsKey(label)) {
            int start = Places.start(definition) + places.slice(definition).indexOf("[^") + 2;
            Location at = places.at(start, start + definition.getLabel().length());
            Destinations.unused("footnote", definition.getLabel(), at, out);
          }
        });
  }

  /** Writes what was marked; one footnote may mark another. */
  void write(Consumer<FootnoteDefinition> content) {
    if (marked.isEmpty()) {
      return;
    }
    out.html("<section class=\"hb-footnotes\">\n");
    out.slot(Body.Kind.FOOTNOTES_TITLE, 0);
    out.html("<ol>\n");
    for (int n = 0; n < marked.size(); n++) {
      out.html("<li id=\"hb-fn-" + (n + 1) + "\">\n");
      FootnoteDefinition definition = definitions.get(marked.get(n));
      if (definition != null) {
        content.accept(definition);
      }
      out.slot(Body.Kind.FOOTNOTE_BACK, n + 1);
      out.html("</li>\n");
    }
    out.html("</ol>\n</section>\n");
  }
}
