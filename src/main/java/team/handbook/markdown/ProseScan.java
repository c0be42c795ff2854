package team.handbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
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
  /* Each is tried only where its first characters stand, which are quickly found. */
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
    each(FOOTNOTE, "[^", this::footnote);
    each(REFERENCE, "][", this::reference);
    each(SPACED, "](", this::spaced);
    List<Location> tags = new ArrayList<>();
    each(TEMPLATE, "{", match -> leftover(match, tags));
    report("template tag", tags);
    List<Location> imports = new ArrayList<>();
    each(IMPORT, "import ", match -> leftover(match, imports));
    report("import statement", imports);
  }

  /** Goes through what matches a pattern that begins with some characters. */
  private void each(Pattern pattern, String start, Consumer<Matcher> use) {
    int at = text.indexOf(start);
    if (at < 0) {
      return;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    while (at >= 0) {
      boolean found = matcher.region(at, text.length()).lookingAt();
      int next = found ? matcher.end() : at + 1;
      if (found) {
        use.accept(matcher);
      }
      at = text.indexOf(start, next);
    }
  }

  /** Whether a range of offsets lies inside one code block. */
  boolean isCode(int start, int end) {
    return passages.isCodeBlock(start, end);
  }

  private void footnote(Matcher match) {
    String label = match.group(1);
    if (!passages.isVerbatim(match.start())
        && !passages.startsLink(match.start())
        && !passages.footnotes().contains(Destinations.normalize(label))) {
      Location at = places.at(match.start(), match.end());
      undefined("footnote", label, passages.footnotes(), "[^" + label + "]: …", at);
    }
  }

  private void reference(Matcher match) {
    int open = opening(match.start());
    if (open < 0 || passages.isVerbatim(match.start()) || passages.startsLink(match.start() + 1)) {
      return;
    }
    String words = text.substring(open + 1, match.start());
    String label = match.group(1).isBlank() ? words : match.group(1);
    boolean given = labels.contains(Destinations.normalize(label));
    if (!given && isMeant(open, words, label, match.group(1).isEmpty())) {
      boolean collapsed = match.group(1).isBlank();
      Location at =
          collapsed ? places.at(open + 1, match.start()) : places.at(match.start(1), match.end(1));
      undefined("link reference", label, labels, "[" + label + "]: …", at);
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

  private void spaced(Matcher match) {
    String path = match.group(1).strip();
    int open = path.indexOf(' ') < 0 || !PATH.matcher(path).matches() ? -1 : opening(match.start());
    if (open < 0 || passages.isVerbatim(match.start()) || passages.endsLink(match.end())) {
      return;
    }
    boolean image = open > 0 && text.charAt(open - 1) == '!';
    Rule rule = image ? Rules.BROKEN_IMAGE : Rules.BROKEN_LINK;
    int start = text.indexOf(path, match.start(1));
    out.add(
        rule,
        places.at(start, start + path.length()),
        path,
        "\"" + path + "\" has a space, so this is not " + (image ? "an image" : "a link"),
        "write \"" + path.replace(" ", "%20") + "\" or \"<" + path + ">\"");
  }

  private void leftover(Matcher match, List<Location> found) {
    if (!passages.isHidden(match.start())) {
      found.add(places.at(match.start(), match.end()));
    }
  }

  private void report(String kind, List<Location> found) {
    int count = found.size();
    if (count == 0) {
      return;
    }
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
