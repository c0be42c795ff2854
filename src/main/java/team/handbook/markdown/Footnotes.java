package team.handbook.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;

/**
 * The footnotes of a page while it is rendered: numbered in the order of their first marks,
 * whatever the order of their definitions, and labelled as links are (CommonMark, "matches"). A
 * label is known in its own part of the page only: what a snippet calls 1 is not what the page
 * does.
 */
final class Footnotes {
  private final Writer out;
  private final Map<Label, FootnoteDefinition> definitions = new LinkedHashMap<>();
  private final Map<Label, Integer> numbers = new HashMap<>();
  private final List<Label> marked = new ArrayList<>();
  private final Map<Label, Integer> marks = new HashMap<>();

  private record Label(Part part, String text) {
    static Label of(Part part, String written) {
      return new Label(part, Destinations.normalize(written));
    }
  }

  /** Writes the content of a footnote, which is of a part. */
  @FunctionalInterface
  interface Content {
    void write(Part part, FootnoteDefinition definition);
  }

  Footnotes(Writer out) {
    this.out = out;
  }

  /** Learns the definitions of a part and of those in it; the first of a label counts. */
  void define(Node document, Part part) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof PartNode snippet && snippet != document) {
              define(snippet, snippet.part());
              return;
            }
            if (block instanceof FootnoteDefinition definition) {
              definitions.putIfAbsent(Label.of(part, definition.getLabel()), definition);
            }
            visitChildren(block);
          }
        });
  }

  /** Writes the mark of a footnote. */
  void mark(FootnoteReference reference, Part part) {
    Label label = Label.of(part, reference.getLabel());
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
  void reportUnused(Diagnostics out) {
    definitions.forEach(
        (label, definition) -> {
          if (!numbers.containsKey(label)) {
            Places places = label.part().places();
            int start = Places.start(definition) + places.slice(definition).indexOf("[^") + 2;
            Location at = places.at(start, start + definition.getLabel().length());
            Destinations.unused("footnote", definition.getLabel(), at, out);
          }
        });
  }

  /** Writes what was marked; one footnote may mark another. */
  void write(Content content) {
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
        content.write(marked.get(n).part(), definition);
      }
      out.slot(Body.Kind.FOOTNOTE_BACK, n + 1);
      out.html("</li>\n");
    }
    out.html("</ol>\n</section>\n");
  }
}
