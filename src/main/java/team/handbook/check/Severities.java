package team.handbook.check;

import java.util.List;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Severity;
import team.handbook.model.Settings;

/** Gives every diagnostic the severity that settings ask for, and decides what stops a publish. */
public final class Severities {
  private Severities() {}

  /** The findings that count, in the order of the files; what is off is gone. */
  public static List<Finding> apply(Diagnostics diagnostics, Settings settings) {
    return diagnostics.list().stream()
        .map(diagnostic -> new Finding(diagnostic, severity(diagnostic, settings)))
        .filter(finding -> finding.severity() != Severity.OFF)
        .toList();
  }

  private static Severity severity(Diagnostic diagnostic, Settings settings) {
    // What blocks in every mode is an error whatever settings say.
    return diagnostic.rule().isBlocking() ? Severity.ERROR : settings.severity(diagnostic.rule());
  }

  /**
   * Whether a finding stops a publish. Errors do, calendar findings apart; under {@code publish:
   * marked} only those that cannot be marked on a page; when strict, every warning does too.
   */
  public static boolean blocks(Finding finding, Settings settings, boolean strict) {
    Diagnostic diagnostic = finding.diagnostic();
    if (diagnostic.rule().isCalendar()) {
      return false;
    }
    if (strict) {
      return true;
    }
    if (!finding.isError()) {
      return false;
    }
    return settings.publish() == Settings.Publish.CLEAN
        || diagnostic.rule().isBlocking()
        || diagnostic.location().path().equals(Settings.FILE);
  }
}
