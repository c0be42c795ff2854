package team.handbook.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;
import team.handbook.json.Json;

/**
 * Findings as the page in the browser shows them while somebody writes: as members of a JSON object
 * {@code {"errors": 2, "warnings": 0, "findings": [{"severity", "rule", "file", "place", "editor",
 * "message", "hint", "lines": [{"number", "text", "carets"}]}]}}, errors first.
 */
public final class OverlayReport {
  /** Nobody reads more at once; the terminal has all. */
  private static final int SHOWN = 20;

  /** How many lines before and after the place are shown. */
  private static final int AROUND = 2;

  private final UnaryOperator<String> display;
  private final Function<String, Optional<SourceText>> sources;
  private final Function<String, String> editor;

  /**
   * A kind of report.
   *
   * @param display turns the path of a location into what the reader would type
   * @param sources gives the text of the file at such a path
   * @param editor gives the address that opens the file at such a path; line and column are added
   */
  public OverlayReport(
      UnaryOperator<String> display,
      Function<String, Optional<SourceText>> sources,
      Function<String, String> editor) {
    this.display = display;
    this.sources = sources;
    this.editor = editor;
  }

  /** Adds the members to an open object. */
  public void write(List<Finding> findings, Json json) {
    long errors = findings.stream().filter(Finding::isError).count();
    json.key("errors").number(errors).key("warnings").number(findings.size() - errors);
    json.key("findings").open('[');
    Tally.errorsFirst(findings).stream().limit(SHOWN).forEach(finding -> write(finding, json));
    json.close(']');
  }

  private void write(Finding finding, Json json) {
    Diagnostic diagnostic = finding.diagnostic();
    Location at = diagnostic.location();
    String file = Printable.text(display.apply(at.path()));
    String where = ":" + at.line() + ":" + at.column();
    json.open('{').text("severity", finding.severity().word());
    json.text("rule", diagnostic.rule().id()).text("file", file).text("place", file + where);
    json.text("editor", editor.apply(at.path()) + where);
    json.text("message", Printable.text(diagnostic.message()));
    json.text("hint", Printable.text(diagnostic.hint())).key("lines").open('[');
    if (!at.equals(Location.file(at.path()))) {
      sources.apply(at.path()).ifPresent(source -> lines(source, at, json));
    }
    json.close(']').close('}');
  }

  private static void lines(SourceText source, Location at, Json json) {
    int last = Math.min(source.lineCount(), at.line() + AROUND);
    for (int line = Math.max(1, at.line() - AROUND); line <= last; line++) {
      boolean here = line == at.line();
      Location place = here ? at : new Location(at.path(), line, 1, 0);
      Optional<Excerpt> excerpt = Excerpt.of(source, place);
      json.open('{').key("number").number(line);
      json.text("text", excerpt.map(Excerpt::line).orElse(""));
      json.text("carets", here ? excerpt.map(Excerpt::carets).orElse("^") : "").close('}');
    }
  }
}
