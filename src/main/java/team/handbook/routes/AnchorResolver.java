package team.handbook.routes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Url;

/** Finds the id on a page that a fragment means. */
final class AnchorResolver {
  private final Routes routes;

  AnchorResolver(Routes routes) {
    this.routes = routes;
  }

  /**
   * Resolves a fragment on a page: raw first, then percent-decoded, then through the page's {@code
   * anchors:}, then by spelling.
   *
   * @param link the destination up to and without the {@code #}, as written
   * @param written the fragment as written
   */
  Resolution resolve(Route route, String link, String written) {
    int directive = written.indexOf(":~:");
    if (directive > 0) {
      // What marks a text of the page says nothing of its ids.
      Resolution at = resolve(route, link, written.substring(0, directive));
      return at.problem().isEmpty() && at.target() instanceof ToPage to
          ? Resolution.fine(new ToPage(to.route(), Optional.of(written)))
          : at;
    }
    String fragment = written;
    String decoded = Url.decode(fragment);
    Set<String> ids = idsOfToday(route);
    // "#top" and text fragments always lead somewhere (HTML, "scroll to the fragment").
    if (fragment.isEmpty() || decoded.equalsIgnoreCase("top") || fragment.startsWith(":~:")) {
      return Resolution.fine(new ToPage(route, Optional.of(fragment).filter(f -> !f.isEmpty())));
    }
    for (String id : List.of(fragment, decoded)) {
      if (ids.contains(id)) {
        return Resolution.fine(new ToPage(route, Optional.of(id)));
      }
    }
    // Links of ours lead to the id of today; the old one stands there for links from outside.
    Optional<String> moved = route.page().flatMap(page -> movedTo(page, decoded));
    if (moved.isPresent() && ids.contains(moved.get())) {
      return Resolution.fine(new ToPage(route, moved));
    }
    if (route.page().filter(page -> !page.readable()).isPresent()) {
      return Resolution.fine(new ToPage(route, Optional.empty()));
    }
    return misspelt(route, link, decoded, ids);
  }

  private Set<String> idsOfToday(Route route) {
    Set<String> ids = routes.ids(route);
    Set<String> old = route.page().map(page -> page.oldIds().keySet()).orElseGet(Set::of);
    if (old.isEmpty()) {
      return ids;
    }
    Set<String> left = new LinkedHashSet<>(ids);
    left.removeAll(old);
    return left;
  }

  private static Optional<String> movedTo(Page page, String id) {
    Map<String, FrontMatter.Entry> anchors = page.meta().anchors();
    return Optional.ofNullable(anchors.get(id)).map(FrontMatter.Entry::text);
  }

  private static Resolution misspelt(Route route, String link, String id, Set<String> ids) {
    List<String> alike = new ArrayList<>();
    for (String candidate : ids) {
      if (fold(candidate).equals(fold(id))) {
        alike.add(candidate);
      }
    }
    String page = "\"" + route.title() + "\"";
    if (alike.size() == 1) {
      String right = alike.get(0);
      return new Resolution(
          new ToPage(route, Optional.of(right)),
          Optional.of(
              new Problem(
                  Rules.ANCHOR_SPELLING,
                  "the id on " + page + " is spelt \"" + right + "\", not \"" + id + "\"",
                  "write \"#" + right + "\"",
                  Optional.of(link + "#" + Url.encodeFragment(right)))));
    }
    String fallback =
        ids.isEmpty()
            ? "remove \"#" + id + "\": the page has no headings"
            : "link to the page, or to one of its headings";
    return new Resolution(
        new ToPage(route, Optional.empty()),
        Optional.of(
            new Problem(
                Rules.BROKEN_ANCHOR,
                "the page " + page + " exists but has no heading or id \"" + id + "\"",
                Suggestion.closest(id, ids)
                    .map(found -> "did you mean \"#" + found + "\"?")
                    .orElse(fallback))));
  }

  /** An id without case and punctuation. */
  private static String fold(String id) {
    StringBuilder out = new StringBuilder();
    id.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
