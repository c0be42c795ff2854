package team.handbook.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Section;
import team.handbook.url.Url;

/**
 * The sections of a handbook and what each of them holds, in the order in which it is read now. A
 * node is the path of a page, or the folder of a section.
 */
final class SectionTree {
  private final SortedMap<String, List<String>> nodes = new TreeMap<>();
  private final Map<String, String> indexes = new HashMap<>();
  private final Map<String, Page> indexOf = new HashMap<>();
  private final Set<String> pages = new HashSet<>();

  SectionTree(Handbook handbook) {
    add(handbook.root());
  }

  private void add(Section section) {
    List<String> below = new ArrayList<>();
    nodes.put(section.folder(), below);
    section
        .index()
        .ifPresent(
            page -> {
              indexes.put(page.path(), section.folder());
              indexOf.put(section.folder(), page);
            });
    for (Section.Item item : section.items()) {
      if (item instanceof Section.PageItem found) {
        below.add(found.page().path());
        pages.add(found.page().path());
      } else if (item instanceof Section.SectionItem found) {
        below.add(found.section().folder());
        add(found.section());
      }
    }
  }

  /** The folders of all sections. */
  Set<String> sections() {
    return nodes.keySet();
  }

  boolean isSection(String node) {
    return nodes.containsKey(node);
  }

  /** What a section holds. */
  List<String> nodes(String section) {
    return nodes.getOrDefault(section, List.of());
  }

  /** The page that introduces a section. */
  Optional<Page> index(String section) {
    return Optional.ofNullable(indexOf.get(section));
  }

  /** The node of a file: its section if it introduces one, or ends with a slash. */
  Optional<String> node(String file) {
    if (file.endsWith("/")) {
      return Optional.of(file.substring(0, file.length() - 1)).filter(this::isSection);
    }
    return pages.contains(file) ? Optional.of(file) : Optional.ofNullable(indexes.get(file));
  }

  /**
   * The lists that differ from the order of now, by folder, with names as {@code pages:} has them.
   */
  SortedMap<String, List<String>> lists(Map<String, List<String>> wanted) {
    SortedMap<String, List<String>> lists = new TreeMap<>();
    wanted.forEach(
        (section, order) -> {
          boolean said = index(section).flatMap(page -> page.meta().pages()).isPresent();
          if (!said && !order.equals(nodes(section))) {
            lists.put(section, order.stream().map(node -> name(section, node)).toList());
          }
        });
    return lists;
  }

  /** What a section calls a node: without the ending, unless a section is called so too. */
  private String name(String section, String node) {
    String stem = node.endsWith(".md") ? node.substring(0, node.length() - 3) : node;
    String path = pages.contains(node) && !isSection(stem) ? stem : node;
    return Url.relativize(section.isEmpty() ? "" : section + "/", path).replace("%", "%25");
  }
}
