package team.handbook.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import team.handbook.Outcome;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;
import team.handbook.report.GithubReport;
import team.handbook.report.GitlabReport;
import team.handbook.report.JsonReport;
import team.handbook.report.JunitReport;
import team.handbook.report.MarkdownReport;
import team.handbook.report.SarifReport;
import team.handbook.report.Summary;
import team.handbook.report.TextReport;

/** Shows an outcome in one of the formats. */
final class Reports {
  static final List<String> FORMATS =
      List.of("text", "json", "sarif", "github", "gitlab", "junit", "markdown");

  /** The most that is read of a file to show a line of it. */
  private static final long LIMIT = 2 * 1024 * 1024;

  private Reports() {}

  /** The report in a format that exists. */
  static String of(String format, Outcome outcome, double seconds, boolean all, boolean colour) {
    Summary summary = new Summary(outcome.routes().all().size(), outcome.links().count(), seconds);
    List<Finding> findings = outcome.findings();
    UnaryOperator<String> display = outcome.files()::repositoryPath;
    return switch (format) {
      case "text" ->
          new TextReport(display, path -> source(outcome.files(), path), colour, all)
              .of(findings, summary);
      case "json" -> JsonReport.of(findings, summary);
      case "sarif" -> new SarifReport(display).of(findings);
      case "github" -> new GithubReport(display).of(findings);
      case "gitlab" -> new GitlabReport(display).of(findings);
      case "junit" -> new JunitReport(display).of(findings, summary);
      case "markdown" -> new MarkdownReport(display).of(findings, summary);
      default -> throw new IllegalArgumentException("there is no format " + format);
    };
  }

  private static Optional<SourceText> source(FileTree files, String path) {
    boolean there =
        path.startsWith("../")
            ? files.outside(path) == FileTree.Outside.FILE
            : files.contains(path);
    return there ? files.text(path, LIMIT, new Diagnostics()) : Optional.empty();
  }
}
