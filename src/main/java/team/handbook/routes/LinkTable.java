package team.handbook.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import team.handbook.diagnostic.Location;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Prose;
import team.handbook.model.Team;
import team.handbook.routes.Target.ToFile;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Every link of the handbook with what it resolves to: worked out once, used by rules and pages.
 */
public final class LinkTable {
  /**
   * A resolved link.
   *
   * @param link the link
   * @param resolution where it leads
   */
  public record Entry(Link link, Resolution resolution) {}

  /**
   * A link to another site whose path is that of one of our pages.
   *
   * @param link the link
   * @param host where it leads
   * @param page our page of that path
   */
  public record WebLink(Link link, String host, Route page) {}

  private final List<WebLink> likeOurs = new ArrayList<>();
  private final IdentityHashMap<Document, List<Target>> targets = new IdentityHashMap<>();

  /**
   * A file that is published.
   *
   * @param file the file
   * @param first the first link to it
   */
  public record Published(ToFile file, Link first) {
    /** Whether the file is text, so that one can see what it says. */
    public boolean isText() {
      return FileKinds.isText(Url.extension(file.source()));
    }

    /** Whether the file is an SVG image. */
    public boolean isSvg() {
      return Url.extension(file.source()).equals("svg");
    }
  }

  /**
   * A link to another site.
   *
   * @param address as it is asked: with its scheme, without its fragment
   * @param at where it stands
   */
  public record Outside(String address, Location at) {}

  private final List<Outside> outside = new ArrayList<>();
  private final TreeMap<String, Published> files = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private int count;

  private LinkTable() {}

  /** Resolves all links of pages that are published, of drafts, and of prose in data. */
  public static LinkTable of(Handbook handbook, Routes routes) {
    LinkResolver resolver = new LinkResolver(handbook, routes);
    LinkTable table = new LinkTable();
    handbook
        .pages()
        .values()
        .forEach(
            page ->
                table.add(resolver, routes.ofPage(page.path()), page.document(), !page.draft()));
    Set<Document> hidden = hidden(handbook, routes);
    for (Prose prose : Prose.all(handbook)) {
      Document document = prose.document();
      table.add(resolver, routes.ofPage(prose.at().path()), document, !hidden.contains(document));
    }
    table.addFields(handbook);
    return table;
  }

  /** What is not published of people: the files that it names are not either. */
  private static Set<Document> hidden(Handbook handbook, Routes routes) {
    Set<Document> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Person person : handbook.people().all()) {
      boolean gone = routes.ofPerson(person.id()).isEmpty();
      if (gone || !handbook.settings().publishes(PersonField.BIO)) {
        person.bio().map(Prose::document).ifPresent(hidden::add);
      }
      if (gone || !handbook.settings().publishes(PersonField.PHOTO)) {
        person.photo().map(Prose::document).ifPresent(hidden::add);
      }
    }
    return hidden;
  }

  private void add(
      LinkResolver resolver, Optional<Route> page, Document document, boolean published) {
    List<Target> found = new ArrayList<>(document.links().size());
    for (Link link : document.links()) {
      Resolution resolution = resolver.resolve(page, link);
      found.add(resolution.target());
      if (resolution.problem().isPresent()) {
        entries.add(new Entry(link, resolution));
      }
      // What leads to the code host was made from a path, and is not the author's address.
      if (resolution.target() instanceof Target.External && Scheme.isWeb(link.destination())) {
        outside(link.destination(), link.at());
      }
      resolver.own().likeOurPage(link, resolution).ifPresent(likeOurs::add);
      if (published && resolution.target() instanceof ToFile file) {
        files.putIfAbsent(file.path(), new Published(file, link));
      }
    }
    targets.put(document, found);
    count += found.size();
  }

  /** Addresses in fields of data, which no prose holds. */
  private void addFields(Handbook handbook) {
    if (handbook.settings().publishes(PersonField.LINKS)) {
      handbook.people().all().forEach(it -> outside(it.links(), it.origin().of("links")));
    }
    for (Team team : handbook.teams().all()) {
      outside(team.links(), team.origin().of("links"));
      team.board()
          .ifPresent(board -> outside(board.url().stream().toList(), team.origin().of("board")));
    }
    handbook
        .goals()
        .all()
        .forEach(
            sheet -> sheet.goals().forEach(it -> outside(it.links(), it.origin().of("links"))));
  }

  private void outside(List<String> addresses, Location at) {
    addresses.stream().filter(Scheme::isWeb).forEach(address -> outside(address, at));
  }

  private void outside(String written, Location at) {
    String address = written.strip().split("#", 2)[0];
    outside.add(new Outside(address.startsWith("//") ? "https:" + address : address, at));
  }

  /** The links to other sites, in prose and in fields of data. */
  public List<Outside> outside() {
    return List.copyOf(outside);
  }

  /** The links to other sites whose paths are those of our pages, in the order of the files. */
  public List<WebLink> linksLikeOurPages() {
    return List.copyOf(likeOurs);
  }

  /** The targets of a document's links, by slot. */
  public List<Target> of(Document document) {
    return targets.getOrDefault(document, List.of());
  }

  /** The target of one link; empty if the document was not resolved. */
  public Optional<Target> of(Document document, int slot) {
    List<Target> found = of(document);
    return slot < found.size() ? Optional.of(found.get(slot)) : Optional.empty();
  }

  /** The links with which something is wrong, in the order of the files. */
  public List<Entry> problems() {
    return List.copyOf(entries);
  }

  /** The files to copy into the site, by their place in it. */
  public Collection<Published> files() {
    return List.copyOf(files.values());
  }

  /** How many links there are. */
  public int count() {
    return count;
  }
}
