package team.handbook.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.Folders;
import team.handbook.files.SourceText;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/**
 * A file of another generator.
 *
 * @param path where it lies
 * @param name as seen from the folder that was asked about, for messages
 * @param text what it says
 */
record ForeignFile(Path path, String name, String text) {
  /** The most that is read of such a file, in bytes. */
  private static final long LIMIT = 4 * 1024 * 1024;

  /** The longest line that is looked at; what is longer was not typed by hand. */
  private static final int LONGEST_LINE = 2000;

  /**
   * The first of some files that is there.
   *
   * @param from the folder that was asked about
   * @param folder where they are looked for
   */
  static Optional<ForeignFile> find(Path from, Path folder, String... names) {
    for (String name : List.of(names)) {
      Path path = folder.resolve(name);
      Optional<String> text =
          Folders.exists(path) ? Optional.empty() : Folders.readText(path, LIMIT);
      if (text.isPresent()) {
        String shown = from.relativize(path).toString().replace('\\', '/');
        return Optional.of(new ForeignFile(path, shown, withoutMark(text.get())));
      }
    }
    return Optional.empty();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Its lines; of a very long one, the start. */
  List<String> lines() {
    return text.lines()
        .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
        .toList();
  }

  /** The folder in which it lies. */
  Path folder() {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** Its keys and values; where it cannot be read as YAML, that is noted, and there are none. */
  Yaml.Mapping yaml(ForeignBook.Draft draft) {
    Diagnostics found = new Diagnostics();
    SourceText source = new SourceText(name, text);
    Optional<Yaml> root = YamlParser.parseForeign(source, found);
    for (Diagnostic mistake : found.list()) {
      draft
          .notes()
          .add(
              "\""
                  + name
                  + "\" cannot be read at line "
                  + mistake.location().line()
                  + ": "
                  + mistake.message());
    }
    return root.filter(Yaml.Mapping.class::isInstance)
        .map(Yaml.Mapping.class::cast)
        .orElseGet(
            () -> {
              var nowhere = source.at(0, 0);
              return new Yaml.Mapping(nowhere, nowhere, List.of(), false);
            });
  }

  /** The text of a key, if it is a text. */
  static Optional<String> text(Yaml.Mapping keys, String key) {
    return keys.find(key)
        .map(Yaml.Entry::value)
        .filter(Yaml.Scalar.class::isInstance)
        .map(Yaml.Scalar.class::cast)
        .filter(scalar -> !scalar.isNull())
        .map(Yaml.Scalar::text);
  }

  /** The texts of a key: one, or a list. */
  static List<String> texts(Yaml.Mapping keys, String key) {
    return keys.find(key).map(Yaml.Entry::value).stream()
        .flatMap(
            value ->
                value instanceof Yaml.Sequence list
                    ? list.items().stream()
                    : Optional.of(value).stream())
        .filter(Yaml.Scalar.class::isInstance)
        .map(item -> ((Yaml.Scalar) item).text())
        .toList();
  }

  /** The keys of a key, if it has some. */
  static Optional<Yaml.Mapping> keys(Yaml.Mapping keys, String key) {
    return keys.find(key)
        .map(Yaml.Entry::value)
        .filter(Yaml.Mapping.class::isInstance)
        .map(Yaml.Mapping.class::cast);
  }

  /** Notes the keys that nothing was made of. */
  void noteOthers(Yaml.Mapping keys, List<String> taken, ForeignBook.Draft draft) {
    noteOthers(keys.entries().stream().map(Yaml.Entry::key).toList(), taken, draft);
  }

  void noteOthers(List<String> keys, List<String> taken, ForeignBook.Draft draft) {
    List<String> others = keys.stream().filter(key -> !taken.contains(key)).toList();
    if (!others.isEmpty()) {
      draft
          .notes()
          .add("nothing here corresponds to " + String.join(", ", others) + " of \"" + name + "\"");
    }
  }
}
