package team.handbook.cli;

import java.util.List;
import java.util.Optional;
import team.handbook.Outcome;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;
import team.handbook.report.JsonReport;
import team.handbook.report.Summary;
import team.handbook.report.TextReport;

/** Shows an outcome in one of the formats. */
final class Reports {
  static final List<String> FORMATS = List.of("json", "text");

  /** The most that is read of a file to show a line of it. */
  private static final long LIMIT = 2 * 1024 * 1024;

  private Reports() {}

  /** The report in a format that exists. */
  static String of(String format, Outcome outcome, double seconds, boolean all, boolean colour) {
    Summary summary = new Summary(outcome.routes().all().size(), outcome.links().count(), seconds);
    return format.equals("json")
        ? JsonReport.of(outcome.findings(), summary)
        : text(outcome, summary, all, colour);
  }

  private static String text(Outcome outcome, Summary summary, boolean all, boolean colour) {
    return new TextReport(
            outcome.files()::repositoryPath, path -> source(outcome.files(), path), colour, all)
        .of(outcome.findings(), summary);
  }

  private static Optional<SourceText> source(FileTree files, String path) {
    boolean there =
        path.startsWith("../")
            ? files.outside(path) == FileTree.Outside.FILE
            : files.contains(path);
    return there ? files.text(path, LIMIT, new Diagnostics()) : Optional.empty();
  }
}
