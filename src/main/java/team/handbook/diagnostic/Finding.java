package team.handbook.diagnostic;

/**
 * A diagnostic together with the severity that settings give it.
 *
 * @param diagnostic what is wrong
 * @param severity error or warning, never off
 */
public record Finding(Diagnostic diagnostic, Severity severity) {
  /** Whether it is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
