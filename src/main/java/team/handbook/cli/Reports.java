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

  /**
   * What is to be shown.
   *
   * @param findings what is wrong
   * @param summary what was looked at
   * @param files where the findings stand
   * @param display turns the path of a file into one from the top of the repository
   */
  record Shown(
      List<Finding> findings, Summary summary, FileTree files, UnaryOperator<String> display) {
    static Shown of(Outcome outcome, double seconds) {
      int pages = outcome.routes().all().size();
      return new Shown(
          outcome.findings(),
          new Summary(pages, outcome.links().count(), seconds),
          outcome.files(),
          outcome.files()::repositoryPath);
    }
  }

  /** The report in a format that exists. */
  static String of(String format, Shown shown, boolean all, boolean colour) {
    Summary summary = shown.summary();
    List<Finding> findings = shown.findings();
    UnaryOperator<String> display = shown.display();
    return switch (format) {
      case "text" ->
          new TextReport(display, path -> source(shown.files(), path), colour, all)
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
