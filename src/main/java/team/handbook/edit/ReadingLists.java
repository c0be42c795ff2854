package team.handbook.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.Reading;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.routes.Route;
import team.handbook.url.Url;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlText;

/**
 * Keeps the reading order true after a move: the lists {@code pages:} name what moved by its new
 * name, and what came into another section is listed there.
 */
final class ReadingLists {
  private final Reading then;
  private final Reading now;
  private final Relocation moved;
  private final Edits edits;
  private final Map<String, YamlList> lists = new HashMap<>();
  private final Set<String> thenFolders;
  private final Set<String> nowFolders;

  ReadingLists(Reading then, Reading now, Relocation moved, Edits edits) {
    this.then = then;
    this.now = now;
    this.moved = moved;
    this.edits = edits;
    this.thenFolders = folders(then);
    this.nowFolders = folders(now);
  }

  private static Set<String> folders(Reading reading) {
    Set<String> folders = new HashSet<>();
    for (String page : reading.handbook().pages().keySet()) {
      for (String folder = Url.folder(page);
          folders.add(folder) && !folder.isEmpty();
          folder = Url.folder(folder)) {
        // Every folder above a page is a section.
      }
    }
    return folders;
  }

  void update() {
    String node = node(now, moved.to());
    Optional<Home> home = home(node);
    boolean placed = home.isEmpty() || isListed(home.get()) || isListedElsewhere();
    for (Page page : then.handbook().pages().values()) {
      List<FrontMatter.Entry> entries = page.meta().pages().orElse(List.of());
      for (int i = 0; i < entries.size(); i++) {
        placed |= update(page, i, entries.get(i), home, node, placed);
      }
    }
    if (!placed) {
      Home place = home.orElseThrow();
      YamlList pages = list(place.list());
      pages.add(pages.quoted(name(place.list(), place.node(), "")));
    }
    lists.forEach((path, list) -> list.edits().forEach(edit -> edits.add(path, edit)));
  }

  /** Updates one entry; says whether what moved is listed by it now. */
  private boolean update(
      Page page,
      int index,
      FrontMatter.Entry entry,
      Optional<Home> home,
      String node,
      boolean placed) {
    Optional<String> old = find(page.path(), entry.text());
    if (old.isEmpty()) {
      return false;
    }
    boolean follows = isMoved(old.get());
    boolean gone = !follows && !isThere(old.get());
    boolean here = home.filter(place -> place.list().equals(page.path())).isPresent();
    if (follows || gone) {
      if (here && !placed) {
        rewrite(page, index, entry, home.orElseThrow().node());
        return true;
      }
      if (follows && !isOwn(page.path(), old.get())) {
        rewrite(page, index, entry, node);
        return true;
      }
      list(page.path()).remove(index);
      return false;
    }
    String target = moved.now(old.get());
    boolean stays =
        moved.now(page.path()).equals(page.path())
            ? target.equals(old.get())
            : findNow(moved.now(page.path()), entry.text()).filter(target::equals).isPresent();
    if (!stays) {
      rewrite(page, index, entry, target);
    }
    return false;
  }

  private static boolean isOwn(String list, String node) {
    return Url.folder(node).equals(Url.folder(list));
  }

  /** Whether a section that it does not lie in reads it. */
  private boolean isListedElsewhere() {
    for (Page page : then.handbook().pages().values()) {
      for (FrontMatter.Entry entry : page.meta().pages().orElse(List.of())) {
        if (find(page.path(), entry.text())
            .filter(found -> isMoved(found) && !isOwn(page.path(), found))
            .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isThere(String node) {
    return nowFolders.contains(moved.now(node))
        || now.handbook().pages().containsKey(moved.now(node));
  }

  /** Whether a node of a list is what moves; a section stays when only its index moves. */
  private boolean isMoved(String node) {
    return node.equals(moved.from())
        || (!moved.isFolder()
            && node.equals(node(then, moved.from()))
            && !nowFolders.contains(node));
  }

  private void rewrite(Page page, int index, FrontMatter.Entry entry, String node) {
    String written = edits.text(page.path()).slice(entry.at());
    char first = written.isEmpty() ? ' ' : written.charAt(0);
    String name = name(page.path(), node, entry.text());
    if (!name.equals(entry.text())) {
      list(page.path()).replace(index, YamlText.like(first, name));
    }
  }

  /** What a list calls a page or section: with its ending, if it calls pages so. */
  private String name(String list, String node, String like) {
    String relative = Url.relativize(moved.now(list), node);
    String plain = relative.startsWith("./") ? relative.substring(2) : relative;
    String name =
        plain.endsWith(".md") && !like.endsWith(".md")
            ? plain.substring(0, plain.length() - 3)
            : plain;
    return PathText.like(like, name) + (like.endsWith("/") ? "/" : "");
  }

  private YamlList list(String page) {
    return lists.computeIfAbsent(
        page, path -> PageMeta.of(edits.text(path)).list("pages").orElseThrow());
  }

  private Optional<String> find(String list, String entry) {
    return find(then, thenFolders, list, entry);
  }

  private Optional<String> findNow(String list, String entry) {
    return find(now, nowFolders, list, entry);
  }

  /** The page or section that an entry means. */
  private static Optional<String> find(
      Reading reading, Set<String> folders, String list, String entry) {
    String name = entry.startsWith("/") ? entry : Url.join(Url.folder(list), entry);
    String path = Url.resolve("", Url.decode(name));
    String stem = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (folders.contains(stem)) {
      return Optional.of(stem);
    }
    return List.of(stem, stem + ".md").stream()
        .filter(file -> reading.handbook().pages().containsKey(file))
        .findFirst()
        .map(page -> node(reading, page));
  }

  /** What a page is known as in lists: its section, if it is an index. */
  private static String node(Reading reading, String page) {
    return reading.routes().ofPage(page).flatMap(Route::folder).orElse(page);
  }

  /**
   * Where something that moved is to be listed.
   *
   * @param list the page whose list should name it, by its old path
   * @param node what it should name: the page, or a new section around it
   */
  private record Home(String list, String node) {}

  private Optional<Home> home(String node) {
    String at = node;
    String folder = Url.folder(at);
    while (!folder.isEmpty() && index(folder).isEmpty() && !thenFolders.contains(folder)) {
      at = folder;
      folder = Url.folder(folder);
    }
    String found = at;
    return index(folder)
        .filter(page -> page.meta().pages().isPresent())
        .map(page -> new Home(old(page.path()), found));
  }

  private Optional<Page> index(String folder) {
    return (folder.isEmpty() ? Optional.of(now.routes().home()) : now.routes().ofSection(folder))
        .flatMap(Route::page);
  }

  private String old(String path) {
    return moved.files().entrySet().stream()
        .filter(entry -> entry.getValue().equals(path))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(path);
  }

  /** Whether an entry that stays names it, such as the section that it came into. */
  private boolean isListed(Home home) {
    return Optional.ofNullable(then.handbook().pages().get(home.list())).stream()
        .flatMap(page -> page.meta().pages().orElse(List.of()).stream())
        .map(
            entry ->
                moved.files().isEmpty()
                    ? findNow(home.list(), entry.text())
                    : find(home.list(), entry.text()))
        .flatMap(Optional::stream)
        .anyMatch(
            found -> found.equals(home.node()) && (moved.files().isEmpty() || !isMoved(found)));
  }
}
