package team.handbook.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Parses YAML into positioned nodes. Anchors, aliases, tags, merge keys, keys that are not text and
 * second documents are refused; nesting and size are limited. Nothing is ever constructed. In files
 * of other programs, anchors and tags are passed over instead, and an alias is empty.
 */
public final class YamlParser {
  /** The most bytes that a data file may have. */
  public static final long LIMIT = 256 * 1024;

  private static final int MAX_DEPTH = 20;
  private static final int MAX_NODES = 50_000;
  private static final int MAX_KEYS = 1_000;

  private final SourceText source;
  private final int start;
  private final String text;
  private final Diagnostics out;
  private final boolean foreign;
  private final ParserImpl events;
  private int nodes;

  private YamlParser(SourceText source, int start, int end, boolean foreign, Diagnostics out) {
    this.source = source;
    this.foreign = foreign;
    this.start = start;
    this.text = source.text().substring(start, end);
    this.out = out;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    // The front door, org.yaml.snakeyaml.Yaml, makes all that constructs and writes YAML as well.
    this.events = new ParserImpl(new StreamReader(new StringReader(text)), options);
  }

  /** Parses a whole file; empty if it cannot be read, and then one finding was added. */
  public static Optional<Yaml> parse(SourceText source, Diagnostics out) {
    return parse(source, 0, source.text().length(), out);
  }

  /** Parses a part of a file, such as front matter; places are those of the whole file. */
  public static Optional<Yaml> parse(SourceText source, int start, int end, Diagnostics out) {
    return new YamlParser(source, start, end, false, out).document();
  }

  /**
   * Parses a file of another program, of which only some keys are wanted. JSON is YAML too. Tags
   * are passed over, so that a value has its text alone; a merge key is a key like any other.
   */
  public static Optional<Yaml> parseForeign(SourceText source, Diagnostics out) {
    return new YamlParser(source, 0, source.text().length(), true, out).document();
  }

  /** Ends the parse of a file; the finding was added. */
  private static final class Refused extends YAMLException {
    private static final long serialVersionUID = 1;

    Refused() {
      super("");
    }
  }

  private Optional<Yaml> document() {
    Optional<Diagnostic> odd = OddCharacters.find(source, start, start + text.length());
    if (odd.isPresent()) {
      out.add(odd.get());
      return Optional.empty();
    }
    try {
      Event first = next(Event.ID.StreamStart);
      if (first.is(Event.ID.StreamEnd)) {
        return Optional.of(empty());
      }
      Yaml root = node(events.getEvent(), 0);
      events.getEvent();
      Event after = events.getEvent();
      if (after.is(Event.ID.DocumentStart)) {
        throw refuse(
            after,
            "a second document starts here",
            "keep one document in a file; remove the line with three hyphens");
      }
      return Optional.of(root);
    } catch (Refused e) {
      return Optional.empty();
    } catch (MarkedYAMLException e) {
      out.add(Mistake.explain(source, start, place(e), e.getProblem()));
      return Optional.empty();
    }
  }

  private Yaml.Mapping empty() {
    Location at = source.at(start, start);
    return new Yaml.Mapping(at, at, List.of(), false);
  }

  /** The place to show: where something opens that is never closed, else where it went wrong. */
  private int place(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    boolean opening =
        problem.contains("end of stream")
            || problem.contains("document separator")
            || problem.contains("expected ','")
            || problem.contains("could not find expected ':'");
    Mark mark = opening && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    return mark == null ? start : offset(mark);
  }

  /** The first event of the document's content, or the end of the stream. */
  private Event next(Event.ID unused) {
    events.getEvent();
    return events.getEvent();
  }

