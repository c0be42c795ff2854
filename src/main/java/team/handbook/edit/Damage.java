package team.handbook.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.Reading;
import team.handbook.compare.Changes;
import team.handbook.compare.FindingChanges;
import team.handbook.compare.Renames;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Rule;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;

/** Refuses an edit that would leave a handbook worse than it found it. */
final class Damage {
  private Damage() {}

  /**
   * Compares the handbook as it is with what it would be.
   *
   * @param moves from old paths to new ones
   * @throws EditException if there would be more errors of a kind, or addresses or ids were lost
   */
  static void refuse(Reading before, Reading after, Map<String, String> moves, LocalDate today) {
    Renames renames = Renames.of(moves);
    List<Finding> then = before.findings(today);
    List<Finding> now = after.findings(today);
    Map<Rule, Long> old = errors(then);
    Map<Rule, Long> left = errors(now);
    for (Finding finding : FindingChanges.between(then, now, renames, path -> false).added()) {
      Rule rule = finding.diagnostic().rule();
      if (finding.isError() && left.getOrDefault(rule, 0L) > old.getOrDefault(rule, 0L)) {
        throw new EditException("nothing was changed: " + describe(finding.diagnostic()));
      }
    }
    if (!moves.isEmpty()) {
      refuseLost(Changes.between(before.side(), after.side(), renames, today), after);
    }
  }

  private static Map<Rule, Long> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.isError() && !finding.calendar())
        .collect(Collectors.groupingBy(f -> f.diagnostic().rule(), Collectors.counting()));
  }

  private static String describe(Diagnostic found) {
    return "afterwards "
        + found.location().path()
        + ":"
        + found.location().line()
        + " would be wrong, since "
        + found.message()
        + (found.hint().isEmpty() ? "" : "; " + found.hint());
  }

  private static void refuseLost(Changes changes, Reading after) {
    Set<String> kept =
        after.routes().all().stream()
            .map(Route::file)
            .map(Damage::fold)
            .collect(Collectors.toSet());
    after.routes().redirects().stream().map(Redirect::file).map(Damage::fold).forEach(kept::add);
    changes.lostUrls().stream()
        // Where only case differs, the old address is the new one on most servers and disks.
        .filter(lost -> !kept.contains(fold(file(lost.address()))))
        .findFirst()
        .ifPresent(
            lost -> {
              throw new EditException(
                  "nothing was changed: the address \"/" + lost.address() + "\" would be lost");
            });
    changes.lostAnchors().stream()
        .findFirst()
        .ifPresent(
            lost -> {
              throw new EditException("nothing was changed: a link to a heading would be lost");
            });
  }

  private static String file(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
