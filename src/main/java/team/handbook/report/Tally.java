package team.handbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import team.handbook.diagnostic.Finding;

/** Counts in words: "2 errors and 1 warning". */
final class Tally {
  private Tally() {}

  /** How many errors and warnings there are, or "no findings". */
  static String of(List<Finding> findings) {
    long errors = findings.stream().filter(Finding::isError).count();
    List<String> parts = new ArrayList<>();
    if (errors > 0) {
      parts.add(count(errors, "error"));
    }
    if (findings.size() > errors) {
      parts.add(count(findings.size() - errors, "warning"));
    }
    return parts.isEmpty() ? "no findings" : String.join(" and ", parts);
  }

  /** A number and what is counted. */
  static String count(long n, String noun) {
    return number(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /** A number with separators. */
  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Errors before warnings, otherwise in their order. */
  static List<Finding> errorsFirst(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings.stream().filter(Finding::isError).toList());
    findings.stream().filter(finding -> !finding.isError()).forEach(sorted::add);
    return sorted;
  }
}
