package team.handbook.compare;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import team.handbook.markdown.Heading;

/**
 * The headings that came, went or are called otherwise.
 *
 * @param added in the order of the page
 * @param removed in the order of the page as it was
 * @param renamed in the order of the page
 * @param successors what each heading became, by its old id
 */
public record HeadingChanges(
    List<Heading> added,
    List<Heading> removed,
    List<Renamed> renamed,
    Map<String, Heading> successors) {
  /** Nothing differs. */
  static final HeadingChanges NONE = new HeadingChanges(List.of(), List.of(), List.of(), Map.of());

  /** From here on, two sections are taken to be one that was changed. */
  private static final double ALIKE = 0.5;

  /** The most pairs of sections whose words are compared. */
  private static final int MOST_PAIRS = 10_000;

  public HeadingChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = List.copyOf(renamed);
    successors = Map.copyOf(successors);
  }

  /**
   * A heading that is called otherwise.
   *
   * @param from as it was
   * @param to as it is
   */
  public record Renamed(Heading from, Heading to) {}

  /** Whether nothing differs. */
  public boolean isNone() {
    return added.isEmpty() && removed.isEmpty() && renamed.isEmpty();
  }

  static HeadingChanges between(List<PageText.Section> before, List<PageText.Section> now) {
    Map<Integer, Integer> pairs = sameText(before, now);
    TreeSet<Integer> gone = new TreeSet<>();
    TreeSet<Integer> fresh = new TreeSet<>();
    for (int i = 0; i < before.size(); i++) {
      if (!pairs.containsKey(i)) {
        gone.add(i);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (!pairs.containsValue(i)) {
        fresh.add(i);
      }
    }
    Map<Integer, Integer> renamed = alike(before, now, gone, fresh);
    Map<String, Heading> successors = new HashMap<>();
    pairs.putAll(renamed);
    pairs.forEach(
        (old, current) ->
            successors.put(before.get(old).heading().id(), now.get(current).heading()));
    return new HeadingChanges(
        fresh.stream().map(i -> now.get(i).heading()).toList(),
        gone.stream().map(i -> before.get(i).heading()).toList(),
        renamed.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(
                pair ->
                    new Renamed(
                        before.get(pair.getKey()).heading(), now.get(pair.getValue()).heading()))
            .toList(),
        successors);
  }

  /** Headings of the same words: first those in the same order, then those that moved. */
  private static Map<Integer, Integer> sameText(
      List<PageText.Section> before, List<PageText.Section> now) {
    List<String> old = before.stream().map(section -> section.heading().text()).toList();
    List<String> current = now.stream().map(section -> section.heading().text()).toList();
    Map<Integer, Integer> pairs = new HashMap<>();
    Map<String, List<Integer>> moved = new HashMap<>();
    List<Integer> gone = new ArrayList<>();
    int at = 0;
    int other = 0;
    for (AbstractDelta<String> delta : WordDiff.deltas(old, current)) {
      while (at < delta.getSource().getPosition()) {
        pairs.put(at++, other++);
      }
      for (int i = 0; i < delta.getSource().size(); i++) {
        gone.add(at++);
      }
      for (int i = 0; i < delta.getTarget().size(); i++) {
        moved.computeIfAbsent(current.get(other), text -> new ArrayList<>()).add(other);
        other++;
      }
    }
    while (at < old.size()) {
      pairs.put(at++, other++);
    }
    for (int index : gone) {
      List<Integer> places = moved.getOrDefault(old.get(index), List.of());
      if (!places.isEmpty()) {
        pairs.put(index, places.remove(0));
      }
    }
    return pairs;
  }

  /** Pairs what seems to be one section under another heading, and takes it out of both sets. */
  private static Map<Integer, Integer> alike(
      List<PageText.Section> before,
      List<PageText.Section> now,
      TreeSet<Integer> gone,
      TreeSet<Integer> fresh) {
    Map<Integer, Integer> pairs = new HashMap<>();
    if ((long) gone.size() * fresh.size() > MOST_PAIRS) {
      return pairs;
    }
    for (int index : List.copyOf(gone)) {
      Optional<Integer> best = Optional.empty();
      double most = ALIKE;
      for (int candidate : fresh) {
        double likeness = likeness(before.get(index), now.get(candidate));
        if (likeness > most || (best.isEmpty() && likeness >= most)) {
          most = likeness;
          best = Optional.of(candidate);
        }
      }
      if (best.isPresent()) {
        pairs.put(index, best.get());
        gone.remove(index);
        fresh.remove(best.get());
      }
    }
    return pairs;
  }

  private static double likeness(PageText.Section one, PageText.Section other) {
    return Math.max(
        WordDiff.likeness(one.words(), other.words()),
        WordDiff.likeness(
            WordDiff.words(one.heading().text()), WordDiff.words(other.heading().text())));
  }
}
