package team.handbook.edit;

import java.util.List;
import java.util.Optional;
import team.handbook.Reading;
import team.handbook.files.FileTree;
import team.handbook.markdown.Link;
import team.handbook.model.Page;
import team.handbook.routes.Route;
import team.handbook.routes.Target;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Spells links anew after files have moved: in the form in which they are written, be it by file or
 * by address, relative or absolute. A link that still leads where it did stays as it is.
 */
final class Respelling {
  private final Reading then;
  private final Reading now;
  private final Relocation moved;
  private final FileTree files;

  /**
   * @param now the same handbook with other paths, whose links are still those of before
   */
  Respelling(Reading then, Reading now, Relocation moved) {
    this.then = then;
    this.now = now;
    this.moved = moved;
    this.files = then.files();
  }

  /**
   * What a link's destination is afterwards; empty if it stays.
   *
   * @param route the page on which it is shown
   * @param target where it leads now
   */
  Optional<String> link(Link link, Optional<Route> route, Target target) {
    String destination = link.destination().strip();
    Optional<Page> page = target instanceof ToPage to ? to.route().page() : Optional.empty();
    if (Scheme.isWeb(destination)) {
      return own(destination, target);
    }
    if (Scheme.of(destination).isPresent() || destination.startsWith("//")) {
      return Optional.empty();
    }
    Url url = Url.split(destination);
    if (url.path().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> source = source(link.at().path(), url.path());
    Optional<String> path =
        source.isPresent()
            ? file(link.at().path(), url.path(), page.map(Page::path))
            : target instanceof ToPage to
                ? address(link.at().path(), url.path(), route, to.route())
                : Optional.empty();
    return path.map(text -> text + url.suffix());
  }

  /** The file or section that a path names, if it names one. */
  Optional<String> source(String from, String path) {
    return files.named(from, Url.decode(path)).stream()
        .map(Respelling::bare)
        .filter(this::exists)
        .findFirst();
  }

  private static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private boolean exists(String path) {
    if (path.startsWith("..")) {
      FileTree.Outside outside = files.outside(path);
      return outside == FileTree.Outside.FILE || outside == FileTree.Outside.FOLDER;
    }
    return files.contains(path) || then.routes().ofSection(path).isPresent();
  }

  /**
   * A path by the form of a file.
   *
   * @param page the page that it leads to, if it is one
   */
  Optional<String> file(String from, String written, Optional<String> page) {
    String decoded = Url.decode(written);
    List<String> named = files.named(from, decoded);
    String old = source(from, written).orElse(bare(named.get(0)));
    String goal = goal(old, page);
    String here = moved.now(from);
    String slash = decoded.endsWith("/") && !moved.files().containsValue(goal) ? "/" : "";
    if (decoded.startsWith("/")) {
      boolean byContent = bare(named.get(0)).equals(old);
      String absolute = byContent ? goal : files.repositoryPath(goal);
      return goal.equals(old)
          ? Optional.empty()
          : Optional.of(PathText.like(written, "/" + absolute + slash));
    }
    if (bare(files.named(here, decoded).get(0)).equals(goal)) {
      return Optional.empty();
    }
    String relative =
        Url.relativize(files.repositoryPath(here), files.repositoryPath(goal) + slash);
    String dotted =
        written.startsWith("./") && !relative.startsWith(".") ? "./" + relative : relative;
    return Optional.of(PathText.like(written, dotted));
  }

  /** What is meant afterwards by what a path named: a section is also known by its index. */
  private String goal(String old, Optional<String> page) {
    String goal = moved.now(old);
    boolean byFolder = page.isPresent() && !page.get().equals(old);
    return goal.equals(old) && byFolder
        ? page.flatMap(moved::page).filter(path -> !isIndexOf(path, old)).orElse(goal)
        : goal;
  }

  private boolean isIndexOf(String page, String folder) {
    return now.routes()
        .ofSection(folder)
        .flatMap(Route::page)
        .filter(found -> found.path().equals(page))
        .isPresent();
  }

  /** Where a page is afterwards; a section that is left empty is where its last page went. */
  Optional<Route> route(Route old) {
    if (old.page().isPresent()) {
      return now.routes().ofPage(moved.now(old.page().get().path()));
    }
    return old.folder()
        .map(
            folder ->
                now.routes()
                    .ofSection(moved.now(folder))
                    .or(() -> now.routes().ofSection(moved.to()))
                    .or(() -> now.routes().ofPage(moved.to())))
        .orElseGet(() -> now.routes().at(old.path()));
  }

  /** A path by the form of an address. */
  private Optional<String> address(
      String from, String written, Optional<Route> shownOn, Route target) {
    Optional<Route> goal = route(target);
    Optional<String> here = shownOn.flatMap(this::route).map(Route::path);
    String base = here.orElse(moved.now(from));
    boolean same =
        goal.filter(route -> route.path().equals(target.path())).isPresent()
            && base.equals(shownOn.map(Route::path).orElse(from));
    if (same || goal.isEmpty()) {
      return Optional.empty();
    }
    String decoded = Url.decode(written);
    String path = goal.get().path();
    String spelt = decoded.startsWith("/") ? prefix(decoded) + path : Url.relativize(base, path);
    if (decoded.endsWith(".html") && spelt.endsWith("/")) {
      spelt = spelt.substring(0, spelt.length() - 1) + ".html";
    } else if (!decoded.endsWith("/") && spelt.endsWith("/") && spelt.length() > 1) {
      spelt = spelt.substring(0, spelt.length() - 1);
    }
    return Optional.of(PathText.like(written, spelt));
  }

  /** What stands before the address in an absolute path: perhaps the base path of the site. */
  private String prefix(String path) {
    if (then.routes().at(Url.resolve("", path)).isPresent()) {
      return "/";
    }
    String site = then.handbook().settings().url().orElse("").replaceFirst("^[a-z]+://", "");
    int slash = site.indexOf('/');
    String base = slash < 0 ? "/" : site.substring(slash);
    return base.endsWith("/") ? base : base + "/";
  }

  /** An absolute link to the own site stays one, with another path. */
  private Optional<String> own(String destination, Target target) {
    Optional<String> site = then.handbook().settings().url();
    if (site.isEmpty() || !(target instanceof ToPage to)) {
      return Optional.empty();
    }
    Optional<Route> goal = route(to.route());
    String base = site.get().endsWith("/") ? site.get() : site.get() + "/";
    return goal.filter(route -> !route.path().equals(to.route().path()))
        .map(route -> base + Url.encodePath(route.path()) + Url.split(destination).suffix());
  }
}
