package team.handbook.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * The YAML at the top of a page: between a first line of three hyphens and the next line of three
 * hyphens or three dots.
 *
 * @param yamlStart the offset at which the YAML starts
 * @param yamlEnd the offset after it
 * @param bodyStart the offset at which the Markdown starts
 */
public record FrontMatterBlock(int yamlStart, int yamlEnd, int bodyStart) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w-]*:(\\s.*)?");

  /** Finds the front matter of a page; one that is never closed is a finding. */
  public static Optional<FrontMatterBlock> split(SourceText source, Diagnostics out) {
    if (!source.line(1).stripTrailing().equals("---") || source.lineCount() < 2) {
      return Optional.empty();
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      String text = source.line(line).stripTrailing();
      if (text.equals("---") || text.equals("...")) {
        int after = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
        return Optional.of(
            new FrontMatterBlock(source.lineStart(2), source.lineStart(line), after));
      }
    }
    if (KEY.matcher(source.line(2)).matches()) {
      out.add(
          Rules.YAML_SYNTAX,
          source.at(0, 3),
          "",
          "the front matter is never closed",
          "add a line with three hyphens after its last key");
    }
    return Optional.empty();
  }
}
