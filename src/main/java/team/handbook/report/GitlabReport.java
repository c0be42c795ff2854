package team.handbook.report;

import java.util.List;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.json.Json;

/**
 * Findings as a Code Quality report of GitLab: a list of {@code {"description", "check_name",
 * "fingerprint", "severity", "location": {"path", "lines": {"begin"}}}}. What always blocks is
 * {@code blocker}, other errors are {@code major}, warnings {@code minor}.
 */
public final class GitlabReport {
  private final UnaryOperator<String> display;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into one from the top of the repository
   */
  public GitlabReport(UnaryOperator<String> display) {
    this.display = display;
  }

  /** The whole report, ending with a line end. */
  public String of(List<Finding> findings) {
    List<String> prints = Fingerprints.of(findings);
    Json json = new Json().open('[');
    for (int i = 0; i < findings.size(); i++) {
      Diagnostic diagnostic = findings.get(i).diagnostic();
      String hint = diagnostic.hint().isEmpty() ? "" : "; " + diagnostic.hint();
      json.open('{').key("description").string(diagnostic.message() + hint);
      json.key("check_name").string(diagnostic.rule().id());
      json.key("fingerprint").string(prints.get(i));
      json.key("severity").string(severity(findings.get(i)));
      json.key("location").open('{');
      json.key("path").string(display.apply(diagnostic.location().path()));
      json.key("lines").open('{').key("begin").number(diagnostic.location().line());
      json.close('}').close('}').close('}');
    }
    return json.close(']') + "\n";
  }

  private static String severity(Finding finding) {
    if (!finding.isError()) {
      return "minor";
    }
    return finding.diagnostic().rule().isBlocking() ? "blocker" : "major";
  }
}
