package team.handbook.report;

import java.util.List;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;

/**
 * Findings as workflow commands of GitHub Actions, which become annotations of the changed files.
 * Errors come first, since only the first ten of each severity of a step are shown.
 */
public final class GithubReport {
  private final UnaryOperator<String> display;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into one from the top of the repository
   */
  public GithubReport(UnaryOperator<String> display) {
    this.display = display;
  }

  /** One command a line, then the totals. */
  public String of(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    Tally.errorsFirst(findings).forEach(finding -> append(out, finding));
    return out.append("handbook: ").append(Tally.of(findings)).append('\n').toString();
  }

  private void append(StringBuilder out, Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    Location at = diagnostic.location();
    String hint = diagnostic.hint().isEmpty() ? "" : "\n" + Printable.text(diagnostic.hint());
    out.append("::").append(finding.severity().word());
    out.append(" file=").append(property(display.apply(at.path())));
    out.append(",line=").append(at.line()).append(",col=").append(at.column());
    if (at.length() > 1) {
      // The last column, not the one after it.
      out.append(",endColumn=").append(at.endColumn() - 1);
    }
    out.append(",title=").append(property(diagnostic.rule().id()));
    out.append("::").append(data(Printable.text(diagnostic.message()) + hint)).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
