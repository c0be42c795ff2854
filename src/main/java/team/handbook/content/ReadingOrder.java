package team.handbook.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Section;
import team.handbook.model.SectionOrder;
import team.handbook.model.Settings;
import team.handbook.model.Team;
import team.handbook.url.Url;

/**
 * Works out the reading order: what {@code pages:} lists, in that order, then the rest by natural
 * name. The list stands in the page of a section, or in settings. A page listed by a foreign
 * section is read there and leaves its own folder's order.
 */
final class ReadingOrder {
  private static final Set<String> GENERATED =
      Set.of("people", "goals", "rituals", "roadmap", "glossary", "all", "recent");

  /** A page, a folder or a team in the tree. */
  sealed interface Node permits Folder, Folder.Leaf, Folder.TeamLeaf {
    /** The path by which it is sorted and found. */
    String name();
  }

  private final Diagnostics out;
  private final Folder root = new Folder("", null);
  private final Map<String, Folder> folders = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final IdentityHashMap<Node, FrontMatter.Entry> claims = new IdentityHashMap<>();

  private ReadingOrder(Diagnostics out) {
    this.out = out;
    folders.put("", root);
  }

  /**
   * The tree of sections.
   *
   * @param settings they hold the title of the whole, where home has none, and orders of sections
   * @param pages every page by path
   * @param teams the teams that have no page of their own
   */
  static Section of(
      Settings settings, SortedMap<String, Page> pages, List<Team> teams, Diagnostics out) {
    ReadingOrder order = new ReadingOrder(out);
    pages.values().forEach(order::place);
    order.folders.values().forEach(order::chooseIndex);
    order.chooseNeighbours();
    if (!teams.isEmpty()) {
      Folder folder = order.folder("teams");
      teams.forEach(team -> folder.own.add(new Folder.TeamLeaf(team)));
    }
    order.registerNodes();
    order.folders.values().forEach(Folder::listByIndex);
    settings.pages().forEach(order::listBySettings);
    new TreeSet<>(order.folders.keySet()).forEach(path -> order.claim(order.folder(path)));
    return order.section(order.root, settings.title());
  }

  private Folder folder(String path) {
    Folder known = folders.get(path);
    if (known != null) {
      return known;
    }
    Folder parent = folder(Url.folder(path));
    Folder made = new Folder(path, parent);
    folders.put(path, made);
    parent.folders.put(path, made);
    return made;
  }

  private void place(Page page) {
    folder(Url.folder(page.path())).own.add(new Folder.Leaf(page));
  }

  private void chooseIndex(Folder folder) {
    int best = Integer.MAX_VALUE;
    @Nullable Node index = null;
    for (Node node : folder.own) {
      int rank = PageFiles.indexRank(Url.name(node.name()));
      if (rank >= 0 && rank < best) {
        best = rank;
        index = node;
      }
    }
    if (index != null) {
      makeIndex(folder, folder, index);
    }
  }

  /** {@code x.md} beside a folder {@code x/} without an index is that section's page. */
  private void chooseNeighbours() {
    for (String path : new TreeSet<>(folders.keySet())) {
      Folder folder = folder(path);
      if (folder.index == null && folder.parent != null) {
        Folder home = folder.parent;
        home.own.stream()
            .filter(node -> node.name().equals(path + ".md"))
            .findFirst()
            .ifPresent(node -> makeIndex(folder, home, node));
      }
    }
  }

  private static void makeIndex(Folder folder, Folder from, Node node) {
    if (node instanceof Folder.Leaf leaf) {
      folder.index = leaf.page();
      from.own.remove(node);
    }
  }

  private void registerNodes() {
    for (Folder folder : folders.values()) {
      folder.own.addAll(folder.folders.values());
      nodes.put(folder.path, folder);
      if (folder.index != null) {
        nodes.put(folder.index.path(), folder);
      }
      for (Node node : folder.own) {
        if (!(node instanceof Folder)) {
          nodes.put(node.name(), node);
        }
      }
    }
  }

  private void listBySettings(SectionOrder order) {
    Folder folder = folders.get(order.folder());
    if (folder == null) {
      out.add(
          Rules.MISSING_PAGE,
          order.at(),
          order.written(),
          "there is no section \"" + order.written() + "\"",
          Suggestion.hint(
              order.folder(),
              folders.keySet(),
              "name a folder of pages, counted from the content folder, or remove the entry"));
    } else if (folder.listing != null) {
      out.add(
          Rules.LISTED_TWICE,
          order.at(),
          order.written(),
          "the order of \""
              + order.written()
              + "\" stands in \""
              + folder.listing.file()
              + "\" too",
          "keep one of the two lists");
    } else {
      folder.listing =
          new Folder.Listing(
              order.written(),
              Settings.FILE,
              "\"" + order.written() + "\" under \"pages:\" in handbook.yml",
              order.pages());
    }
  }

  private void claim(Folder folder) {
    if (folder.listing == null) {
      return;
    }
    for (FrontMatter.Entry entry : folder.listing.entries()) {
      Optional<Node> found = find(folder, entry);
      if (found.isEmpty()) {
        missing(folder, entry);
      } else if (found.get() == folder) {
        out.add(
            Rules.LISTED_TWICE,
            entry.at(),
            entry.text(),
            "\"" + entry.text() + "\" is this section itself, whose page is read first",
            "remove the entry");
      } else {
        claim(folder, entry, found.get());
      }
    }
  }

