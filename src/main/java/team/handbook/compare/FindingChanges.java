package team.handbook.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Rule;

/**
 * Which findings are new, which were there before, and which are gone. A finding is known by its
 * rule, its file (renames are followed) and its subject, never by a line; two of a kind count
 * twice. One that is reported once for many files is known from any of them.
 *
 * @param added new findings, in the order of the files
 * @param known findings that were there before, as they are now
 * @param fixed findings that are gone, as they were
 */
public record FindingChanges(List<Finding> added, List<Finding> known, List<Finding> fixed) {
  public FindingChanges {
    added = List.copyOf(added);
    known = List.copyOf(known);
    fixed = List.copyOf(fixed);
  }

  private record Kind(Rule rule, String subject) {}

  private record Print(Kind kind, String path) {}

  /**
   * Compares the findings of two readings.
   *
   * @param unread whether a file could not be read at the revision, so that its findings count as
   *     known
   */
  public static FindingChanges between(
      List<Finding> before, List<Finding> now, Renames renames, Predicate<String> unread) {
    Map<Print, Deque<Finding>> old = new LinkedHashMap<>();
    for (Finding finding : before) {
      old.computeIfAbsent(print(finding, renames::now), print -> new ArrayDeque<>()).add(finding);
    }
    List<Finding> known = new ArrayList<>();
    List<Finding> added = new ArrayList<>();
    for (Finding finding : now) {
      Deque<Finding> same =
          old.getOrDefault(print(finding, UnaryOperator.identity()), new ArrayDeque<>());
      Finding first = same.poll();
      boolean isKnown = first != null || unread.test(finding.diagnostic().location().path());
      (isKnown ? known : added).add(finding);
    }
    Map<Kind, List<Finding>> left = new HashMap<>();
    old.forEach(
        (print, findings) ->
            left.computeIfAbsent(print.kind(), kind -> new ArrayList<>()).addAll(findings));
    matchElsewhere(added, known, left, renames);
    List<Finding> fixed =
        left.values().stream().flatMap(List::stream).sorted(Finding.ORDER).toList();
    return new FindingChanges(added, known.stream().sorted(Finding.ORDER).toList(), fixed);
  }

  private static Print print(Finding finding, UnaryOperator<String> path) {
    Diagnostic diagnostic = finding.diagnostic();
    return new Print(kind(finding), path.apply(diagnostic.location().path()));
  }

  private static Kind kind(Finding finding) {
    return new Kind(finding.diagnostic().rule(), finding.diagnostic().subject());
  }

  /** A mistake that many files have is reported in the first of them, which may be another now. */
  private static void matchElsewhere(
      List<Finding> added, List<Finding> known, Map<Kind, List<Finding>> left, Renames renames) {
    for (Iterator<Finding> it = added.iterator(); it.hasNext(); ) {
      Finding finding = it.next();
      List<Finding> candidates = left.getOrDefault(kind(finding), List.of());
      for (Finding candidate : candidates) {
        if (isSame(candidate, finding, renames)) {
          candidates.remove(candidate);
          known.add(finding);
          it.remove();
          break;
        }
      }
    }
  }

  private static boolean isSame(Finding old, Finding now, Renames renames) {
    String was = renames.now(old.diagnostic().location().path());
    String is = now.diagnostic().location().path();
    return now.diagnostic().related().stream().anyMatch(place -> place.at().path().equals(was))
        || old.diagnostic().related().stream()
            .anyMatch(place -> renames.now(place.at().path()).equals(is));
  }
}