  private Yaml node(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw refuse(
          Rules.TOO_COMPLEX,
          event,
          "values are nested more than " + MAX_DEPTH + " deep",
          "flatten them");
    }
    if (++nodes > MAX_NODES) {
      throw refuse(
          Rules.TOO_COMPLEX,
          event,
          "the file has more than " + MAX_NODES + " values",
          "split the file");
    }
    if (foreign && event instanceof AliasEvent) {
      return new Yaml.Scalar(at(event), "", false, false, written(event));
    }
    refuseSpecial(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof SequenceStartEvent) {
      List<Yaml> items = new ArrayList<>();
      for (Event e = events.getEvent(); !e.is(Event.ID.SequenceEnd); e = events.getEvent()) {
        items.add(node(e, depth + 1));
      }
      return new Yaml.Sequence(at(event), items);
    }
    return mapping((MappingStartEvent) event, depth);
  }

  private void refuseSpecial(Event event) {
    if (foreign) {
      return;
    }
    if (event instanceof AliasEvent) {
      throw refuse(
          event,
          "a value that starts with \"*\" is an alias, which data files may not use",
          "if it is text, put the whole value in double quotes");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw refuse(
          event,
          "a value that starts with \"&\" is an anchor, which data files may not use",
          "if it is text, put the whole value in double quotes");
    }
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag() != null)
            || (event instanceof CollectionStartEvent collection && collection.getTag() != null);
    if (tagged) {
      throw refuse(
          event,
          "a value that starts with \"!\" is a tag, which data files may not use",
          "if it is text, put the whole value in double quotes");
    }
  }

  private Yaml.Scalar scalar(ScalarEvent event) {
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    int from = offset(event.getStartMark());
    int to = offset(event.getEndMark());
    if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      OddCharacters.inValue(event.getValue())
          .ifPresent(
              odd -> {
                throw refuse(
                    event,
                    "an escape in the double quotes stands for " + odd + ", which is not text",
                    "remove the backslash and what belongs to it");
              });
    }
    boolean commented = !quoted && event.getValue().isEmpty() && commentFollows(from);
    return new Yaml.Scalar(
        source.at(from, to), event.getValue(), quoted, commented, written(event));
  }

  private Yaml.Written written(Event event) {
    return new Yaml.Written(source, offset(event.getStartMark()), offset(event.getEndMark()));
  }

  private void checkKey(ScalarEvent key) {
    String name = key.getValue();
    if (name.isEmpty()) {
      throw refuse(key, "the key before the colon is missing", "write a key before the colon");
    }
    OddCharacters.inKey(name)
        .ifPresent(
            odd -> {
              throw refuse(
                  key,
                  "the key holds a character that cannot be seen (" + odd + ")",
                  "type the line anew, indented with ordinary spaces");
            });
  }

  private boolean commentFollows(int offset) {
    int at = offset;
    String whole = source.text();
    while (at < whole.length() && (whole.charAt(at) == ' ' || whole.charAt(at) == '\t')) {
      at++;
    }
    return at + 1 < whole.length()
        && whole.charAt(at) == '#'
        && Character.isLetterOrDigit(whole.charAt(at + 1));
  }

  private Yaml.Mapping mapping(MappingStartEvent event, int depth) {
    List<Yaml.Entry> entries = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    Event e = events.getEvent();
    for (; !e.is(Event.ID.MappingEnd); e = events.getEvent()) {
      if (!(e instanceof ScalarEvent key)) {
        out.add(Mistake.explain(source, start, offset(e.getStartMark()), "complex key"));
        throw new Refused();
      }
      if (entries.size() == MAX_KEYS) {
        throw refuse(
            Rules.TOO_COMPLEX,
            e,
            "more than " + MAX_KEYS + " keys stand in one place",
            "split the file, or write a list");
      }
      refuseSpecial(key);
      if (!foreign && key.getScalarStyle() == ScalarStyle.PLAIN && key.getValue().equals("<<")) {
        throw refuse(
            key, "\"<<\" is a merge key, which data files may not use", "write the keys out");
      }
      checkKey(key);
      Yaml value = node(events.getEvent(), depth + 1);
      Location first = seen.putIfAbsent(key.getValue(), at(key));
      if (first == null) {
        entries.add(new Yaml.Entry(key.getValue(), at(key), value));
      } else {
        out.add(
            new Diagnostic(
                    Rules.DUPLICATE_KEY,
                    at(key),
                    key.getValue(),
                    "the key \"" + key.getValue() + "\" stands here twice",
                    "keep one of the two")
                .withRelated(List.of(new Related(first, "the first one"))));
      }
    }
    Location at = entries.isEmpty() ? at(event) : entries.get(0).keyAt();
    int end = offset(e.getEndMark());
    return new Yaml.Mapping(
        at, source.at(end, end), entries, event.getFlowStyle() == FlowStyle.FLOW);
  }

  private Location at(Event event) {
    return source.at(offset(event.getStartMark()), offset(event.getEndMark()));
  }

  private int offset(Mark mark) {
    return Math.min(source.offsetByCodePoints(start, mark.getIndex()), start + text.length());
  }

  private Refused refuse(Event event, String message, String hint) {
    return refuse(Rules.YAML_SYNTAX, event, message, hint);
  }

  private Refused refuse(
      team.handbook.diagnostic.Rule rule, Event event, String message, String hint) {
    out.add(rule, at(event), "", message, hint);
    return new Refused();
  }
}
