package team.handbook.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import team.handbook.compare.PageChange.Move;
import team.handbook.compare.TextChange.Count;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Route;
import team.handbook.routes.Target;

/** Compares the pages that people wrote: those that have an address before or now. */
final class PageComparison {
  private final Side before;
  private final Side now;
  private final Renames renames;
  private final Map<String, TextChange> texts = new HashMap<>();

  /** The files from which links lead to a page, by its file; only asked of pages that moved. */
  private final Map<String, Set<String>> inbound = new HashMap<>();

  PageComparison(Side before, Side now, Renames renames) {
    this.before = before;
    this.now = now;
    this.renames = renames;
  }

  List<PageChange> changes() {
    List<Page> present =
        now.routes().book().stream().flatMap(route -> route.page().stream()).toList();
    Set<String> done = new HashSet<>();
    List<Page> pages = new ArrayList<>(present);
    present.forEach(page -> done.add(page.path()));
    // A page may stand at the address of a list, outside the reading order.
    now.routes().all().stream()
        .flatMap(route -> route.page().stream())
        .filter(page -> done.add(page.path()))
        .forEach(pages::add);
    compareTexts(pages);
    noteLinks(pages);
    Stream<PageChange> changed = pages.stream().flatMap(page -> change(page).stream());
    Stream<PageChange> gone =
        before.handbook().pages().values().stream()
            .filter(page -> before.routes().ofPage(page.path()).isPresent())
            .filter(page -> now.routes().ofPage(renames.now(page.path())).isEmpty())
            .map(this::removed);
    return Stream.concat(changed, gone).toList();
  }

  /** The page as it was, if readers could see it. */
  Optional<Page> former(Page page) {
    String path = renames.before(page.path());
    return Optional.ofNullable(before.handbook().pages().get(path))
        .filter(old -> before.routes().ofPage(path).isPresent());
  }

  /** What differs in the text of a page that was there before. */
  TextChange text(Page page) {
    return texts.getOrDefault(page.path(), TextChange.whole(Count.NONE));
  }

  private void compareTexts(List<Page> pages) {
    List<Map.Entry<String, TextChange>> compared =
        pages.parallelStream()
            .flatMap(
                page -> former(page).map(old -> Map.entry(page.path(), text(old, page))).stream())
            .toList();
    compared.forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
  }

  private TextChange text(Page old, Page page) {
    Count links = bag(old, page, false);
    Count images = bag(old, page, true);
    if (isSame(old, page)) {
      return new TextChange(
          Count.NONE, HeadingChanges.NONE, links, images, false, Optional.empty());
    }
    PageText from = PageText.of(old);
    PageText to = PageText.of(page);
    HeadingChanges headings = HeadingChanges.between(from.sections(), to.sections());
    Count words = WordDiff.count(from.words(), to.words());
    boolean formatting =
        words.isNone() && links.isNone() && images.isNone() && !from.markup().equals(to.markup());
    return new TextChange(words, headings, links, images, formatting, anchor(from, to, headings));
  }

  private Count bag(Page old, Page page, boolean images) {
    List<String> from = targets(true, old.document(), images);
    List<String> to = targets(false, page.document(), images);
    return from.equals(to) ? Count.NONE : WordDiff.bag(from, to);
  }

  /** Nearly all pages are the same, and need no closer look. */
  private static boolean isSame(Page old, Page page) {
    return old.document().body().isSame(page.document().body())
        && old.meta().description().equals(page.meta().description())
        && summary(old).equals(summary(page));
  }

  private static List<String> summary(Page page) {
    return page.meta().summary().stream().map(Prose::text).toList();
  }

  /** The first section of which a reader sees something new; the top if it is what differs. */
  private static Optional<String> anchor(PageText from, PageText to, HeadingChanges headings) {
    if (!from.intro().equals(to.intro())) {
      return Optional.empty();
    }
    Map<String, List<String>> old = new HashMap<>();
    for (PageText.Section section : from.sections()) {
      Optional.ofNullable(headings.successors().get(section.heading().id()))
          .ifPresent(heading -> old.put(heading.id(), section.words()));
    }
    return to.sections().stream()
        .filter(section -> !section.words().equals(old.get(section.heading().id())))
        .map(section -> section.heading().id())
        .findFirst();
  }

  /**
   * Where the links or images of a text lead, in words that hold for both handbooks.
   *
   * @param past whether it is a text of the handbook as it was
   */
  List<String> targets(boolean past, Document document, boolean images) {
    List<String> found = new ArrayList<>();
    List<Link> links = document.links();
    for (int i = 0; i < links.size(); i++) {
      if ((links.get(i).kind() == Link.Kind.IMAGE) == images) {
        Optional<Target> target = (past ? before : now).links().of(document, i);
        target.ifPresent(t -> found.add(word(past, t)));
      }
    }
    return found;
  }

  /** Where the links of a field lead: what they lead to may have moved and is then the same. */
  List<String> targets(boolean past, Optional<Prose> field) {
    return field.stream()
        .flatMap(prose -> targets(past, prose.document(), false).stream())
        .toList();
  }

