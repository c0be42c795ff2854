package team.handbook.yaml;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Explains a syntax error in plain words: the commonest mistakes are recognised by what stands in
 * the line, because a YAML parser names only what it stumbled over.
 */
final class Mistake {
  /** A key that is followed by no colon and space, but by what is meant as one. */
  private static final Pattern NO_SPACE =
      Pattern.compile("^\\s*(?:- )?([A-Za-z_][\\w-]*)(?::(?!//)(?=[^\\s/])| ?= ?|\uFF1A)([^:]*)$");

  /** The longest key that the parser knows as one. */
  private static final int LONGEST_KEY = 1024;

  /** The part of a line that is looked at; what is longer was not typed by hand. */
  private static final int LONGEST_LINE = 2000;

  private static final String QUOTE_ALL = "put the whole value in double quotes";

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
              "^ *(?:- )*(?:[\\w-]+:|-) *(\\t)",
              1,
              "a tab stands where a space belongs",
              "replace the tab with a space"),
          new Known(
              ":([\u00A0\u2007\u202F\u3000])",
              1,
              "the space after the colon is not an ordinary space",
              "type an ordinary space in its place"),
          new Known(
              "'[^']*\\p{L}(')\\p{L}",
              1,
              "the apostrophe ends the text, which starts with a single quote",
              "put the text in double quotes, or write the apostrophe twice"),
          new Known(
              "[:\\-]\\s+(\\*\\S*)",
              1,
              "a value that starts with \"*\" is an alias, which data files may not use",
              QUOTE_ALL),
          new Known(
              "(?<=[:\\-,\\[] )([\u201C\u201D\u2018\u201E])",
              1,
              "the curly quote does not quote anything",
              "use straight quotes (\") around the whole value"),
          new Known(
              "[:\\-]\\s+(\\{\\{|\\{%)",
              1,
              "a value cannot start with a mark of a template",
              "write the value itself; data files are not templates"),
          new Known(
              Pattern.compile("[:\\-,\\[]\\s+([@`%][^\\s,\\]]*|[&,](?= ))"),
              1,
              found -> "a value cannot start with \"" + found.group(1).charAt(0) + "\"",
              found -> withoutSign(found.group(1))),
          new Known(
              Pattern.compile("^\\s*(?:- )?[\\w-]+:\\s+([>|])\\s*(?=[^\\s\\d+#-])"),
              1,
              found -> "a text that starts with \"" + found.group(1) + "\" begins in the next line",
              found -> QUOTE_ALL),
          new Known(
              "^\\s*(?:- )?[\\w-]+:\\s+(-)\\s",
              1,
              "a list item stands in the line of its key",
              "put each item in a line of its own, or " + QUOTE_ALL),
          new Known(
              "[:\\-]\\s+(?:\\[[^\\[\\]]*\\]|\\{[^{}]*\\})\\s*([^\\s,#\\]}:])",
              1,
              "more text follows the bracket, which ends the value",
              QUOTE_ALL),
          new Known(
              "[:\\-,\\[]\\s+\"(?:[^\"\\\\]|\\\\.)*+\"\\s*([^\\s,#\\]}:])",
              1,
              "more text follows the quote, which ends the value",
              "put quotes around the whole value, and write \\\" for a quote inside it"),
          new Known(
              "(,)\\s*,", 1, "there is nothing between two commas", "remove one of the commas"),
          new Known(
              "(?<=[\\s,\\]}])(//)\\s",
              1,
              "\"//\" does not start a comment",
              "start it with \"#\""),
          new Known(
              "^(%)\\S",
              1,
              "a line that starts with \"%\" is a directive, which data files do not need",
              "remove the line"),
          new Known(
              "^\\s*(?:- )?[\\w-]+:\\s+[^\"'\\[{|>\\s][^:]*?(:)(?: .*)?$",
              1,
              "the second colon on this line starts another key",
              QUOTE_ALL),
          new Known("^\\s*(:)\\s", 1, "the key before the colon is missing", "write the key"),
          new Known(
              NO_SPACE,
              1,
              found -> noSpace(found.group(1)),
              found -> "write \"" + spaced(found) + "\""));

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
    String text = problem == null ? "" : problem;
    Explained said =
        INDENTATION.stream().anyMatch(text::contains)
            ? ofIndentation(source, first, line, offset, text)
            : general(text);
    return new Diagnostic(
        Rules.YAML_SYNTAX, source.at(offset, offset + 1), "", said.message(), said.hint());
  }

  private static @Nullable Diagnostic known(SourceText source, int line) {
    String text = shortened(source.line(line));
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

  /** What is wrong, and what to do. */
  private record Explained(String message, String hint) {}

  /** Complaints of the parser that depend on how lines are indented. */
  private static final List<String> INDENTATION =
      List.of("mapping values are not allowed", "could not find expected ':'", "<document start>");

  private static Explained ofIndentation(
      SourceText source, int first, int line, int offset, String problem) {
    int before = line - 1;
    while (before > first && source.line(before).isBlank()) {
      before--;
    }
    String above = before < first ? "" : source.line(before);
    if (offset - source.lineStart(line) >= LONGEST_KEY) {
      return new Explained(
          "a key has more than " + LONGEST_KEY + " characters", "start the line with a key");
    }
    if (above.startsWith("...")) {
      return new Explained(
          "text follows the end of the data", "remove the line with three dots above it");
    }
    if (above.matches(".*: *[|>][-+\\d]*\\s*")) {
      return new Explained(
          "the line belongs to the text that starts above, but is not indented",
          "indent each line of the text by two spaces more than its key");
    }
    if (indent(source.line(line)) < indent(above)) {
      return new Explained(
          "the line is indented less than the one above",
          "start the keys of one record in the same column");
    }
    if (indent(source.line(line)) > indent(above)) {
      return new Explained(
          "the line is indented under a key that has a value already",
          "start the keys of one record in the same column");
    }
    return problem.contains("could not find")
        ? new Explained(
            "the line is neither a key with a colon nor a list item",
            "write a key with a colon and a space before it, or indent it to go on with the text above")
        : new Explained("a key and value stand where only a value can", QUOTE_ALL);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** What the parser found, in words for people who do not know YAML's. */
  private static Explained general(String problem) {
    if (problem.contains("escape") || problem.contains("hexadecimal")) {
      return new Explained(
          "in double quotes a backslash starts an escape, and this is none",
          "put the value in single quotes, or write each backslash twice");
    }
    if ((problem.contains("end of stream") && !problem.contains("',' or"))
        || problem.contains("document separator")) {
      return new Explained(
          "a quote is opened here and never closed", "close the quote where the text ends");
    }
    if (problem.contains("',' or ']'") || problem.contains("',' or '}'")) {
      return new Explained(
          "a bracket is opened here and never closed, or a comma is missing",
          "close the bracket, and put a comma between its values");
    }
    if (problem.contains("found ']'") || problem.contains("found '}'")) {
      return new Explained("a bracket is closed here that is not open", "remove the bracket");
    }
    if (problem.contains("complex key")) {
      return new Explained("a key must be plain text", "if it is text, put it in double quotes");
    }
    if (problem.contains("comment or a line break") || problem.contains("block scalar")) {
      return new Explained(
          "a text that starts with \"|\" or \">\" begins in the next line", QUOTE_ALL);
    }
    if (problem.contains("<block end>")) {
      return new Explained(
          "the indentation does not fit the lines above",
          "start the line in the same column as the key or list item it belongs to");
    }
    return new Explained(
        "this is not YAML", "check the indentation and the quotes of this line and the one above");
  }

  /** The finding for a text that stands alone where keys and values belong. */
  static @Nullable Diagnostic missingSpace(Location at, String text) {
    Matcher found = NO_SPACE.matcher(shortened(text.lines().findFirst().orElse("")));
    return found.find()
        ? new Diagnostic(
            Rules.YAML_SYNTAX, at, "", noSpace(found.group(1)), "write \"" + spaced(found) + "\"")
        : null;
  }

  private static String noSpace(String key) {
    return "there is no colon and space after \"" + key + "\"";
  }

  private static String spaced(Matcher found) {
    return found.group(1) + ": " + found.group(2).strip();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
  }
}
