package team.handbook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import team.handbook.Reading;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;
import team.handbook.files.TextEdit;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlParser;
import team.handbook.yaml.YamlText;

/** The file {@code data/redirects.yml}, to be edited. */
final class RedirectsFile {
  private static final List<String> NAMES = List.of("data/redirects.yml", "data/redirects.yaml");

  private final Edits edits;
  private final Optional<String> path;
  private final List<String> added = new ArrayList<>();
  private final Set<Location> removed = new TreeSet<>();

  RedirectsFile(Reading reading, Edits edits) {
    this.edits = edits;
    this.path = NAMES.stream().filter(reading.files()::contains).findFirst();
  }

  void add(String from, String to) {
    added.add("from: " + YamlText.of(from) + "\nto: " + YamlText.of(to));
  }

  /** Takes the redirect away whose old address stands at a place. */
  void remove(Location from) {
    removed.add(from);
  }

  boolean isRemoved(Location from) {
    return removed.contains(from);
  }

  /** Adds the edits. */
  void write() {
    if (added.isEmpty() && removed.isEmpty()) {
      return;
    }
    if (path.isEmpty()) {
      StringBuilder text = new StringBuilder();
      added.forEach(item -> text.append("- ").append(item.replace("\n", "\n  ")).append('\n'));
      edits.create(NAMES.get(0), text.toString());
      return;
    }
    SourceText source = edits.text(path.get());
    Optional<Yaml> root = YamlParser.parse(source, new Diagnostics());
    Optional<YamlList> list = root.flatMap(node -> YamlList.of(source, node));
    if (list.isPresent() && root.get() instanceof Yaml.Sequence items) {
      for (int i = 0; i < items.items().size(); i++) {
        if (items.items().get(i) instanceof Yaml.Mapping item
            && item.find("from").filter(from -> isRemoved(from.value().at())).isPresent()) {
          list.get().remove(i);
        }
      }
      added.forEach(list.get()::add);
      list.get().edits().forEach(edit -> edits.add(path.get(), edit));
    } else {
      append(source);
    }
  }

  /** A file that says nothing yet gets its first lines. */
  private void append(SourceText source) {
    String eol = source.lineSeparator();
    StringBuilder text = new StringBuilder();
    added.forEach(item -> text.append("- ").append(item.replace("\n", eol + "  ")).append(eol));
    int end = source.text().length();
    edits.add(source.path(), new TextEdit(end, end, text.toString()));
  }
}
