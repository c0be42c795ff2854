package team.handbook.markdown;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;

/** Parses Markdown once a page: CommonMark with the extensions of GitHub, positions kept. */
public final class MarkdownParser {
  /** Parses the body of a page. */
  public Document parse(SourceText source, int bodyStart, String title, Diagnostics out) {
    return Document.empty();
  }

  /** Parses inline prose that stands in a data file. */
  public Document parseInline(String text, Location at, Diagnostics out) {
    return Document.empty();
  }
}
