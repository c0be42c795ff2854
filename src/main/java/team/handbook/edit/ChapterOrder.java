package team.handbook.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import team.handbook.foreign.Chapter;
import team.handbook.url.Url;

/**
 * Turns a table of contents into the reading order of sections. A group of chapters becomes the
 * order of a folder where it has one: the folder of its page, or the one in which its pages lie.
 * Otherwise its pages follow one another in the section around it. A page keeps its place in the
 * table, also where that is not in its own folder.
 */
final class ChapterOrder {
  private final SectionTree tree;
  private final SortedMap<String, List<String>> lists = new TreeMap<>();
  private final Set<String> placed = new HashSet<>();

  /** How many files of the table lie below each folder. */
  private final Map<String, Integer> below = new HashMap<>();

  /** Folders whose files do not come one after another. */
  private final Set<String> scattered = new HashSet<>();

  private final List<String> missing = new ArrayList<>();
  private final List<String> withoutFolder = new ArrayList<>();
  private int twice;

  private ChapterOrder(SectionTree tree) {
    this.tree = tree;
  }

  /** The order of a table of contents. */
  static ChapterOrder of(SectionTree tree, List<Chapter> chapters) {
    ChapterOrder order = new ChapterOrder(tree);
    for (String file : files(chapters)) {
      for (String folder = Url.folder(file); !folder.isEmpty(); folder = Url.folder(folder)) {
        order.below.merge(folder, 1, Integer::sum);
      }
    }
    order.read("", chapters);
    return order;
  }

  /** The sections whose order differs from that of their file names. */
  SortedMap<String, List<String>> lists() {
    return tree.lists(lists);
  }

  /** The files of the table that are no pages. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  /** The groups that have no folder of their own. */
  List<String> withoutFolder() {
    return List.copyOf(withoutFolder);
  }

  /** How many entries name a page that an earlier one named. */
  int twice() {
    return twice;
  }

  private static Set<String> files(List<Chapter> chapters) {
    Set<String> files = new LinkedHashSet<>();
    for (Chapter chapter : chapters) {
      chapter.file().ifPresent(files::add);
      files.addAll(files(chapter.children()));
    }
    return files;
  }

  private void read(String section, List<Chapter> chapters) {
    lists.computeIfAbsent(section, folder -> new ArrayList<>());
    List<Chapter> rest = new ArrayList<>(chapters);
    for (int i = 0; i < rest.size(); i++) {
      Chapter chapter = rest.get(i);
      Optional<String> group = folder(section, chapter);
      if (group.isPresent()) {
        place(section, group.get());
        read(group.get(), chapter.children());
      } else if (!chapter.children().isEmpty()) {
        rest.addAll(i + 1, dissolved(chapter));
      } else if (chapter.file().isPresent()) {
        i += file(section, chapter.file().get(), rest.subList(i, rest.size())) - 1;
      }
    }
  }

  /** What stands in the place of a group that has no folder. */
  private List<Chapter> dissolved(Chapter group) {
    List<Chapter> chapters = new ArrayList<>(group.children());
    if (group.file().isPresent()) {
      chapters.add(0, new Chapter(group.title(), group.file(), List.of()));
    } else {
      withoutFolder.add(group.title());
    }
    return chapters;
  }

  /** The folder whose order a group is. */
  private Optional<String> folder(String section, Chapter chapter) {
    if (chapter.children().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> page =
        chapter.file().isPresent()
            ? chapter.file()
            : chapter.children().get(0).children().isEmpty()
                ? chapter.children().get(0).file()
                : Optional.empty();
    return page.flatMap(tree::node)
        .filter(node -> isFree(section, node))
        .or(() -> common(chapter).filter(node -> isFree(section, node)));
  }

  private boolean isFree(String section, String node) {
    return tree.isSection(node) && mayHold(section, node) && !lists.containsKey(node);
  }

  /** A section cannot be listed in itself, nor below itself. */
  private static boolean mayHold(String section, String node) {
    return !node.isEmpty() && !section.equals(node) && !section.startsWith(node + "/");
  }

  /** The folder in which all pages of a group lie, if most pages of that folder are among them. */
  private Optional<String> common(Chapter chapter) {
    List<String> files = List.copyOf(files(List.of(chapter)));
    String common = files.isEmpty() ? "" : Url.folder(files.get(0));
    for (String file : files) {
      while (!common.isEmpty() && !file.startsWith(common + "/")) {
        common = Url.folder(common);
      }
    }
    return Optional.of(common).filter(folder -> files.size() * 2 > below.getOrDefault(folder, 0));
  }

  /** Places a file, or all files of a folder that come one after another; says how many. */
  private int file(String section, String file, List<Chapter> rest) {
    Optional<String> node = tree.node(file);
    if (node.isEmpty()) {
      missing.add(file);
      return 1;
    }
    Optional<String> child = child(section, node.get());
    int run = child.map(folder -> run(folder, rest)).orElse(0);
    child.filter(folder -> run == 0).ifPresent(scattered::add);
    if (run > 0) {
      place(section, child.orElseThrow());
      read(child.get(), rest.subList(0, run));
      return run;
    }
    if (mayHold(section, node.get())) {
      place(section, node.get());
    }
    return 1;
  }

  /** The folder in a section below which a page lies, if it is one whose order is not known yet. */
  private Optional<String> child(String section, String node) {
    String top = section.isEmpty() ? "" : section + "/";
    int slash = node.startsWith(top) ? node.indexOf('/', top.length()) : -1;
    return slash < 0
        ? Optional.empty()
        : Optional.of(node.substring(0, slash))
            .filter(folder -> isFree(section, folder))
            .filter(folder -> !placed.contains(folder) && !scattered.contains(folder));
  }

  /** How many chapters lie in a folder, if these are all of them; else 0. */
  private int run(String folder, List<Chapter> rest) {
    Set<String> files = new HashSet<>();
    int run = 0;
    while (run < rest.size() && isBelow(folder, rest.get(run))) {
      files.addAll(files(List.of(rest.get(run))));
      run++;
    }
    return files.size() == below.getOrDefault(folder, 0) ? run : 0;
  }

  private static boolean isBelow(String folder, Chapter chapter) {
    return files(List.of(chapter)).stream().allMatch(file -> file.startsWith(folder + "/"));
  }

  private void place(String section, String node) {
    if (placed.add(node)) {
      lists.computeIfAbsent(section, folder -> new ArrayList<>()).add(node);
    } else {
      twice++;
    }
  }
}