  private Optional<Node> find(Folder folder, FrontMatter.Entry entry) {
    String name = entry.text().startsWith("/") ? entry.text() : Url.join(folder.path, entry.text());
    // Most entries are plain names, for which there is nothing to decode and to resolve.
    return find(name)
        .filter(node -> name.indexOf('%') < 0)
        .or(
            () -> {
              String path = Url.resolve("", Url.decode(name));
              return find(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
            });
  }

  private Optional<Node> find(String stem) {
    for (String candidate : List.of(stem, stem + ".md")) {
      Node node = nodes.get(candidate);
      if (node != null && !(node == root && !candidate.isEmpty() && root.index == null)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  private void claim(Folder folder, FrontMatter.Entry entry, Node node) {
    FrontMatter.Entry first = claims.putIfAbsent(node, entry);
    if (first != null) {
      out.add(
          new Diagnostic(
                  Rules.LISTED_TWICE,
                  entry.at(),
                  entry.text(),
                  "\"" + entry.text() + "\" already stands in the reading order",
                  "keep one of the two entries")
              .withRelated(List.of(new Related(first.at(), "listed here first"))));
    } else if (node instanceof Folder child && child.holds(folder)) {
      claims.remove(node);
      out.add(
          Rules.LISTED_TWICE,
          entry.at(),
          entry.text(),
          "\"" + entry.text() + "\" is a section that contains this page",
          "list pages of this section, or move the entry up");
    } else {
      if (node instanceof Folder child) {
        child.parent = folder;
      }
      folder.listed.add(node);
    }
  }

  private void missing(Folder folder, FrontMatter.Entry entry) {
    if (folder == root && GENERATED.contains(entry.text())) {
      out.add(
          Rules.MISSING_PAGE,
          entry.at(),
          entry.text(),
          "\"" + entry.text() + "\" is made from data and is not part of the reading order",
          "remove the entry; the page is linked from the header");
      return;
    }
    List<String> names = folder.own.stream().map(node -> shortName(folder, node)).toList();
    // What was probably meant is no orphan: the wrong name is the one thing to mend.
    Suggestion.closest(entry.text(), names).ifPresent(folder.meant::add);
    out.add(
        Rules.MISSING_PAGE,
        entry.at(),
        entry.text(),
        "there is no page \"" + entry.text() + "\" in " + where(folder),
        Suggestion.hint(
            entry.text(),
            names,
            "create \""
                + Url.join(folder.path, entry.text())
                + (entry.text().endsWith(".md") ? "" : ".md")
                + "\", or remove the entry"));
  }

  private static String where(Folder folder) {
    return folder.path.isEmpty() ? "the content folder" : "\"" + folder.path + "/\"";
  }

  private static String shortName(Folder folder, Node node) {
    String name =
        folder.path.isEmpty() ? node.name() : node.name().substring(folder.path.length() + 1);
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }

  private Section section(Folder folder, String fallback) {
    List<Section.Item> items = new ArrayList<>();
    folder.listed.forEach(node -> item(node).ifPresent(items::add));
    List<Node> rest =
        folder.own.stream()
            .filter(node -> !claims.containsKey(node))
            .sorted(Comparator.comparing(Node::name, NaturalOrder.INSTANCE))
            .toList();
    for (Node node : rest) {
      Optional<Section.Item> item = item(node);
      item.ifPresent(items::add);
      if (folder.listing != null && item.isPresent()) {
        orphan(folder, node);
      }
    }
    Page index = folder.index;
    String title = index == null ? fallback : index.title();
    return new Section(
        folder.path, title, Optional.ofNullable(index).filter(page -> !page.draft()), items);
  }

  private Optional<Section.Item> item(Node node) {
    if (node instanceof Folder.Leaf leaf) {
      return leaf.page().draft()
          ? Optional.empty()
          : Optional.of(new Section.PageItem(leaf.page()));
    }
    if (node instanceof Folder.TeamLeaf leaf) {
      return Optional.of(new Section.TeamItem(leaf.team()));
    }
    Folder folder = (Folder) node;
    Section section = section(folder, Title.ofName(Url.name(folder.path)));
    boolean empty = section.index().isEmpty() && section.items().isEmpty();
    return empty ? Optional.empty() : Optional.of(new Section.SectionItem(section));
  }

  private void orphan(Folder folder, Node node) {
    @Nullable String path = firstPage(node);
    Folder.Listing listing = folder.listing;
    // Teams made from data come last by rule: nobody forgot them.
    if (path == null
        || listing == null
        || node.name().equals("teams")
        || folder.meant.contains(shortName(folder, node))) {
      return;
    }
    String name = shortName(folder, node);
    out.add(
        new Diagnostic(
            Rules.ORPHAN_PAGE,
            Location.file(path),
            name,
            "the reading order of \"" + listing.name() + "\" leaves \"" + name + "\" out",
            "add \"" + name + "\" to " + listing.place()));
  }

  private static @Nullable String firstPage(Node node) {
    if (node instanceof Folder.Leaf leaf) {
      return leaf.page().path();
    }
    if (node instanceof Folder folder) {
      Page index = folder.index;
      if (index != null) {
        return index.path();
      }
      return folder.own.stream()
          .sorted(Comparator.comparing(Node::name, NaturalOrder.INSTANCE))
          .map(ReadingOrder::firstPage)
          .filter(path -> path != null)
          .findFirst()
          .orElse(null);
    }
    return null;
  }
}
