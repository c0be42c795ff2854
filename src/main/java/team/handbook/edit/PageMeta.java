package team.handbook.edit;

import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;
import team.handbook.files.TextEdit;
import team.handbook.markdown.FrontMatterBlock;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlParser;
import team.handbook.yaml.YamlText;

/** The front matter of a page, to be edited: what it says stays as it is written. */
final class PageMeta {
  private final SourceText source;
  private final Optional<FrontMatterBlock> block;
  private final Optional<Yaml.Mapping> keys;

  private PageMeta(
      SourceText source, Optional<FrontMatterBlock> block, Optional<Yaml.Mapping> keys) {
    this.source = source;
    this.block = block;
    this.keys = keys;
  }

  /**
   * The front matter of a page.
   *
   * @throws EditException if it cannot be read
   */
  static PageMeta of(SourceText source) {
    Diagnostics found = new Diagnostics();
    Optional<FrontMatterBlock> block = FrontMatterBlock.split(source, found);
    Optional<Yaml> yaml =
        block.flatMap(b -> YamlParser.parse(source, b.yamlStart(), b.yamlEnd(), found));
    if (found.size() > 0 || (block.isPresent() && !(yaml.orElse(null) instanceof Yaml.Mapping))) {
      throw new EditException(
          "the front matter of \"" + source.path() + "\" cannot be read; correct it first");
    }
    return new PageMeta(source, block, yaml.map(node -> (Yaml.Mapping) node));
  }

  /**
   * The keys of a data file, which are edited in the same way.
   *
   * @throws EditException if it cannot be read
   */
  static PageMeta ofData(SourceText source) {
    Optional<Yaml> yaml = YamlParser.parse(source, new Diagnostics());
    if (!(yaml.orElse(null) instanceof Yaml.Mapping keys)) {
      throw new EditException("\"" + source.path() + "\" cannot be read; correct it first");
    }
    int end = source.text().length();
    return new PageMeta(source, Optional.of(new FrontMatterBlock(0, end, end)), Optional.of(keys));
  }

  /** The entry of a key. */
  Optional<Yaml.Entry> find(String key) {
    return keys.flatMap(mapping -> mapping.find(key));
  }

  /** The list or map of a key, if there is one that can be added to. */
  Optional<YamlList> list(String key) {
    return list(key, find(key));
  }

  /** The list of a key in the map of another. */
  Optional<YamlList> listIn(String outer, String key) {
    return list(
        outer + ": " + key,
        find(outer)
            .map(Yaml.Entry::value)
            .filter(Yaml.Mapping.class::isInstance)
            .flatMap(map -> ((Yaml.Mapping) map).find(key)));
  }

  private Optional<YamlList> list(String key, Optional<Yaml.Entry> entry) {
    Optional<YamlList> list = entry.flatMap(found -> YamlList.of(source, found));
    if (entry.isPresent() && list.isEmpty()) {
      throw new EditException(
          "\""
              + key
              + "\" in \""
              + source.path()
              + "\" is written in a way that cannot be added to; write it as a list first");
    }
    return list;
  }

  /** The number of the value in the list of a key that stands at a place. */
  Optional<Integer> index(String key, Location at) {
    List<Yaml> values =
        find(key)
            .map(Yaml.Entry::value)
            .map(value -> value instanceof Yaml.Sequence list ? list.items() : List.of(value))
            .orElse(List.of());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).at().equals(at)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The keys of the map of a key. */
  List<String> keysOf(String key) {
    return find(key).map(Yaml.Entry::value).stream()
        .filter(Yaml.Mapping.class::isInstance)
        .flatMap(map -> ((Yaml.Mapping) map).entries().stream())
        .map(Yaml.Entry::key)
        .toList();
  }

  /** Gives a key one value. */
  void set(String key, String value, Edits edits) {
    Optional<Yaml.Entry> entry = find(key);
    if (entry.isPresent() && entry.get().value() instanceof Yaml.Scalar scalar) {
      Yaml.Written at = scalar.written();
      char first = at.end() > at.start() ? source.text().charAt(at.start()) : ' ';
      boolean quoted = first == '"' || first == '\'';
      boolean none = at.end() == at.start();
      edits.add(
          source.path(),
          new TextEdit(
              at.start(),
              at.end(),
              (none && !source.text().startsWith(" ", at.start() - 1) ? " " : "")
                  + (quoted ? YamlText.like(first, value) : value)));
    } else if (entry.isPresent()) {
      throw new EditException("\"" + key + "\" in \"" + source.path() + "\" is not one value");
    } else {
      insert(key, value, edits);
    }
  }

  /** Adds a key that is not there. */
  void insert(String key, String written, Edits edits) {
    String eol = source.lineSeparator();
    String line = key + ": " + written;
    if (block.isEmpty()) {
      edits.add(source.path(), new TextEdit(0, 0, "---" + eol + line + eol + "---" + eol + eol));
    } else if (keys.filter(Yaml.Mapping::flow).isPresent()) {
      int close = source.offset(keys.get().end()) - 1;
      String comma = keys.get().entries().isEmpty() ? "" : ", ";
      edits.add(source.path(), new TextEdit(close, close, comma + line));
    } else {
      int end = block.get().yamlEnd();
      boolean open = end > 0 && "\r\n".indexOf(source.text().charAt(end - 1)) < 0;
      edits.add(source.path(), new TextEdit(end, end, (open ? eol : "") + line + eol));
    }
  }
}
