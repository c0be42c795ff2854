package team.handbook.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.files.SourceText;
import team.handbook.files.TextEdit;

/**
 * A list, or a map of short values, that is changed in place: what is added looks like what is
 * there, in brackets or line by line, and everything else stays byte for byte.
 */
public final class YamlList {
  /** Where an item stands: from its key, in a map. */
  private record Item(int start, int end) {}

  private final SourceText source;
  private final int keyStart;
  private final int keyEnd;
  private final int start;
  private final boolean flow;
  private final List<Item> items;
  private final SortedMap<Integer, Optional<String>> changed = new TreeMap<>();
  private final List<String> added = new ArrayList<>();

  private YamlList(
      SourceText source, int keyStart, int keyEnd, int start, boolean flow, List<Item> items) {
    this.source = source;
    this.keyStart = keyStart;
    this.keyEnd = keyEnd;
    this.start = start;
    this.flow = flow;
    this.items = List.copyOf(items);
  }

  /**
   * The list or map of a key.
   *
   * @return empty if it is written in a way that cannot be added to, such as a block of text
   */
  public static Optional<YamlList> of(SourceText source, Yaml.Entry entry) {
    int key = source.offset(entry.keyAt());
    int colon = source.text().indexOf(':', key + entry.keyAt().length());
    return colon < 0 ? Optional.empty() : of(source, entry.value(), key, colon + 1);
  }

  /** The list that a whole file is. */
  public static Optional<YamlList> of(SourceText source, Yaml root) {
    return root instanceof Yaml.Sequence ? of(source, root, -1, 0) : Optional.empty();
  }

