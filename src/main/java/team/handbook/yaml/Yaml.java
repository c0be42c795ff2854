package team.handbook.yaml;

import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;

/**
 * A YAML node that knows where it stands. Scalars are text; what they mean is for a schema to say.
 */
public sealed interface Yaml {
  /** Where the node starts; for a mapping, its first key. */
  Location at();

  /** What it is, for messages: "text", "a list", "keys and values". */
  String kind();

  /**
   * A piece of text.
   *
   * @param at where it stands, clipped to its first line
   * @param text its value, escapes resolved
   * @param quoted whether it is quoted or a block, so that it is text whatever it looks like
   * @param commented whether it is empty because a comment follows at once
   * @param written how it stands in the file
   */
  record Scalar(Location at, String text, boolean quoted, boolean commented, Written written)
      implements Yaml {
    /** Whether it holds no value: empty, {@code ~} or {@code null} (YAML 1.2 core schema). */
    public boolean isNull() {
      return !quoted
          && (text.isEmpty()
              || text.equals("~")
              || text.equals("null")
              || text.equals("Null")
              || text.equals("NULL"));
    }

    @Override
    public String kind() {
      return isNull() ? "nothing" : "\"" + shortened() + "\"";
    }

    private String shortened() {
      String line = text.lines().findFirst().orElse("");
      return line.codePointCount(0, line.length()) <= 40
          ? line
          : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
  }

  /**
   * A value as it is written, with its quotes or its block's mark.
   *
   * @param source the file
   * @param start the first offset
   * @param end the offset after the last
   */
  record Written(SourceText source, int start, int end) {}

  /** A list. */
  record Sequence(Location at, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys and values, in the order of the file; no key stands twice.
   *
   * @param at the first key
   * @param end the place after the last value
   * @param entries the keys and values
   * @param flow whether it is written in braces
   */
  record Mapping(Location at, Location end, List<Entry> entries, boolean flow) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "keys and values";
    }

    /** The entry of a key. */
    public Optional<Entry> find(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param keyAt where the key stands
   * @param value the value
   */
  record Entry(String key, Location keyAt, Yaml value) {}
}
