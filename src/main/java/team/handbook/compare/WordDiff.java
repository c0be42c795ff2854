package team.handbook.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import team.handbook.compare.TextChange.Count;

/** Compares texts word by word. A word is what stands between spaces; an ideograph is one. */
final class WordDiff {
  /**
   * The most pairs of words that are compared in their order, as for two texts of 5,000 words that
   * have nothing in common. Beyond it, words are counted wherever they stand.
   */
  static final long MOST_PAIRS = 25_000_000;

  private WordDiff() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean ideograph = isIdeograph(c);
      if (start >= 0 && (ideograph || isSpace(c))) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (ideograph) {
        words.add(text.substring(i, next));
      } else if (start < 0 && !isSpace(c)) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  static boolean isSpace(int c) {
    // Most are letters of ASCII.
    return !(c > ' ' && c < 0x7f) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  static boolean isIdeograph(int c) {
    return c >= 0x80 && Character.isIdeographic(c);
  }

  /** Where two lists differ, in order. */
  static <T> List<AbstractDelta<T>> deltas(List<T> before, List<T> now) {
    return DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>()).getDeltas();
  }

  /**
   * A stretch in which two lists differ: from one place up to another, in both of them.
   *
   * @param from its start in the earlier list
   * @param until the place after it
   * @param nowFrom its start in the later list
   * @param nowUntil the place after it
   */
  record Stretch(int from, int until, int nowFrom, int nowUntil) {
    /** This stretch and another one after it, with what lies between. */
    Stretch until(Stretch next) {
      return new Stretch(from, next.until, nowFrom, next.nowUntil);
    }

    /** How many pairs of items there are in it. */
    long pairs() {
      return (long) (until - from) * (nowUntil - nowFrom);
    }

    <T> List<T> before(List<T> all) {
      return all.subList(from, until);
    }

    <T> List<T> now(List<T> all) {
      return all.subList(nowFrom, nowUntil);
    }
  }

  /** What is left of two lists without the items at their starts and ends that are the same. */
  static <T> Stretch middle(List<T> before, List<T> now) {
    int start = 0;
    int shorter = Math.min(before.size(), now.size());
    while (start < shorter && before.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    return new Stretch(start, before.size() - end, start, now.size() - end);
  }

  /**
   * The stretches in which two lists differ, in order; there is something between each two.
   *
   * @param most where there are more pairs of items, all that may differ is one stretch
   */
  static <T> List<Stretch> stretches(List<T> before, List<T> now, long most) {
    Stretch middle = middle(before, now);
    if (middle.pairs() > most) {
      return List.of(middle);
    }
    List<Stretch> found = new ArrayList<>();
    int start = middle.from();
    for (AbstractDelta<T> delta : deltas(middle.before(before), middle.now(now))) {
      int from = start + delta.getSource().getPosition();
      int nowFrom = start + delta.getTarget().getPosition();
      Stretch next =
          new Stretch(
              from, from + delta.getSource().size(), nowFrom, nowFrom + delta.getTarget().size());
      int last = found.size() - 1;
      // What goes and what comes in its place are told one by one.
      if (last >= 0 && found.get(last).until() == from) {
        found.set(last, found.get(last).until(next));
      } else {
        found.add(next);
      }
    }
    return found;
  }

  static Count count(List<String> before, List<String> now) {
    Stretch middle = middle(before, now);
    List<String> old = middle.before(before);
    List<String> current = middle.now(now);
    if (middle.pairs() > MOST_PAIRS) {
      return bag(old, current);
    }
    int added = 0;
    int removed = 0;
    for (AbstractDelta<String> delta : deltas(old, current)) {
      added += delta.getTarget().size();
      removed += delta.getSource().size();
    }
    return new Count(added, removed);
  }

  /** How many items one has more of than the other, wherever they stand. */
  static Count bag(Collection<String> before, Collection<String> now) {
    Map<String, Integer> surplus = new HashMap<>();
    now.forEach(item -> surplus.merge(item, 1, Integer::sum));
    before.forEach(item -> surplus.merge(item, -1, Integer::sum));
    int added = surplus.values().stream().mapToInt(n -> Math.max(n, 0)).sum();
    int removed = surplus.values().stream().mapToInt(n -> Math.max(-n, 0)).sum();
    return new Count(added, removed);
  }

  /** How much two texts have in common: 1 if they have the same words, 0 if they share none. */
  static double likeness(List<String> one, List<String> other) {
    int all = one.size() + other.size();
    Count differing = bag(one, other);
    return all == 0 ? 0 : 1 - (double) (differing.added() + differing.removed()) / all;
  }
}
