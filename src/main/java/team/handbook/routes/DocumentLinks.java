package team.handbook.routes;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.markdown.Document;
import team.handbook.markdown.Link;
import team.handbook.routes.LinkTable.Entry;
import team.handbook.routes.LinkTable.Outside;
import team.handbook.routes.LinkTable.WebLink;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Scheme;

/**
 * What came of the links of one document.
 *
 * @param targets where they lead, by slot
 * @param problems those with which something is wrong
 * @param outside those to other sites
 * @param likeOurs those to other sites whose paths are those of our pages
 * @param pages the {@link #bit bits} of our pages to which any of them leads
 */
record DocumentLinks(
    List<Target> targets,
    List<Entry> problems,
    List<Outside> outside,
    List<WebLink> likeOurs,
    long pages) {
  DocumentLinks {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
    outside = List.copyOf(outside);
    likeOurs = List.copyOf(likeOurs);
  }

  private DocumentLinks(
      List<Target> targets, List<Entry> problems, List<Outside> outside, List<WebLink> likeOurs) {
    this(targets, problems, outside, likeOurs, pages(targets, likeOurs));
  }

  private static long pages(List<Target> targets, List<WebLink> likeOurs) {
    long pages = 0;
    for (Target target : targets) {
      pages |= target instanceof ToPage to ? bit(to.route()) : 0;
    }
    for (WebLink like : likeOurs) {
      pages |= bit(like.page());
    }
    return pages;
  }

  /** One bit of 64, always the same one for a page: most pages that are not linked have another. */
  private static long bit(Route page) {
    return 1L << ((page.path().hashCode() * 0x9E3779B9) >>> 26);
  }

  /** The bits of some pages. */
  static long bits(Set<Route> pages) {
    return pages.stream().mapToLong(DocumentLinks::bit).reduce(0, (a, b) -> a | b);
  }

  /** Resolves the links of a document that is shown on a page, if it is. */
  static DocumentLinks resolve(LinkResolver resolver, Optional<Route> page, Document document) {
    List<Target> targets = new ArrayList<>(document.links().size());
    List<Entry> problems = new ArrayList<>(0);
    List<Outside> outside = new ArrayList<>(0);
    List<WebLink> likeOurs = new ArrayList<>(0);
    for (Link link : document.links()) {
      Resolution resolution = resolver.resolve(page, link);
      targets.add(resolution.target());
      if (resolution.problem().isPresent()) {
        problems.add(new Entry(link, resolution));
      }
      // What leads to the code host was made from a path, and is not the author's address.
      if (resolution.target() instanceof Target.External && Scheme.isWeb(link.destination())) {
        outside.add(Outside.of(link.destination(), link.at()));
      }
      resolver.own().likeOurPage(link, resolution).ifPresent(likeOurs::add);
    }
    return new DocumentLinks(targets, problems, outside, likeOurs);
  }

  /**
   * The same links, to the pages as they are now, if some of those changed.
   *
   * @param bits those of the pages that changed
   */
  DocumentLinks on(IdentityHashMap<Route, Route> changed, long bits) {
    return (pages & bits) != 0 && leadsToOneOf(changed) ? moved(changed) : this;
  }

  private boolean leadsToOneOf(IdentityHashMap<Route, Route> changed) {
    for (Target target : targets) {
      if (target instanceof ToPage to && changed.containsKey(to.route())) {
        return true;
      }
    }
    return likeOurs.stream().anyMatch(like -> changed.containsKey(like.page()));
  }

  private DocumentLinks moved(IdentityHashMap<Route, Route> changed) {
    return new DocumentLinks(
        targets.stream().map(target -> moved(target, changed)).toList(),
        problems.stream().map(entry -> moved(entry, changed)).toList(),
        outside,
        likeOurs.stream().map(like -> moved(like, changed)).toList());
  }

  private static Target moved(Target target, IdentityHashMap<Route, Route> changed) {
    return target instanceof ToPage to
        ? new ToPage(changed.getOrDefault(to.route(), to.route()), to.fragment())
        : target;
  }

  private static Entry moved(Entry entry, IdentityHashMap<Route, Route> changed) {
    Resolution resolution = entry.resolution();
    return new Entry(
        entry.link(), new Resolution(moved(resolution.target(), changed), resolution.problem()));
  }

  private static WebLink moved(WebLink like, IdentityHashMap<Route, Route> changed) {
    return new WebLink(like.link(), like.host(), changed.getOrDefault(like.page(), like.page()));
  }
}
