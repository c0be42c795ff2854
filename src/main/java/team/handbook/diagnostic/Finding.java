package team.handbook.diagnostic;

import java.util.Comparator;

/**
 * A diagnostic together with the severity that settings give it.
 *
 * @param diagnostic what is wrong
 * @param severity error or warning, never off
 * @param calendar whether it depends on today's date, so that it never stops a publish
 */
public record Finding(Diagnostic diagnostic, Severity severity, boolean calendar) {
  /** By place, rule, subject and message. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::diagnostic, Diagnostic.ORDER);

  /** A finding of a rule that depends on today's date, or does not, as a whole. */
  public Finding(Diagnostic diagnostic, Severity severity) {
    this(diagnostic, severity, diagnostic.rule().isCalendar());
  }

  /** Whether it is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
