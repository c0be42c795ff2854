package team.handbook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;

/**
 * Looks through the text of a page for what its author meant as markup but Markdown does not take
 * as such: references without a definition, links with spaces, tags of other generators. Code,
 * comments and escaped brackets mean themselves.
 */
final class ProseScan {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<!\\\\)\\]\\[([^\\[\\]\\n]{0,999})\\]");
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<!\\\\)\\[\\^([^\\s\\[\\]]{1,999})\\]");
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<!\\\\)\\]\\( ?([^()<>\\n\"']{1,999}?)(?: \"[^\"\\n]*\"| '[^'\\n]*')? ?\\)");
  private static final Pattern PATH =
      Pattern.compile(
          "(?s)(?:\\.{0,2}/|https?://).*|.*/|.*[^\\s.]\\.[A-Za-z][A-Za-z0-9]{1,4}(?:#.*)?");
  private static final Pattern TEMPLATE =
      Pattern.compile("(?s)\\{%.{1,300}?%\\}|\\{\\{.{1,300}?\\}\\}");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import [^\\r\\n]{1,200} from ['\"][^\\r\\n]*");

  /** How far back the start of a link's text is looked for. */
  private static final int MAX_TEXT = 1_000;

  private final Places places;
  private final String text;
  private final Passages passages;
  private final Set<String> labels;
  private final Diagnostics out;

  /**
   * @param labels the labels of link definitions, normalized
   */
  ProseScan(Places places, Node document, Set<String> labels, Diagnostics out) {
    this.places = places;
    this.text = places.text();
    this.passages = new Passages(document);
    this.labels = labels;
    this.out = out;
  }

  /** Looks through the text. */
  void scan() {
    if (text.indexOf('[') >= 0) {
      footnotes();
      references();
      spaced();
    }
    Map<String, List<Location>> leftover = new LinkedHashMap<>();
    leftover(TEMPLATE, "template tag", leftover);
    leftover(IMPORT, "import statement", leftover);
    leftover.forEach(this::report);
  }

  /** Whether a range of offsets lies inside one code block. */
  boolean isCode(int start, int end) {
    return passages.isCodeBlock(start, end);
  }

  private void footnotes() {
    Matcher matcher = FOOTNOTE.matcher(text);
    while (matcher.find()) {
      String label = matcher.group(1);
      if (!passages.isVerbatim(matcher.start())
          && !passages.startsLink(matcher.start())
          && !passages.footnotes().contains(Destinations.normalize(label))) {
        Location at = places.at(matcher.start(), matcher.end());
        undefined("footnote", label, passages.footnotes(), "[^" + label + "]: …", at);
      }
    }
  }

  private void references() {
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      int open = opening(matcher.start());
      if (open < 0
          || passages.isVerbatim(matcher.start())
          || passages.startsLink(matcher.start() + 1)) {
        continue;
      }
      String words = text.substring(open + 1, matcher.start());
      String label = matcher.group(1).isBlank() ? words : matcher.group(1);
      boolean given = labels.contains(Destinations.normalize(label));
      if (!given && isMeant(open, words, label, matcher.group(1).isEmpty())) {
        boolean collapsed = matcher.group(1).isBlank();
        Location at =
            collapsed
                ? places.at(open + 1, matcher.start())
                : places.at(matcher.start(1), matcher.end(1));
        undefined("link reference", label, labels, "[" + label + "]: …", at);
      }
    }
  }

  /**
   * Whether brackets are meant as a reference, and not as places to fill in: {@code [user][text]}.
   */
  private boolean isMeant(int open, String words, String label, boolean collapsed) {
    boolean index = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
    // A definition by a tag of another generator has its finding as leftover markup.
    boolean template = text.contains("[" + label + "]: {%") || text.contains("[" + label + "]: {{");
    if (index
        || template
        || words.isBlank()
        || label.isBlank()
        || label.startsWith("^")
        || label.matches("[\\p{N}\\p{P}]+")) {
      return false;
    }
    return collapsed
        || words.codePoints().anyMatch(c -> c == ' ' || c == '*' || c == '`')
        || !label.matches("\\p{L}+")
        || Suggestion.closest(label, labels).isPresent();
  }

  /** The bracket that opens what a bracket closes, in the same paragraph; -1 if there is none. */
  private int opening(int close) {
    int depth = 0;
    for (int i = close - 1; i >= 0 && i > close - MAX_TEXT; i--) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (c == '[' && !escaped && depth-- == 0) {
        return i;
      } else if (c == ']' && !escaped) {
        depth++;
      } else if (c == '\n' && isBlankBefore(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the line that ends at an offset is blank. */
  private boolean isBlankBefore(int lineEnd) {
    int i = lineEnd - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private void undefined(
      String what, String label, Set<String> known, String definition, Location at) {
    out.add(
        Rules.UNDEFINED_REFERENCE,
        at,
        label,
        "the " + what + " \"" + label + "\" has no definition",
        Suggestion.closest(label, known)
            .map(found -> "did you mean \"" + found.toLowerCase(Locale.ROOT) + "\"?")
            .orElse("add a line \"" + definition + "\""));
  }

  private void spaced() {
    Matcher matcher = SPACED.matcher(text);
    while (matcher.find()) {
      String path = matcher.group(1).strip();
      int open =
          path.indexOf(' ') < 0 || !PATH.matcher(path).matches() ? -1 : opening(matcher.start());
      if (open < 0 || passages.isVerbatim(matcher.start()) || passages.endsLink(matcher.end())) {
        continue;
      }
      boolean image = open > 0 && text.charAt(open - 1) == '!';
      Rule rule = image ? Rules.BROKEN_IMAGE : Rules.BROKEN_LINK;
      int start = text.indexOf(path, matcher.start(1));
      out.add(
          rule,
          places.at(start, start + path.length()),
          path,
          "\"" + path + "\" has a space, so this is not " + (image ? "an image" : "a link"),
          "write \"" + path.replace(" ", "%20") + "\" or \"<" + path + ">\"");
    }
  }

  private void leftover(Pattern pattern, String kind, Map<String, List<Location>> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!passages.isHidden(matcher.start())) {
        found
            .computeIfAbsent(kind, key -> new ArrayList<>())
            .add(places.at(matcher.start(), matcher.end()));
      }
    }
  }

  private void report(String kind, List<Location> found) {
    int count = found.size();
    out.add(
        new Diagnostic(
                Rules.LEFTOVER_MARKUP,
                found.get(0),
                kind,
                count == 1
                    ? (kind.startsWith("i") ? "an " : "a ")
                        + kind
                        + " of another generator is shown as text"
                    : count + " " + kind + "s of another generator are shown as text",
                "write what it stood for in Markdown, or put it in a code span")
            .withRelated(
                found.stream().skip(1).limit(9).map(at -> new Related(at, "also here")).toList()));
  }
}
