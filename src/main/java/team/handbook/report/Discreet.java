package team.handbook.report;

import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;

/**
 * What may be said of a finding where others than its author read it. Messages about people, their
 * hours and their records quote what settings may keep back, and so does one about a private word.
 */
final class Discreet {
  private Discreet() {}

  /** The message of a finding, or else what its rule catches. */
  static String message(Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    return isOpen(diagnostic) ? diagnostic.message() : diagnostic.rule().summary();
  }

  private static boolean isOpen(Diagnostic diagnostic) {
    Rule rule = diagnostic.rule();
    return rule.group() == Rule.Group.PAGES
        && !rule.equals(Rules.PRIVATE_MARKER)
        && !diagnostic.location().path().startsWith("data/people/");
  }
}
