package team.handbook.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Explains a syntax error in plain words: the commonest mistakes are recognised by what stands in
 * the line, because a YAML parser names only what it stumbled over.
 */
final class Mistake {
  private static final Pattern TAB = Pattern.compile("^ *\\t");
  private static final Pattern NO_SPACE =
      Pattern.compile("^\\s*(?:- )?([A-Za-z_][\\w-]*):(?!//)([^\\s/][^:]*)$");
  private static final Pattern AT_SIGN = Pattern.compile("[:\\-,\\[]\\s+([@`%][^\\s,\\]]*)");
  private static final Pattern STAR = Pattern.compile("[:\\-]\\s+(\\*\\S*)");
  private static final Pattern CURLY =
      Pattern.compile("(?<=[:\\-,\\[] )[\u201C\u201D\u2018\u201E]");
  private static final Pattern SENTENCE =
      Pattern.compile("^\\s*(?:- )?[\\w-]+:\\s+([^\"'\\[{|>].*?: .*)$");
  private static final Pattern APOSTROPHE = Pattern.compile("'[^']*\\p{L}'\\p{L}");

  private Mistake() {}

  /**
   * The finding for a parser's complaint.
   *
   * @param from where the YAML starts in the file
   * @param offset where the parser stumbled
   * @param problem what the parser says
   */
  static Diagnostic explain(SourceText source, int from, int offset, @Nullable String problem) {
    int line = source.lineAt(Math.min(offset, source.text().length()));
    int first = source.lineAt(from);
    for (int at = line; at >= Math.max(first, line - 2); at--) {
      Diagnostic known = known(source, at);
      if (known != null) {
        return known;
      }
    }
    return new Diagnostic(
        Rules.YAML_SYNTAX,
        source.at(offset, offset + 1),
        "",
        general(problem == null ? "" : problem),
        "check the indentation and the quotes of this line and the one above");
  }

  private static @Nullable Diagnostic known(SourceText source, int line) {
    String text = source.line(line);
    Matcher tab = TAB.matcher(text);
    if (tab.find()) {
      return at(
          source,
          line,
          tab.end() - 1,
          tab.end(),
          "the line is indented with a tab",
          "indent with spaces");
    }
    Matcher apostrophe = APOSTROPHE.matcher(text);
    if (apostrophe.find()) {
      return at(
          source,
          line,
          apostrophe.end() - 2,
          apostrophe.end() - 1,
          "the apostrophe ends the text, which starts with a single quote",
          "put the text in double quotes, or write the apostrophe twice");
    }
    Matcher star = STAR.matcher(text);
    if (star.find()) {
      return at(
          source,
          line,
          star.start(1),
          star.end(1),
          "a value that starts with \"*\" is an alias, which data files may not use",
          "put the whole value in double quotes");
    }
    Matcher curly = CURLY.matcher(text);
    if (curly.find()) {
      return at(
          source,
          line,
          curly.start(),
          curly.end(),
          "the curly quote does not quote anything",
          "use straight quotes (\") around the whole value");
    }
    Matcher sign = AT_SIGN.matcher(text);
    if (sign.find()) {
      String word = sign.group(1);
      return at(
          source,
          line,
          sign.start(1),
          sign.end(1),
          "a value cannot start with \"" + word.charAt(0) + "\"",
          word.startsWith("@") && word.length() > 1
              ? "write \"" + word.substring(1) + "\" without the @, or put it in quotes"
              : "put the value in double quotes");
    }
    Matcher sentence = SENTENCE.matcher(text);
    if (sentence.find()) {
      int colon = text.indexOf(": ", sentence.start(1));
      return at(
          source,
          line,
          colon,
          colon + 1,
          "the second colon on this line starts another key",
          "put the whole value in double quotes");
    }
    Matcher noSpace = NO_SPACE.matcher(text);
    if (noSpace.find()) {
      return at(
          source,
          line,
          noSpace.end(1),
          noSpace.end(1) + 1,
          "there is no space after the colon of \"" + noSpace.group(1) + ":\"",
          "write \"" + noSpace.group(1) + ": " + noSpace.group(2).strip() + "\"");
    }
    return null;
  }

  private static Diagnostic at(
      SourceText source, int line, int start, int end, String message, String hint) {
    int base = source.lineStart(line);
    return new Diagnostic(
        Rules.YAML_SYNTAX, source.at(base + start, base + end), "", message, hint);
  }

  /** What the parser found, in words for people who do not know YAML's. */
  private static String general(String problem) {
    if (problem.contains("special characters")) {
      return "the file holds a control character, which YAML does not allow";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a key and value stand where only a value can";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a line here is neither a key with a colon nor a list item";
    }
    if (problem.contains("found unexpected end of stream") || problem.contains("quoted scalar")) {
      return "a quote is opened here and never closed";
    }
    if (problem.contains("',' or ']'") || problem.contains("',' or '}'")) {
      return "a bracket is opened here and never closed, or a comma is missing";
    }
    if (problem.contains("<block end>")) {
      return "the indentation does not fit the lines above";
    }
    return "this is not YAML";
  }

  /** Whether a plain text is a key and value without the space between them. */
  static @Nullable String missingSpace(String text) {
    Matcher matcher = NO_SPACE.matcher(text.lines().findFirst().orElse(""));
    return matcher.find() ? matcher.group(1) + ": " + matcher.group(2).strip() : null;
  }
}
