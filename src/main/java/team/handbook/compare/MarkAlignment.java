package team.handbook.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import team.handbook.compare.MarkItem.Block;
import team.handbook.compare.WordDiff.Stretch;

/**
 * Decides which parts of a page became which: those that say the same first, then in between those
 * that are alike, in their order. The work is bounded; beyond it, parts count as gone and new.
 */
final class MarkAlignment {
  /** From here on, two texts are taken to be one that was changed. */
  private static final double ALIKE = 0.5;

  /** The same for lists, tables and the like, which are then compared part by part. */
  private static final double ALIKE_INSIDE = 0.25;

  /** The most words that are looked at to tell which parts of one place are alike. */
  private static final long MOST_WORDS = 4_000_000;

  /** The most pairs of parts of one place. */
  private static final long MOST_PAIRS = 250_000;

  /** Elements of which another holds one at most, or that stand for the same wherever they are. */
  private static final Set<String> SINGLE =
      Set.of("caption", "figcaption", "h1", "pre", "summary", "table", "tbody", "tfoot", "thead");

  /** What is left of the words that may be looked at on the page. */
  private long budget = 10 * MOST_WORDS;

  /**
   * A step through both versions: a part that stayed or was changed, that is gone, or that is new.
   *
   * @param old the part as it was, unless it is new
   * @param now the part as it is, unless it is gone
   */
  record Step(Optional<MarkItem> old, Optional<MarkItem> now) {
    static Step pair(MarkItem old, MarkItem now) {
      return new Step(Optional.of(old), Optional.of(now));
    }

    static Step gone(MarkItem old) {
      return new Step(Optional.of(old), Optional.empty());
    }

    static Step added(MarkItem now) {
      return new Step(Optional.empty(), Optional.of(now));
    }
  }

  /** The steps from one list of parts to another, in order. */
  List<Step> steps(List<MarkItem> old, List<MarkItem> now) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    int other = 0;
    for (Stretch stretch : WordDiff.stretches(ids(old), ids(now), WordDiff.MOST_PAIRS)) {
      while (at < stretch.from()) {
        steps.add(Step.pair(old.get(at++), now.get(other++)));
      }
      alike(stretch.before(old), stretch.now(now), steps);
      at = stretch.until();
      other = stretch.nowUntil();
    }
    while (at < old.size()) {
      steps.add(Step.pair(old.get(at++), now.get(other++)));
    }
    return steps;
  }

  private static List<Integer> ids(List<MarkItem> items) {
    return items.stream().map(MarkItem::id).toList();
  }

  private static void apart(List<MarkItem> old, List<MarkItem> now, List<Step> steps) {
    old.forEach(item -> steps.add(Step.gone(item)));
    now.forEach(item -> steps.add(Step.added(item)));
  }

  /** Pairs parts that are alike, so that the pairs together are as much alike as can be. */
  private void alike(List<MarkItem> old, List<MarkItem> now, List<Step> steps) {
    List<List<String>> was = words(old);
    List<List<String>> is = words(now);
    long work = size(was) * now.size() + size(is) * old.size();
    long pairs = (long) old.size() * now.size();
    if (pairs == 0 || pairs > MOST_PAIRS || work > Math.min(MOST_WORDS, budget)) {
      apart(old, now, steps);
      return;
    }
    budget -= work;
    double[][] likeness = likeness(old, now, was, is);
    // best[i][j]: how much the parts from i and from j on have in common.
    double[][] best = new double[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        double both = likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    List<MarkItem> fresh = new ArrayList<>();
    while (i < old.size() && j < now.size()) {
      if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
        fresh.forEach(item -> steps.add(Step.added(item)));
        fresh.clear();
        steps.add(Step.pair(old.get(i++), now.get(j++)));
      } else if (best[i][j] == best[i + 1][j]) {
        steps.add(Step.gone(old.get(i++)));
      } else {
        fresh.add(now.get(j++));
      }
    }
    old.subList(i, old.size()).forEach(item -> steps.add(Step.gone(item)));
    fresh.forEach(item -> steps.add(Step.added(item)));
    now.subList(j, now.size()).forEach(item -> steps.add(Step.added(item)));
  }

  private static List<List<String>> words(List<MarkItem> items) {
    return items.stream()
        .map(
            item ->
                item.tokens().stream()
                    .map(MarkToken::word)
                    .filter(word -> !word.isBlank())
                    .toList())
        .toList();
  }

  private static long size(List<List<String>> words) {
    return words.stream().mapToLong(List::size).sum();
  }

  /** How much each two parts have in common; 0 where they cannot be one. */
  private static double[][] likeness(
      List<MarkItem> old, List<MarkItem> now, List<List<String>> was, List<List<String>> is) {
    Map<String, Long> namesBefore = names(old);
    Map<String, Long> names = names(now);
    double[][] likeness = new double[old.size()][now.size()];
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        if (canBe(old.get(i), now.get(j))) {
          double found = WordDiff.likeness(was.get(i), is.get(j));
          String name = name(now.get(j));
          boolean known =
              !name.isEmpty()
                  && name.equals(name(old.get(i)))
                  && namesBefore.getOrDefault(name, 0L) == 1
                  && names.getOrDefault(name, 0L) == 1;
          double enough = isOfBlocks(now.get(j)) ? ALIKE_INSIDE : ALIKE;
          likeness[i][j] = found >= enough || known ? Math.max(found, known ? ALIKE : 0) : 0;
        }
      }
    }
    return likeness;
  }

  private static Map<String, Long> names(List<MarkItem> items) {
    return items.stream()
        .map(MarkAlignment::name)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** By what a part is known whatever it says; empty if by nothing. */
  private static String name(MarkItem item) {
    if (!(item instanceof Block block)) {
      return "";
    }
    Optional<String> name =
        block
            .element()
            .attribute("id")
            .or(() -> block.element().attribute("aria-labelledby"))
            .map(id -> "#" + id)
            .or(() -> block.element().attribute("class").map(styles -> "." + styles));
    return name.isPresent() || SINGLE.contains(block.name()) ? block.name() + name.orElse("") : "";
  }

  private static boolean canBe(MarkItem old, MarkItem now) {
    return old instanceof Block block
        ? now instanceof Block other && block.name().equals(other.name())
        : now instanceof MarkItem.Run;
  }

  private static boolean isOfBlocks(MarkItem item) {
    return item instanceof Block block && block.items().stream().anyMatch(Block.class::isInstance);
  }

  /** The cells of two rows, one by one. */
  static List<Step> inOrder(List<MarkItem> old, List<MarkItem> now) {
    return IntStream.range(0, now.size()).mapToObj(i -> Step.pair(old.get(i), now.get(i))).toList();
  }
}
