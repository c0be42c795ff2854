package team.handbook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;

/**
 * Looks through the prose of a page for what its author meant as markup but Markdown does not take
 * as such: references without a definition, links with spaces, tags of other generators.
 */
final class ProseScan extends AbstractVisitor {
  private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\]\\[([^\\[\\]\\n]*)\\]");
  private static final Pattern FOOTNOTE = Pattern.compile("(?<!\\\\)\\[\\^([^\\s\\[\\]]+)\\]");
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<!\\\\)\\]\\(([^()<>\\n\"']*[^()<>\\n\"'\\s]\\.[A-Za-z]{2,5}(?:#[^()\\n]*)?)\\)");
  private static final Pattern TEMPLATE =
      Pattern.compile("\\{%.{1,300}?%\\}|\\{\\{[<%].{1,300}?[>%]\\}\\}|\\{\\{.{1,300}?\\}\\}");
  private static final Pattern IMPORT = Pattern.compile("^import .{1,200} from ['\"]");

  private final Places places;
  private final Diagnostics out;
  private final Set<String> labels;
  private final List<String> footnotes = new ArrayList<>();
  private final Map<String, List<Location>> leftover = new LinkedHashMap<>();
  private final List<int[]> code = new ArrayList<>();

  ProseScan(Places places, Set<String> labels, Diagnostics out) {
    this.places = places;
    this.labels = labels;
    this.out = out;
  }

  /** Looks through a document; the ranges of its code blocks are known afterwards. */
  void scan(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
              footnotes.add(definition.getLabel());
            }
            visitChildren(block);
          }
        });
    document.accept(this);
    leftover.forEach(this::reportLeftover);
  }

  /** Whether a range of offsets lies inside one code block. */
  boolean isCode(int start, int end) {
    return code.stream().anyMatch(range -> range[0] <= start && end <= range[1]);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    code.add(new int[] {Places.start(block), Places.end(block)});
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    code.add(new int[] {Places.start(block), Places.end(block)});
  }

  @Override
  public void visit(Link link) {
    destination(link, link.getDestination());
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    destination(image, image.getDestination());
    visitChildren(image);
  }

  private void destination(Node node, String destination) {
    if (destination.contains("{{") || destination.contains("{%")) {
      leftover("template tag", places.at(node));
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    templates(html);
  }

  @Override
  public void visit(HtmlInline html) {
    templates(html);
  }

  private void templates(Node node) {
    for (SourceSpan span : node.getSourceSpans()) {
      int start = span.getInputIndex();
      templates(places.text().substring(start, start + span.getLength()), start);
    }
  }

  @Override
  public void visit(Text text) {
    for (SourceSpan span : text.getSourceSpans()) {
      int start = span.getInputIndex();
      String written = places.text().substring(start, start + span.getLength());
      if (written.indexOf(']') >= 0) {
        references(written, start);
      }
      if (written.indexOf('{') >= 0 || written.startsWith("import ")) {
        templates(written, start);
      }
    }
  }

  private void references(String written, int start) {
    Matcher footnote = FOOTNOTE.matcher(written);
    while (footnote.find()) {
      undefined(
          "footnote",
          footnote.group(1),
          footnotes,
          "[^" + footnote.group(1) + "]: …",
          start,
          footnote);
    }
    Matcher reference = REFERENCE.matcher(written);
    while (reference.find()) {
      String label = reference.group(1);
      boolean collapsed = label.isEmpty();
      int open = written.lastIndexOf('[', reference.start());
      String name = collapsed && open >= 0 ? written.substring(open + 1, reference.start()) : label;
      String words = open >= 0 ? written.substring(open + 1, reference.start()) : "";
      if (!labels.contains(Destinations.normalize(name)) && isMeant(words, name, collapsed)) {
        undefined(
            "link reference", name, List.copyOf(labels), "[" + name + "]: …", start, reference);
      }
    }
    Matcher spaced = SPACED.matcher(written);
    while (spaced.find()) {
      String path = spaced.group(1);
      if (path.strip().contains(" ")) {
        out.add(
            Rules.BROKEN_LINK,
            places.at(start + spaced.start(1), start + spaced.end(1)),
            path,
            "\"" + path + "\" has a space, so this is not a link",
            "write \"" + path.strip().replace(" ", "%20") + "\" or \"<" + path.strip() + ">\"");
      }
    }
  }

  /**
   * Whether brackets are meant as a reference, and not as places to fill in: {@code [user][text]}.
   */
  private boolean isMeant(String words, String label, boolean collapsed) {
    if (label.isBlank() || label.startsWith("^") || label.matches("\\d+")) {
      return false;
    }
    return collapsed
        || words.isEmpty()
        || words.contains(" ")
        || !label.matches("\\p{L}+")
        || Suggestion.closest(label, labels).isPresent();
  }

  private void undefined(
      String what, String name, List<String> known, String definition, int start, Matcher matcher) {
    out.add(
        Rules.UNDEFINED_REFERENCE,
        places.at(
            start + matcher.start(1) - (what.equals("footnote") ? 2 : 1), start + matcher.end()),
        name,
        "the " + what + " \"" + name + "\" has no definition",
        Suggestion.closest(name, known)
            .map(found -> "did you mean \"" + found.toLowerCase(java.util.Locale.ROOT) + "\"?")
            .orElse("add a line \"" + definition + "\""));
  }

  private void templates(String written, int start) {
    Matcher template = TEMPLATE.matcher(written);
    while (template.find()) {
      leftover("template tag", places.at(start + template.start(), start + template.end()));
    }
    Matcher statement = IMPORT.matcher(written);
    if (statement.find()) {
      leftover("import statement", places.at(start, start + written.length()));
    }
  }

  private void leftover(String kind, Location at) {
    leftover.computeIfAbsent(kind, key -> new ArrayList<>()).add(at);
  }

  private void reportLeftover(String kind, List<Location> found) {
    List<Location> sorted = found.stream().sorted().toList();
    int count = sorted.size();
    out.add(
        new Diagnostic(
                Rules.LEFTOVER_MARKUP,
                sorted.get(0),
                kind,
                count == 1
                    ? "a " + kind + " of another generator is shown as text"
                    : count + " " + kind + "s of another generator are shown as text",
                "write what it stood for in Markdown, or put it in a code span")
            .withRelated(
                sorted.stream().skip(1).limit(9).map(at -> new Related(at, "also here")).toList()));
  }
}
