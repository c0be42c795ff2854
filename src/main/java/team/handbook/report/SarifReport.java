package team.handbook.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Edit;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Severity;
import team.handbook.json.Json;
import team.handbook.url.Url;

/**
 * Findings as a log of SARIF 2.1.0 (OASIS): one run, with the rules that spoke, each finding with
 * its place, related places, repairs and a fingerprint that stays when lines move. Files count from
 * the top of the repository ({@code %SRCROOT%}), columns are Unicode code points.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final UnaryOperator<String> display;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into one from the top of the repository
   */
  public SarifReport(UnaryOperator<String> display) {
    this.display = display;
  }

  /** The whole log, ending with a line end. */
  public String of(List<Finding> findings) {
    List<Rule> rules =
        findings.stream()
            .map(finding -> finding.diagnostic().rule())
            .distinct()
            .sorted(Comparator.comparing(Rule::id))
            .toList();
    Json json = new Json().open('{').key("$schema").string(SCHEMA).key("version").string("2.1.0");
    json.key("runs").open('[').open('{');
    json.key("tool").open('{').key("driver").open('{').key("name").string("Handbook");
    json.key("informationUri").string(RulePage.GUIDE).key("rules").open('[');
    rules.forEach(rule -> rule(json, rule));
    json.close(']').close('}').close('}');
    json.key("columnKind").string("unicodeCodePoints");
    json.key("results").open('[');
    results(json, findings, rules);
    return json.close(']').close('}').close(']').close('}') + "\n";
  }

  private static void rule(Json json, Rule rule) {
    RulePage page = RulePage.of(rule);
    json.open('{').key("id").string(rule.id());
    message(json.key("shortDescription"), sentence(rule.summary()));
    json.key("help").open('{').key("text").string(page.text(Integer.MAX_VALUE));
    json.key("markdown").string(page.markdown()).close('}');
    json.key("helpUri").string(page.address());
    json.key("defaultConfiguration").open('{').key("level").string(level(rule.severity()));
    json.close('}').close('}');
  }

  private void results(Json json, List<Finding> findings, List<Rule> rules) {
    Map<Rule, Integer> index = new HashMap<>();
    rules.forEach(rule -> index.put(rule, index.size()));
    List<String> prints = Fingerprints.of(findings);
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Diagnostic diagnostic = finding.diagnostic();
      json.open('{').key("ruleId").string(diagnostic.rule().id());
      json.key("ruleIndex").number(index.getOrDefault(diagnostic.rule(), -1));
      json.key("level").string(level(finding.severity()));
      String hint = diagnostic.hint().isEmpty() ? "" : " " + sentence(diagnostic.hint());
      message(json.key("message"), sentence(diagnostic.message()) + hint);
      json.key("locations").open('[').open('{');
      place(json, diagnostic.location());
      json.close('}').close(']');
      related(json, diagnostic.related());
      json.key("partialFingerprints").open('{').key("handbook/v1").string(prints.get(i));
      json.close('}');
      fixes(json, diagnostic);
      json.close('}');
    }
  }

  private void related(Json json, List<Related> places) {
    if (places.isEmpty()) {
      return;
    }
    json.key("relatedLocations").open('[');
    for (int i = 0; i < places.size(); i++) {
      json.open('{').key("id").number(i);
      place(json, places.get(i).at());
      message(json.key("message"), sentence(places.get(i).message()));
      json.close('}');
    }
    json.close(']');
  }

  /** All edits of a finding together mend it, so they are one repair. */
  private void fixes(Json json, Diagnostic diagnostic) {
    if (diagnostic.fixes().isEmpty()) {
      return;
    }
    json.key("fixes").open('[').open('{');
    message(json.key("description"), sentence(diagnostic.hint()));
    json.key("artifactChanges").open('[');
    for (Edit edit : diagnostic.fixes()) {
      json.open('{');
      artifact(json, edit.at());
      json.key("replacements").open('[').open('{');
      region(json.key("deletedRegion"), edit.at());
      json.key("insertedContent").open('{').key("text").string(edit.replacement()).close('}');
      json.close('}').close(']').close('}');
    }
    json.close(']').close('}').close(']');
  }

  private void place(Json json, Location at) {
    json.key("physicalLocation").open('{');
    artifact(json, at);
    region(json.key("region"), at);
    json.close('}');
  }

  private void artifact(Json json, Location at) {
    json.key("artifactLocation").open('{');
    json.key("uri").string(Url.encodePath(display.apply(at.path())));
    json.key("uriBaseId").string("%SRCROOT%").close('}');
  }

  private static void region(Json json, Location at) {
    json.open('{').key("startLine").number(at.line()).key("startColumn").number(at.column());
    json.key("endColumn").number(at.endColumn()).close('}');
  }

  private static void message(Json json, String text) {
    json.open('{').key("text").string(text).close('}');
  }

  /** Viewers show messages as sentences. */
  private static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    String start = text.substring(0, first).toUpperCase(Locale.ROOT);
    String end = text.endsWith("?") || text.endsWith(".") ? "" : ".";
    return start + text.substring(first) + end;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case OFF -> "none";
    };
  }
}
