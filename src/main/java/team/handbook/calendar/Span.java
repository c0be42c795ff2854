package team.handbook.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param from its start, in minutes since 1970-01-01T00:00Z
 * @param until its end, which is no longer part of it
 */
public record Span(long from, long until) {
  /** Its length in minutes. */
  public long minutes() {
    return until - from;
  }

  /** The same stretches in order, those that touch or overlap joined. */
  static List<Span> join(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.from() <= last.until()) {
        joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.until(), span.until())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** What two lists of stretches, each in order, have in common. */
  static List<Span> common(List<Span> one, List<Span> other) {
    List<Span> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      long from = Math.max(one.get(i).from(), other.get(j).from());
      long until = Math.min(one.get(i).until(), other.get(j).until());
      if (from < until) {
        common.add(new Span(from, until));
      }
      if (one.get(i).until() < other.get(j).until()) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
