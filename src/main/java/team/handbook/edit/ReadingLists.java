package team.handbook.edit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.Reading;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.SectionOrder;
import team.handbook.routes.Route;
import team.handbook.url.Url;
import team.handbook.yaml.YamlList;
import team.handbook.yaml.YamlText;

/**
 * Keeps the reading order true after a move: the lists {@code pages:} name what moved by its new
 * name, and what came into another section is listed there. A list in settings follows its folder.
 */
final class ReadingLists {
  private final Reading then;
  private final Reading now;
  private final Relocation moved;
  private final Edits edits;
  private final List<ReadingList> all;
  private final Map<ReadingList, YamlList> lists = new LinkedHashMap<>();
  private final Set<String> thenFolders;
  private final Set<String> nowFolders;

  ReadingLists(Reading then, Reading now, Relocation moved, Edits edits) {
    this.then = then;
    this.now = now;
    this.moved = moved;
    this.edits = edits;
    this.all = ReadingList.all(then, now, moved);
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
    for (ReadingList list : all) {
      for (int i = 0; i < list.entries().size(); i++) {
        placed |= update(list, i, list.entries().get(i), home, node, placed);
      }
      list.order().ifPresent(this::rename);
    }
    if (!placed) {
      Home place = home.orElseThrow();
      YamlList pages = list(place.list());
      pages.add(pages.quoted(name(place.list(), place.node(), "")));
    }
    lists.forEach((list, edited) -> edited.edits().forEach(edit -> edits.add(list.file(), edit)));
  }

  /** Settings name the folder of a section, which may be called otherwise now. */
  private void rename(SectionOrder order) {
    String folder = moved.now(order.folder());
    if (!folder.equals(order.folder())) {
      edits.replace(order.at(), order.written(), YamlText.of(folder));
    }
  }

  /** Updates one entry; says whether what moved is listed by it now. */
  private boolean update(
      ReadingList list,
      int index,
      FrontMatter.Entry entry,
      Optional<Home> home,
      String node,
      boolean placed) {
    Optional<String> old = find(list.base(), entry.text());
    if (old.isEmpty()) {
      return false;
    }
    boolean follows = isMoved(old.get());
    boolean gone = !follows && !isThere(old.get());
    boolean here = home.filter(place -> place.list().equals(list)).isPresent();
    if (follows || gone) {
      if (here && !placed) {
        rewrite(list, index, entry, home.orElseThrow().node());
        return true;
      }
      if (follows && !isOwn(list.base(), old.get())) {
        rewrite(list, index, entry, node);
        return true;
      }
      list(list).remove(index);
      return false;
    }
    String target = moved.now(old.get());
    boolean stays =
        list.later().equals(list.base())
            ? target.equals(old.get())
            : findNow(list.later(), entry.text()).filter(target::equals).isPresent();
    if (!stays) {
      rewrite(list, index, entry, target);
    }
    return false;
  }

  private static boolean isOwn(String base, String node) {
    return Url.folder(node).equals(Url.folder(base));
  }

  /** Whether a section that it does not lie in reads it. */
  private boolean isListedElsewhere() {
    for (ReadingList list : all) {
      for (FrontMatter.Entry entry : list.entries()) {
        if (find(list.base(), entry.text())
            .filter(found -> isMoved(found) && !isOwn(list.base(), found))
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

  private void rewrite(ReadingList list, int index, FrontMatter.Entry entry, String node) {
    String written = edits.text(list.file()).slice(entry.at());
    char first = written.isEmpty() ? ' ' : written.charAt(0);
    String name = name(list, node, entry.text());
    if (!name.equals(entry.text())) {
      list(list).replace(index, YamlText.like(first, name));
    }
  }

  /** What a list calls a page or section: with its ending, if it calls pages so. */
  private String name(ReadingList list, String node, String like) {
    String relative = Url.relativize(list.later(), node);
    String plain = relative.startsWith("./") ? relative.substring(2) : relative;
    String name =
        plain.endsWith(".md") && !like.endsWith(".md")
            ? plain.substring(0, plain.length() - 3)
            : plain;
    return PathText.like(like, name) + (like.endsWith("/") ? "/" : "");
  }

  private YamlList list(ReadingList list) {
    return lists.computeIfAbsent(list, found -> found.toEdit(edits));
  }

  private Optional<String> find(String base, String entry) {
    return find(then, thenFolders, base, entry);
  }

  private Optional<String> findNow(String base, String entry) {
    return find(now, nowFolders, base, entry);
  }

  /** The page or section that an entry means. */
  private static Optional<String> find(
      Reading reading, Set<String> folders, String base, String entry) {
    String name = entry.startsWith("/") ? entry : Url.join(Url.folder(base), entry);
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
   * @param list the list that should name it
   * @param node what it should name: the page, or a new section around it
   */
  private record Home(ReadingList list, String node) {}

  private Optional<Home> home(String node) {
    String at = node;
    String folder = Url.folder(at);
    while (!folder.isEmpty() && index(folder).isEmpty() && !thenFolders.contains(folder)) {
      at = folder;
      folder = Url.folder(folder);
    }
    String found = at;
    Optional<String> page =
        index(folder).filter(it -> it.meta().pages().isPresent()).map(it -> old(it.path()));
    String base = folder.isEmpty() ? "" : folder + "/";
    return all.stream()
        .filter(
            list ->
                page.map(path -> path.equals(list.file()))
                    .orElse(list.order().isPresent() && list.later().equals(base)))
        .findFirst()
        .map(list -> new Home(list, found));
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
    String base = home.list().base();
    return home.list().entries().stream()
        .map(
            entry ->
                moved.files().isEmpty() ? findNow(base, entry.text()) : find(base, entry.text()))
        .flatMap(Optional::stream)
        .anyMatch(
            found -> found.equals(home.node()) && (moved.files().isEmpty() || !isMoved(found)));
  }
}
