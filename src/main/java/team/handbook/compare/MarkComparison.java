package team.handbook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import team.handbook.compare.MarkAlignment.Step;
import team.handbook.compare.MarkItem.Block;
import team.handbook.compare.MarkItem.Run;
import team.handbook.compare.WordDiff.Stretch;
import team.handbook.html.HtmlTree.Element;

/**
 * Walks through two versions of a page in the order of the newer one, and tells the writer what is
 * new and what is gone.
 */
final class MarkComparison {
  /** Below this share of words that stayed, all of them are shown as gone and new. */
  private static final double LEAST_KEPT = 0.25;

  /** The most pairs of words of one text that are compared in their order. */
  private static final long MOST_PAIRS = 4_000_000;

  /** Elements between whose parts nothing else can stand. */
  private static final Set<String> STRICT =
      Set.of("colgroup", "dl", "ruby", "table", "tbody", "tfoot", "thead", "tr");

  private final MarkWriter out;
  private final MarkAlignment alignment = new MarkAlignment();

  /** What is left of the pairs of words that may be compared on the page. */
  private long budget = 25 * MOST_PAIRS;

  /** How many columns the table has whose parts are being compared. */
  private int columns;

  MarkComparison(MarkWriter out) {
    this.out = out;
  }

  void compare(Block old, Block now) {
    if (old.id().equals(now.id())) {
      out.kept();
      return;
    }
    int outer = columns;
    if (now.name().equals("table")) {
      columns = columns(now);
    }
    List<Step> steps =
        isRowOfAsMany(old, now)
            ? MarkAlignment.inOrder(old.items(), now.items())
            : alignment.steps(old.items(), now.items());
    int at = 0;
    for (Step step : steps) {
      if (step.now().isEmpty()) {
        gone(step.old().orElseThrow(), now, at);
      } else {
        MarkItem item = now.items().get(at++);
        step.old().ifPresentOrElse(was -> pair(was, item), () -> added(item));
      }
    }
    columns = outer;
  }

  private static boolean isRowOfAsMany(Block old, Block now) {
    return now.name().equals("tr")
        && old.items().size() == now.items().size()
        && Stream.of(old, now)
            .flatMap(row -> row.items().stream())
            .allMatch(Block.class::isInstance);
  }

  private void pair(MarkItem old, MarkItem now) {
    if (old.id().equals(now.id())) {
      out.kept();
    } else if (now instanceof Run run) {
      words(((Run) old).words(), run);
    } else if (isComparable((Block) old, (Block) now)) {
      compare((Block) old, (Block) now);
    } else {
      out.gone(now.start(), old, "");
      added(now);
    }
  }

  /** A table in which cells reach into other rows, or that has other parts, is shown twice. */
  private static boolean isComparable(Block old, Block now) {
    return !now.name().equals("table")
        || (columns(now) > 0
            && parts(old).equals(parts(now))
            && !reaches(old.element())
            && !reaches(now.element()));
  }

  private static List<String> parts(Block table) {
    return table.items().stream()
        .map(item -> item instanceof Block block ? block.name() : "")
        .toList();
  }

  private static boolean reaches(Element element) {
    return element.attribute("rowspan").isPresent()
        || element.children().stream()
            .anyMatch(child -> child instanceof Element inside && reaches(inside));
  }

  private void added(MarkItem item) {
    if (item instanceof Run run) {
      out.changed(run, 0, run.words().size(), List.of());
    } else {
      ((Block) item).items().forEach(this::added);
    }
  }

