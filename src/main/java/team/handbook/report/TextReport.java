package team.handbook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Severity;
import team.handbook.files.SourceText;

/**
 * Findings for people: place, fact, the line with carets below, and what to do about it. All errors
 * come first, then the first five warnings of each rule, totals by rule and a line that sums up, so
 * that a person who sees the end of the output sees what matters.
 */
public final class TextReport {
  private static final int WARNINGS_SHOWN = 5;
  private static final int RELATED_SHOWN = 5;

  private final UnaryOperator<String> display;
  private final Function<String, Optional<SourceText>> sources;
  private final Style style;
  private final boolean all;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into what the reader would type
   * @param sources gives the text of the file at such a path, for its lines
   * @param colour whether ANSI colours are wanted
   * @param all whether every warning is shown, not the first five of each rule
   */
  public TextReport(
      UnaryOperator<String> display,
      Function<String, Optional<SourceText>> sources,
      boolean colour,
      boolean all) {
    this.display = display;
    this.sources = sources;
    this.style = new Style(colour);
    this.all = all;
  }

  /** The whole report, ending with a line end. */
  public String of(List<Finding> findings, Summary summary) {
    StringBuilder out = new StringBuilder();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Finding finding : Tally.errorsFirst(findings)) {
      String rule = finding.diagnostic().rule().id();
      if (finding.isError() || seen.merge(rule, 1, Integer::sum) <= WARNINGS_SHOWN || all) {
        append(out, finding);
      }
    }
    if (!all) {
      appendLeftOut(out, seen);
    }
    appendTotals(out, findings);
    appendClosing(out, findings, summary);
    return out.toString();
  }

  private void append(StringBuilder out, Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    Location at = diagnostic.location();
    out.append(style.bold(place(at))).append(' ');
    out.append(style.severity(finding.severity(), finding.severity().word()));
    out.append(' ').append(style.dim(diagnostic.rule().id())).append('\n');
    out.append("  ").append(Printable.text(diagnostic.message())).append("\n\n");
    if (!at.equals(Location.file(at.path()))) {
      sources
          .apply(at.path())
          .flatMap(source -> Excerpt.of(source, at))
          .ifPresent(excerpt -> append(out, excerpt, at.line(), finding.severity()));
    }
    boolean more = false;
    if (!diagnostic.hint().isEmpty()) {
      out.append("  ").append(Printable.text(diagnostic.hint())).append('\n');
      more = true;
    }
    for (Related related : diagnostic.related().stream().limit(RELATED_SHOWN).toList()) {
      String where = "  see " + place(related.at()) + ": " + Printable.text(related.message());
      out.append(style.dim(where)).append('\n');
      more = true;
    }
    int left = diagnostic.related().size() - RELATED_SHOWN;
    if (left > 0) {
      out.append(style.dim("  and " + Tally.count(left, "more place"))).append('\n');
    }
    out.append(more ? "\n" : "");
  }

  private void append(StringBuilder out, Excerpt excerpt, int line, Severity severity) {
    String number = Integer.toString(line);
    out.append("  ").append(style.dim(number + " |")).append(' ').append(excerpt.line());
    out.append("\n  ").append(style.dim(" ".repeat(number.length()) + " |")).append(' ');
    out.append(style.severity(severity, excerpt.carets())).append("\n\n");
  }

  private String place(Location at) {
    return Printable.text(display.apply(at.path())) + ":" + at.line() + ":" + at.column();
  }

  private void appendLeftOut(StringBuilder out, Map<String, Integer> seen) {
    boolean any = false;
    for (Map.Entry<String, Integer> rule : seen.entrySet()) {
      int left = rule.getValue() - WARNINGS_SHOWN;
      if (left > 0) {
        String text =
            "and " + Tally.number(left) + " more of " + rule.getKey() + "; --all shows them";
        out.append(style.dim(text)).append('\n');
        any = true;
      }
    }
    out.append(any ? "\n" : "");
  }

  private void appendTotals(StringBuilder out, List<Finding> findings) {
    Map<String, Integer> errors = new TreeMap<>();
    Map<String, Integer> warnings = new TreeMap<>();
    for (Finding finding : findings) {
      Map<String, Integer> totals = finding.isError() ? errors : warnings;
      totals.merge(finding.diagnostic().rule().id(), 1, Integer::sum);
    }
    if (errors.size() + warnings.size() > 1) {
      errors.forEach((rule, total) -> out.append(total(total, "error", rule)));
      warnings.forEach((rule, total) -> out.append(total(total, "warning", rule)));
      out.append('\n');
    }
  }

  private static String total(int total, String severity, String rule) {
    String noun = total == 1 ? severity : severity + "s";
    return String.format(Locale.ROOT, "%8s %-8s %s\n", Tally.number(total), noun, rule);
  }

  private void appendClosing(StringBuilder out, List<Finding> findings, Summary summary) {
    long errors = findings.stream().filter(Finding::isError).count();
    long warnings = findings.size() - errors;
    List<String> parts = new ArrayList<>();
    if (errors > 0) {
      parts.add(style.severity(Severity.ERROR, Tally.count(errors, "error")));
    }
    if (warnings > 0) {
      parts.add(style.severity(Severity.WARNING, Tally.count(warnings, "warning")));
    }
    out.append(parts.isEmpty() ? style.good("no findings") : String.join(" and ", parts));
    out.append(" in ").append(Tally.count(summary.pages(), "page"));
    out.append(" and ").append(Tally.count(summary.links(), "link"));
    out.append(String.format(Locale.ROOT, " (%.1f s)\n", summary.seconds()));
  }
}
