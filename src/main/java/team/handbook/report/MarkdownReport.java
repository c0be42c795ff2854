package team.handbook.report;

import java.util.List;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;

/**
 * Findings as a summary in Markdown, for a job's page or a comment: how many there are, then a
 * table of the first hundred, errors first.
 */
public final class MarkdownReport {
  private static final int SHOWN = 100;

  private final UnaryOperator<String> display;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into one from the top of the repository
   */
  public MarkdownReport(UnaryOperator<String> display) {
    this.display = display;
  }

  /** The whole report, ending with a line end. */
  public String of(List<Finding> findings, Summary summary) {
    StringBuilder out = new StringBuilder("### Handbook: ").append(Tally.of(findings));
    out.append("\n\nChecked ").append(Tally.count(summary.pages(), "page")).append(" and ");
    out.append(Tally.count(summary.links(), "link")).append(".\n");
    if (!findings.isEmpty()) {
      out.append("\n| | Where | What | Rule |\n|:--|:--|:--|:--|\n");
      Tally.errorsFirst(findings).stream().limit(SHOWN).forEach(finding -> append(out, finding));
    }
    if (findings.size() > SHOWN) {
      out.append("\nAnd ").append(Tally.number(findings.size() - SHOWN)).append(" more.\n");
    }
    return out.toString();
  }

  private void append(StringBuilder out, Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    Location at = diagnostic.location();
    out.append("| ").append(finding.isError() ? "**error**" : "warning").append(" | ");
    out.append(MarkdownText.of(display.apply(at.path()) + ":" + at.line() + ":" + at.column()));
    out.append(" | ").append(MarkdownText.of(diagnostic.message()));
    if (!diagnostic.hint().isEmpty()) {
      out.append("<br>").append(MarkdownText.of(diagnostic.hint()));
    }
    out.append(" | ").append(MarkdownText.of(diagnostic.rule().id())).append(" |\n");
  }
}