  /**
   * A part that is gone.
   *
   * @param around what held it, as it is now
   * @param at how many parts of that stand before it
   */
  private void gone(MarkItem item, Block around, int at) {
    List<MarkItem> items = around.items();
    boolean last = at == items.size();
    if (item.tokens().isEmpty()) {
      return;
    }
    if (isRow(item, around)) {
      Block row = (Block) item;
      boolean fits = cells(row) == columns && !reaches(row.element());
      int offset = last ? around.element().contentEnd() : items.get(at).start();
      if (fits) {
        out.gone(offset, row, "");
      } else {
        out.gone(offset, row, "<td colspan=\"" + columns + "\">");
      }
    } else if (STRICT.contains(around.name()) && !isGroup(item) && !items.isEmpty()) {
      // It cannot stand where it stood, so its words go to what is beside it.
      out.gone(at > 0 ? contentEnd(items.get(at - 1)) : contentStart(items.get(0)), item.tokens());
    } else {
      int end =
          items.isEmpty() ? around.element().contentStart() : items.get(items.size() - 1).end();
      out.gone(last ? end : items.get(at).start(), item, "");
    }
  }

  private boolean isRow(MarkItem item, Block around) {
    return item instanceof Block row
        && row.name().equals("tr")
        && !around.name().equals("tr")
        && columns > 0;
  }

  /** A term with what is said of it. */
  private static boolean isGroup(MarkItem item) {
    return item instanceof Block block && block.name().equals("div");
  }

  private static int contentEnd(MarkItem item) {
    return item instanceof Block block ? inner(block, true) : item.end();
  }

  private static int contentStart(MarkItem item) {
    return item instanceof Block block ? inner(block, false) : item.start();
  }

  /** Where words can stand in a block of a table or a list of terms. */
  private static int inner(Block block, boolean end) {
    if (STRICT.contains(block.name()) && !block.items().isEmpty()) {
      List<MarkItem> items = block.items();
      return end ? contentEnd(items.get(items.size() - 1)) : contentStart(items.get(0));
    }
    return end ? block.element().contentEnd() : block.element().contentStart();
  }

  /** The columns of a table, by its first row. */
  private static int columns(Block table) {
    for (MarkItem item : table.items()) {
      if (item instanceof Block block) {
        int found = block.name().equals("tr") ? cells(block) : columns(block);
        if (found > 0) {
          return found;
        }
      }
    }
    return 0;
  }

  private static int cells(Block row) {
    return row.element().children().stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .mapToInt(cell -> cell.attribute("colspan").map(MarkComparison::span).orElse(1))
        .sum();
  }

  private static int span(String value) {
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  private void words(List<MarkToken> old, Run now) {
    int kept = 0;
    for (Stretch stretch : stretches(old, now.words())) {
      if (stretch.nowFrom() > kept) {
        out.kept();
      }
      List<MarkToken> gone = stretch.before(old);
      out.changed(now, stretch.nowFrom(), stretch.nowUntil(), gone);
      kept = stretch.nowUntil();
    }
    if (kept < now.words().size()) {
      out.kept();
    }
  }

  private List<Stretch> stretches(List<MarkToken> old, List<MarkToken> now) {
    List<String> was = keys(old);
    List<String> is = keys(now);
    long most = Math.min(MOST_PAIRS, budget);
    budget -= Math.min(most, WordDiff.middle(was, is).pairs());
    List<Stretch> found = joined(WordDiff.stretches(was, is, most));
    int differing = found.stream().mapToInt(MarkComparison::size).sum();
    boolean readable = Math.max(old.size(), now.size()) * (1 - LEAST_KEPT) >= differing;
    return readable ? found : List.of(new Stretch(0, old.size(), 0, now.size()));
  }

  /** One word that stayed between longer stretches that did not helps nobody. */
  private static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      int at = joined.size() - 1;
      if (at >= 0 && isNear(joined.get(at), next)) {
        joined.set(at, joined.get(at).until(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean isNear(Stretch last, Stretch next) {
    return next.from() - last.until() == 1 && Math.min(size(last), size(next)) > 1;
  }

  private static int size(Stretch stretch) {
    return Math.max(stretch.until() - stretch.from(), stretch.nowUntil() - stretch.nowFrom());
  }

  private static List<String> keys(List<MarkToken> tokens) {
    return tokens.stream().map(MarkToken::key).toList();
  }
}