  private String word(boolean past, Target target) {
    if (target instanceof Target.ToPage to) {
      return "page " + place(past, to.route()) + "#" + to.fragment().orElse("");
    }
    if (target instanceof Target.ToFile to) {
      return "file " + (past ? renames.now(to.source()) : to.source()) + to.suffix();
    }
    if (target instanceof Target.External to) {
      return "address " + to.address();
    }
    return target instanceof Target.TextOnly ? "text" : "broken";
  }

  private String place(boolean past, Route route) {
    return route
        .page()
        .map(page -> past ? renames.now(page.path()) : page.path())
        .orElseGet(() -> "/" + route.path());
  }

  private Optional<PageChange> change(Page page) {
    Route route = now.routes().ofPage(page.path()).orElseThrow();
    Optional<Page> former = former(page);
    if (former.isEmpty()) {
      return Optional.of(
          new PageChange(
              Change.ADDED,
              page,
              former,
              route.path(),
              Optional.empty(),
              TextChange.whole(new Count(page.document().words(), 0)),
              new FieldChange.Collector()
                  .ref("owner", FieldChange.Named.NONE, owner(now, page.meta()))
                  .value("language", Optional.empty(), page.meta().language())
                  .changes()));
    }
    Page old = former.get();
    Route was = before.routes().ofPage(old.path()).orElseThrow();
    Optional<Move> move =
        was.path().equals(route.path()) ? Optional.empty() : Optional.of(move(was, route, page));
    TextChange text = text(page);
    List<FieldChange> fields = fields(old, page);
    if (move.isEmpty() && text.isNone() && fields.isEmpty()) {
      return Optional.empty();
    }
    Change change = move.isPresent() ? Change.MOVED : Change.CHANGED;
    return Optional.of(new PageChange(change, page, former, route.path(), move, text, fields));
  }

  private PageChange removed(Page page) {
    return new PageChange(
        Change.REMOVED,
        page,
        Optional.of(page),
        before.routes().ofPage(page.path()).orElseThrow().path(),
        Optional.empty(),
        TextChange.whole(new Count(0, page.document().words())),
        List.of());
  }

  private Move move(Route was, Route route, Page page) {
    boolean redirected =
        now.routes().redirects().stream()
            .anyMatch(r -> r.file().equals(was.file()) && r.target().path().equals(route.path()));
    int links =
        inbound.getOrDefault(page.path(), Set.of()).stream()
            .mapToInt(source -> rewritten(now.handbook().pages().get(source), page))
            .sum();
    return new Move(was.path(), redirected, links);
  }

  /** Notes which pages link to those that moved: one look at each link, however many moved. */
  private void noteLinks(List<Page> pages) {
    Set<String> moved = new HashSet<>();
    for (Page page : pages) {
      former(page)
          .filter(old -> !old.path().equals(page.path()))
          .ifPresent(old -> moved.add(page.path()));
    }
    if (moved.isEmpty()) {
      return;
    }
    for (Page page : pages) {
      for (Target target : now.links().of(page.document())) {
        destination(target)
            .filter(moved::contains)
            .ifPresent(
                path -> inbound.computeIfAbsent(path, p -> new HashSet<>()).add(page.path()));
      }
    }
  }

  private static Optional<String> destination(Target target) {
    return target instanceof Target.ToPage to
        ? to.route().page().map(Page::path)
        : Optional.empty();
  }

  /** How many links to a page a source has that it did not have in these words. */
  private int rewritten(@Nullable Page source, Page page) {
    Optional<Page> old = source == null ? Optional.empty() : former(source);
    if (source == null || old.isEmpty()) {
      return 0;
    }
    Set<String> known = new HashSet<>();
    old.get().document().links().forEach(link -> known.add(link.destination()));
    LinkTable table = now.links();
    int count = 0;
    List<Link> links = source.document().links();
    for (int i = 0; i < links.size(); i++) {
      boolean leads =
          table
              .of(source.document(), i)
              .flatMap(PageComparison::destination)
              .filter(page.path()::equals)
              .isPresent();
      count += leads && !known.contains(links.get(i).destination()) ? 1 : 0;
    }
    return count;
  }

  private List<FieldChange> fields(Page old, Page page) {
    FrontMatter from = old.meta();
    FrontMatter to = page.meta();
    return new FieldChange.Collector()
        .value("title", old.title(), page.title())
        .ref("owner", owner(before, from), owner(now, to))
        .value("ask", from.ask(), to.ask())
        .value("language", from.language(), to.language())
        .value("status", word(from), word(to))
        .value(
            "reviewed",
            from.reviewed().map(LocalDate::toString),
            to.reviewed().map(LocalDate::toString))
        .changes();
  }

  private static FieldChange.Named owner(Side side, FrontMatter meta) {
    return FieldChange.Named.of(side.handbook(), meta.owner());
  }

  private static String word(FrontMatter meta) {
    return meta.status().name().toLowerCase(Locale.ROOT);
  }
}
