package team.handbook.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import team.handbook.diagnostic.Location;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
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
  public record Outside(String address, Location at) {
    static Outside of(String written, Location at) {
      String address = written.strip().split("#", 2)[0];
      return new Outside(address.startsWith("//") ? "https:" + address : address, at);
    }
  }

  private final Handbook handbook;
  private final Routes routes;
  private final IdentityHashMap<Document, DocumentLinks> resolved = new IdentityHashMap<>();
  private final List<WebLink> likeOurs = new ArrayList<>();
  private final List<Outside> outside = new ArrayList<>();
  private final TreeMap<String, Published> files = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private int count;

  /** A document, the page on which it is shown if it has an address, and whether it is shown. */
  private record Place(Document document, Optional<Route> page, boolean published) {}

  private LinkTable(
      Handbook handbook, Routes routes, Function<Place, Optional<DocumentLinks>> known) {
    this.handbook = handbook;
    this.routes = routes;
    LinkResolver resolver = new LinkResolver(handbook, routes);
    List<Place> places = places();
    DocumentLinks[] links = new DocumentLinks[places.size()];
    Arrays.setAll(links, i -> known.apply(places.get(i)).orElse(null));
    IntStream.range(0, links.length)
        .filter(i -> links[i] == null)
        .parallel()
        .forEach(
            i ->
                links[i] =
                    DocumentLinks.resolve(
                        resolver, places.get(i).page(), places.get(i).document()));
    for (int i = 0; i < links.length; i++) {
      add(places.get(i), links[i]);
    }
    addFields();
  }

  /** Resolves all links of pages that are published, of drafts, and of prose in data. */
  public static LinkTable of(Handbook handbook, Routes routes) {
    return new LinkTable(handbook, routes, place -> Optional.empty());
  }

  /**
   * The links of the same handbook as it is a little later. Where links see nothing new in it, only
   * those of documents that are new are resolved.
   */
  public LinkTable later(Handbook now, Routes routesNow) {
    Optional<IdentityHashMap<Route, Route>> pages =
        new LaterRoutes(handbook, routes, now, routesNow).pages();
    return pages.map(changed -> later(now, routesNow, changed)).orElseGet(() -> of(now, routesNow));
  }

  private LinkTable later(Handbook now, Routes routesNow, IdentityHashMap<Route, Route> changed) {
    long bits = DocumentLinks.bits(changed.keySet());
    return new LinkTable(
        now,
        routesNow,
        place ->
            Optional.ofNullable(resolved.get(place.document()))
                .map(links -> links.on(changed, bits)));
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Page page : handbook.pages().values()) {
      places.add(new Place(page.document(), routes.ofPage(page.path()), !page.draft()));
    }
    Set<Document> hidden = hidden();
    for (Prose prose : Prose.all(handbook)) {
      Document document = prose.document();
      Optional<Route> page = routes.ofPage(prose.at().path());
      places.add(new Place(document, page, !hidden.contains(document)));
    }
    return places;
  }

  /** What is not published of people: the files that it names are not either. */
  private Set<Document> hidden() {
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

  private void add(Place place, DocumentLinks links) {
    resolved.put(place.document(), links);
    entries.addAll(links.problems());
    outside.addAll(links.outside());
    likeOurs.addAll(links.likeOurs());
    for (int slot = 0; slot < links.targets().size(); slot++) {
      if (place.published() && links.targets().get(slot) instanceof ToFile file) {
        Link first = place.document().links().get(slot);
        files.putIfAbsent(file.path(), new Published(file, first));
      }
    }
    count += links.targets().size();
  }

  /** Addresses in fields of data, which no prose holds. */
  private void addFields() {
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
    addresses.stream()
        .filter(Scheme::isWeb)
        .forEach(address -> outside.add(Outside.of(address, at)));
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
    DocumentLinks links = resolved.get(document);
    return links == null ? List.of() : links.targets();
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
