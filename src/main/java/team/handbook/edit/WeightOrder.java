package team.handbook.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.model.Page;
import team.handbook.url.Url;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/**
 * The reading order that numbers in front matter give: {@code weight} of Hugo, {@code
 * sidebar_position} of Docusaurus, also in {@code _category_.json}, {@code nav_order} of Jekyll's
 * themes. What has no number comes after what has one, by name.
 */
final class WeightOrder {
  /** The keys, in the order in which they are looked for. */
  static final List<String> KEYS = List.of("weight", "sidebar_position", "nav_order", "order");

  private static final List<String> CATEGORIES =
      List.of("_category_.json", "_category_.yml", "_category_.yaml");

  private final FileTree files;
  private final SectionTree tree;
  private final ForeignKeys keys;

  WeightOrder(FileTree files, SectionTree tree, ForeignKeys keys) {
    this.files = files;
    this.tree = tree;
    this.keys = keys;
  }

  /** The sections whose order differs from that of their file names. */
  SortedMap<String, List<String>> lists() {
    SortedMap<String, List<String>> lists = new TreeMap<>();
    for (String section : tree.sections()) {
      lists.put(
          section,
          tree.nodes(section).stream().sorted(Comparator.comparingDouble(this::weight)).toList());
    }
    return tree.lists(lists);
  }

  private double weight(String node) {
    if (!tree.isSection(node)) {
      return weightOfPage(node).orElse(Double.MAX_VALUE);
    }
    return tree.index(node)
        .map(Page::path)
        .flatMap(this::weightOfPage)
        .or(() -> weightOfCategory(node))
        .orElse(Double.MAX_VALUE);
  }

  private Optional<Double> weightOfPage(String page) {
    return KEYS.stream()
        .map(key -> keys.value(page, key))
        .flatMap(Optional::stream)
        .map(WeightOrder::number)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Double> weightOfCategory(String folder) {
    return CATEGORIES.stream()
        .map(name -> Url.join(folder, name))
        .filter(files::contains)
        .findFirst()
        .flatMap(path -> files.text(path, YamlParser.LIMIT, new Diagnostics()))
        .flatMap(source -> YamlParser.parseForeign(source, new Diagnostics()))
        .filter(Yaml.Mapping.class::isInstance)
        .flatMap(root -> ((Yaml.Mapping) root).find("position"))
        .map(Yaml.Entry::value)
        .filter(Yaml.Scalar.class::isInstance)
        .flatMap(value -> number(((Yaml.Scalar) value).text()));
  }

  private static Optional<Double> number(String text) {
    return Optional.of(text)
        .filter(value -> value.matches("-?\\d{1,9}(\\.\\d{1,9})?"))
        .map(Double::parseDouble);
  }
}
