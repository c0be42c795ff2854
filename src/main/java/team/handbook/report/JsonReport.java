package team.handbook.report;

import java.util.List;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.json.Json;

/**
 * Findings as JSON, version 1: {@code {"version", "findings": [{"rule", "severity", "file", "line",
 * "column", "endColumn", "message", "hint", "related": [{"file", "line", "column", "message"}]}],
 * "summary": {"pages", "links", "errors", "warnings", "seconds"}}}.
 *
 * <p>Files are relative to the content folder; lines and columns count from 1, columns in code
 * points, and {@code endColumn} is the one after the last.
 */
public final class JsonReport {
  private static final int VERSION = 1;

  private JsonReport() {}

  /** The whole report, ending with a line end. */
  public static String of(List<Finding> findings, Summary summary) {
    long errors = findings.stream().filter(Finding::isError).count();
    Json json = new Json();
    json.open('{').key("version").number(VERSION).key("findings").open('[');
    findings.forEach(finding -> finding(json, finding));
    json.close(']').key("summary").open('{');
    json.key("pages").number(summary.pages()).key("links").number(summary.links());
    json.key("errors").number(errors).key("warnings").number(findings.size() - errors);
    json.key("seconds").decimal(summary.seconds());
    return json.close('}').close('}') + "\n";
  }

  private static void finding(Json json, Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    json.open('{').key("rule").string(diagnostic.rule().id());
    json.key("severity").string(finding.severity().word());
    place(json, diagnostic.location());
    json.key("endColumn").number(diagnostic.location().endColumn());
    json.key("message").string(diagnostic.message()).key("hint").string(diagnostic.hint());
    json.key("related").open('[');
    for (Related related : diagnostic.related()) {
      json.open('{');
      place(json, related.at());
      json.key("message").string(related.message()).close('}');
    }
    json.close(']').close('}');
  }

  private static void place(Json json, Location at) {
    json.key("file").string(at.path()).key("line").number(at.line());
    json.key("column").number(at.column());
  }
}
