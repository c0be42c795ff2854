package team.handbook.yaml;

import java.util.List;
import java.util.function.Function;
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
  private static final Pattern NO_SPACE =
      Pattern.compile("^\\s*(?:- )?([A-Za-z_][\\w-]*):(?!//)([^\\s/][^:]*)$");

  /**
   * A mistake that is recognised by what stands in a line.
   *
   * @param pattern finds it
   * @param group the group of the pattern that is marked
   * @param message the fact
   * @param hint the action
   */
  private record Known(
      Pattern pattern,
      int group,
      Function<Matcher, String> message,
      Function<Matcher, String> hint) {
    Known(String pattern, int group, String message, String hint) {
      this(Pattern.compile(pattern), group, found -> message, found -> hint);
    }
  }

  /** The commonest mistakes, the surest sign first. */
  private static final List<Known> COMMON =
      List.of(
          new Known("^ *(\\t)", 1, "the line is indented with a tab", "indent with spaces"),
          new Known(
              "'[^']*\\p{L}(')\\p{L}",
              1,
              "the apostrophe ends the text, which starts with a single quote",
              "put the text in double quotes, or write the apostrophe twice"),
          new Known(
              "[:\\-]\\s+(\\*\\S*)",
              1,
              "a value that starts with \"*\" is an alias, which data files may not use",
              "put the whole value in double quotes"),
          new Known(
              "(?<=[:\\-,\\[] )([\u201C\u201D\u2018\u201E])",
              1,
              "the curly quote does not quote anything",
              "use straight quotes (\") around the whole value"),
          new Known(
              Pattern.compile("[:\\-,\\[]\\s+([@`%][^\\s,\\]]*)"),
              1,
              found -> "a value cannot start with \"" + found.group(1).charAt(0) + "\"",
              found -> withoutSign(found.group(1))),
          new Known(
              "^\\s*(?:- )?[\\w-]+:\\s+[^\"'\\[{|>\\s][^:]*?(:) .*$",
              1,
              "the second colon on this line starts another key",
              "put the whole value in double quotes"),
          new Known(
              NO_SPACE,
              1,
              found -> "there is no space after the colon of \"" + found.group(1) + ":\"",
              found -> "write \"" + found.group(1) + ": " + found.group(2).strip() + "\""));

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
    int base = source.lineStart(line);
    for (Known mistake : COMMON) {
      Matcher found = mistake.pattern().matcher(text);
      if (found.find()) {
        return new Diagnostic(
            Rules.YAML_SYNTAX,
            source.at(base + found.start(mistake.group()), base + found.end(mistake.group())),
            "",
            mistake.message().apply(found),
            mistake.hint().apply(found));
      }
    }
    return null;
  }

  private static String withoutSign(String word) {
    return word.startsWith("@") && word.length() > 1
        ? "write \"" + word.substring(1) + "\" without the @, or put it in quotes"
        : "put the value in double quotes";
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