  private static Optional<YamlList> of(SourceText source, Yaml value, int keyStart, int keyEnd) {
    if (value instanceof Yaml.Scalar scalar) {
      boolean none = scalar.isNull();
      boolean block = "|>".indexOf(first(source, scalar)) >= 0;
      return block || (none && !scalar.text().isEmpty())
          ? Optional.empty()
          : Optional.of(
              new YamlList(
                  source,
                  keyStart,
                  keyEnd,
                  -1,
                  true,
                  none
                      ? List.of()
                      : List.of(new Item(scalar.written().start(), scalar.written().end()))));
    }
    int start = start(source, value);
    char mark = start < source.text().length() ? source.text().charAt(start) : ' ';
    List<Item> items = new ArrayList<>();
    if (value instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(item -> items.add(new Item(start(source, item), end(source, item))));
    } else if (value instanceof Yaml.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              item -> items.add(new Item(source.offset(item.keyAt()), end(source, item.value()))));
    }
    return Optional.of(
        new YamlList(source, keyStart, keyEnd, start, mark == '[' || mark == '{', items));
  }

  private static char first(SourceText source, Yaml.Scalar scalar) {
    int start = scalar.written().start();
    return start < source.text().length() ? source.text().charAt(start) : ' ';
  }

  /** Where a node starts, with its bracket. */
  private static int start(SourceText source, Yaml node) {
    if (node instanceof Yaml.Scalar scalar) {
      return scalar.written().start();
    }
    int start = source.offset(node.at());
    if (node instanceof Yaml.Mapping mapping && mapping.flow() && !mapping.entries().isEmpty()) {
      return source.text().lastIndexOf('{', start);
    }
    return start;
  }

  /** The offset after a node, without the line end of a block. */
  private static int end(SourceText source, Yaml node) {
    int end;
    if (node instanceof Yaml.Scalar scalar) {
      end = scalar.written().end();
    } else if (node instanceof Yaml.Mapping mapping) {
      end =
          mapping.flow() || mapping.entries().isEmpty()
              ? source.offset(mapping.end())
              : end(source, mapping.entries().get(mapping.entries().size() - 1).value());
    } else {
      List<Yaml> items = ((Yaml.Sequence) node).items();
      int start = start(source, node);
      int last = items.isEmpty() ? start : end(source, items.get(items.size() - 1));
      end = source.text().startsWith("[", start) ? source.text().indexOf(']', last) + 1 : last;
    }
    String text = source.text();
    while (end > 0 && end <= text.length() && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether a value that is added must stand in one line, in brackets. */
  public boolean isInBrackets() {
    return flow;
  }

  /** Writes another value; in a map, the key goes too. */
  public void replace(int item, String value) {
    changed.put(item, Optional.of(value));
  }

  /** Takes an item away. */
  public void remove(int item) {
    changed.put(item, Optional.empty());
  }

  /** Puts a value at the end, written as YAML; lines of a block are indented. */
  public void add(String value) {
    added.add(value);
  }

  /** The value of a list in the manner of its last item: in the same quotes, if it has some. */
  public String quoted(String value) {
    char mark = items.isEmpty() ? ' ' : source.text().charAt(items.get(items.size() - 1).start());
    return YamlText.like(mark, value);
  }

  /** The edits; where nothing is left of a list, {@code []} stands there. */
  public List<TextEdit> edits() {
    return edits(false);
  }

  /** The edits; where nothing is left, the key goes too. */
  public List<TextEdit> editsOrRemoval() {
    return edits(true);
  }

  private List<TextEdit> edits(boolean removeKey) {
    fillGaps();
    boolean empty =
        added.isEmpty()
            && !items.isEmpty()
            && changed.size() == items.size()
            && changed.values().stream().noneMatch(Optional::isPresent);
    if (empty) {
      return List.of(removeKey && standsAlone() ? withoutKey() : emptied());
    }
    List<TextEdit> edits = new ArrayList<>();
    if (start >= 0 || added.isEmpty()) {
      changed.forEach((index, value) -> edits.add(change(index, value)));
    }
    if (!added.isEmpty()) {
      edits.add(addition());
    }
    return edits;
  }

  /** What is added takes the place of what goes, so that no two edits touch. */
  private void fillGaps() {
    changed.replaceAll(
        (index, value) ->
            value.isEmpty() && !added.isEmpty() ? Optional.of(added.remove(0)) : value);
  }

  /** Whether nothing but blanks stands before the key in its line. */
  private boolean standsAlone() {
    return keyStart >= 0
        && source.text().substring(source.lineStart(source.lineAt(keyStart)), keyStart).isBlank();
  }

  private TextEdit withoutKey() {
    int last = items.get(items.size() - 1).end();
    int after = lineStart(source.lineAt(Math.max(keyEnd, last - 1)) + 1);
    int close = flow && start >= 0 ? source.text().indexOf(closing(), last) : last;
    int end = Math.max(after, lineStart(source.lineAt(close) + 1));
    return new TextEdit(source.lineStart(source.lineAt(keyStart)), end, "");
  }

  private char closing() {
    return source.text().charAt(start) == '[' ? ']' : '}';
  }

  private TextEdit emptied() {
    int last = items.get(items.size() - 1).end();
    if (start < 0) {
      return new TextEdit(items.get(0).start(), last, "[]");
    }
    if (flow) {
      return new TextEdit(start + 1, source.text().indexOf(closing(), last), "");
    }
    return new TextEdit(keyEnd, last, " []");
  }

  private TextEdit change(int index, Optional<String> value) {
    Item item = items.get(index);
    if (value.isPresent()) {
      return new TextEdit(item.start(), item.end(), value.get());
    }
    if (!flow) {
      int line = source.lineAt(item.start());
      int after = source.lineAt(Math.max(item.start(), item.end() - 1)) + 1;
      return new TextEdit(source.lineStart(line), lineStart(after), "");
    }
    boolean last = index == items.size() - 1;
    // What stands before several that go at the end goes with the first of them.
    return last || allGoAfter(index)
        ? new TextEdit(items.get(index - 1).end(), item.end(), "")
        : new TextEdit(item.start(), items.get(index + 1).start(), "");
  }

  private boolean allGoAfter(int index) {
    for (int next = index + 1; next < items.size(); next++) {
      if (changed.getOrDefault(next, Optional.of("")).isPresent()) {
        return false;
      }
    }
    return index > 0;
  }

  private int lineStart(int line) {
    return line > source.lineCount() ? source.text().length() : source.lineStart(line);
  }

  private TextEdit addition() {
    if (items.isEmpty()) {
      String list = String.join(", ", added);
      return start < 0
          ? new TextEdit(keyEnd, keyEnd, " [" + list + "]")
          : new TextEdit(start + 1, start + 1, list);
    }
    Item last = items.get(items.size() - 1);
    if (start < 0) {
      String written = source.text().substring(last.start(), last.end());
      String old = changed.getOrDefault(0, Optional.of(written)).orElse(written);
      return new TextEdit(
          last.start(), last.end(), "[" + old + ", " + String.join(", ", added) + "]");
    }
    return flow ? additionInBrackets(last) : additionOfLines(last);
  }

  private TextEdit additionInBrackets(Item last) {
    String between = ", ";
    if (items.size() > 1) {
      String written = source.text().substring(items.get(items.size() - 2).end(), last.start());
      between = written.isBlank() || !written.matches(",\\s*") ? ", " : written;
    }
    StringBuilder out = new StringBuilder();
    for (String value : added) {
      out.append(between).append(value);
    }
    return new TextEdit(last.end(), last.end(), out.toString());
  }

  private TextEdit additionOfLines(Item last) {
    int line = source.lineAt(last.start());
    String mark = source.text().substring(source.lineStart(line), last.start());
    int after = lineStart(source.lineAt(Math.max(last.start(), last.end() - 1)) + 1);
    String eol = source.lineSeparator();
    boolean open =
        after == source.text().length()
            && !source.text().endsWith("\n")
            && !source.text().endsWith("\r");
    StringBuilder out = new StringBuilder(open ? eol : "");
    for (String value : added) {
      out.append(mark).append(value.replace("\n", eol + " ".repeat(mark.length()))).append(eol);
    }
    return new TextEdit(
        after, after, open ? out.substring(0, out.length() - eol.length()) : out.toString());
  }
}
