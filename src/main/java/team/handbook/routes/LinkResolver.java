package team.handbook.routes;

import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.markdown.Link;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Ref;
import team.handbook.model.Settings;
import team.handbook.model.ShortLink;
import team.handbook.routes.Target.External;
import team.handbook.routes.Target.TextOnly;
import team.handbook.routes.Target.ToFile;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.MailAddress;
import team.handbook.url.PhoneNumber;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Resolves links by the one link rule: a link names the source file, relative to the page; the form
 * of a URL is tried when that fails. Strings only; nothing is read from disk but what the file tree
 * already knows.
 */
public final class LinkResolver {
  private final Handbook handbook;
  private final Settings settings;
  private final FileTree files;
  private final Routes routes;
  private final AnchorResolver anchors;
  private final RecordLinks records;
  private final OwnSite own;
  private final ImageLinks images;
  private Optional<PageNames> names = Optional.empty();

  public LinkResolver(Handbook handbook, Routes routes) {
    this.handbook = handbook;
    this.settings = handbook.settings();
    this.files = handbook.files();
    this.routes = routes;
    this.anchors = new AnchorResolver(routes);
    this.records = new RecordLinks(handbook, routes);
    this.own = new OwnSite(settings, routes);
    this.images = new ImageLinks(this, files, settings);
  }

  OwnSite own() {
    return own;
  }

  /** Where a link stands: its file, and the page on which it is shown if it has an address. */
  record From(String source, Optional<Route> route) {
    String folder() {
      return Url.folder(source);
    }
  }

  /**
   * Resolves a link, from the file it stands in.
   *
   * @param page the page on which it is shown, which is another file's where that is a snippet
   */
  public Resolution resolve(Optional<Route> page, Link link) {
    From from = new From(link.at().path(), page);
    String destination = link.destination().strip();
    boolean image = link.kind() == Link.Kind.IMAGE;
    if (destination.contains("{{") || destination.contains("{%")) {
      // A tag of another generator; the page has its finding.
      return Resolution.fine(new Target.Broken());
    }
    Optional<Ref> record = image ? Optional.empty() : ShortLink.of(link);
    if (record.isPresent()) {
      return records.named(record.get());
    }
    Optional<String> scheme = Scheme.of(destination);
    if (!Scheme.isSafe(destination)) {
      return unsafe(destination, scheme.orElse(""));
    }
    if (Scheme.isWeb(destination) && !Scheme.hasHost(destination)) {
      return Resolution.broken(
          new Problem(
              image ? Rules.BROKEN_IMAGE : Rules.BROKEN_LINK,
              "\"" + shorten(destination) + "\" names no host",
              "write the whole address, such as https://example.org/page"));
    }
    if (Scheme.isWeb(destination)) {
      return image ? images.remote(destination) : web(from, destination);
    }
    if (scheme.isPresent()) {
      return mailOrPhone(destination, scheme.get(), image);
    }
    return image ? images.local(from, destination) : internal(from, destination);
  }

  private static Resolution unsafe(String destination, String scheme) {
    Optional<String> meant = Suggestion.closest(scheme, List.of("http", "https", "mailto", "tel"));
    if (meant.isPresent()) {
      return Resolution.broken(
          new Problem(
              Rules.BROKEN_LINK,
              "there is no \"" + scheme + ":\" address",
              "did you mean \"" + meant.get() + ":\"?"));
    }
    return Resolution.broken(
        new Problem(
            Rules.UNSAFE_URL,
            "\"" + shorten(destination) + "\" uses \"" + scheme + ":\", which is not published",
            "use http, https, mailto or tel, or a path"));
  }

  private static Resolution mailOrPhone(String destination, String scheme, boolean image) {
    Optional<String> wrong =
        scheme.equals("tel") ? PhoneNumber.problem(destination) : MailAddress.problem(destination);
    return wrong
        .map(
            problem ->
                Resolution.broken(
                    new Problem(
                        image ? Rules.BROKEN_IMAGE : Rules.BROKEN_LINK,
                        "\"" + shorten(destination) + "\" " + problem,
                        "correct the address")))
        .orElseGet(() -> Resolution.fine(new External(destination)));
  }

  /** An address of the web; one of the own site is checked as the page that it names. */
  private Resolution web(From from, String destination) {
    Optional<String> path = own.pathOf(destination);
    if (path.isEmpty()) {
      return Resolution.fine(new External(destination));
    }
    Url url = Url.split(path.get());
    Optional<Route> route = routes.at(Url.decode(url.path()));
    if (route.isEmpty() && files.contains(Url.resolve("", Url.decode(url.path())))) {
      return ownFile(from, destination, url);
    }
    if (route.isEmpty()) {
      return Resolution.broken(
          new Problem(
              Rules.BROKEN_LINK,
              "\"" + destination + "\" is on this site, but no page has that address",
              "link to the page's file instead"));
    }
    String bare = destination.substring(0, destination.length() - url.suffix().length());
    Resolution at = anchor(route.get(), bare, url);
    if (at.problem().isPresent()) {
      return at;
    }
    Optional<String> relative =
        route.get().page().map(page -> relativeSource(from, page.path()) + url.suffix());
    return Resolution.with(at.target(), selfLink(destination, relative));
  }

  /** A file of the own site stands in it where it stands in the content folder. */
  private Resolution ownFile(From from, String destination, Url url) {
    String source = Url.resolve("", Url.decode(url.path()));
    Resolution at = file(source, source, url);
    Optional<String> relative = Optional.of(relativeSource(from, source) + url.suffix());
    return at.problem().isPresent()
        ? at
        : Resolution.with(at.target(), selfLink(destination, relative));
  }

  private static Problem selfLink(String destination, Optional<String> relative) {
    return new Problem(
        Rules.SELF_LINK,
        "\"" + destination + "\" is an absolute link to this site",
        relative.map(path -> "write \"" + path + "\"").orElse("link to the source file"),
        relative);
  }

  /** A link without a scheme. */
  private Resolution internal(From from, String destination) {
    Url url = Url.split(destination);
    String path = Url.decode(url.path());
    if (path.isEmpty()) {
      return from.route()
          .map(route -> anchor(route, "", url))
          .orElseGet(() -> Resolution.fine(new TextOnly()));
    }
    List<String> sources = sources(from, path);
    Optional<Resolution> bySource =
        sources.stream().map(source -> bySource(source, url)).flatMap(Optional::stream).findFirst();
    Optional<String> address = isSourceName(path) ? Optional.empty() : address(from, path);
    Optional<Route> byUrl = address.flatMap(routes::at);
    if (bySource.isPresent()) {
      if (isUnsafePath(bySource.get()) && byUrl.isPresent()) {
        return anchor(byUrl.get(), url.path(), url);
      }
      return byUrl
          .filter(
              route ->
                  bySource.get().target() instanceof ToPage to
                      && !to.route().path().equals(route.path()))
          .map(route -> ambiguous(bySource.get(), route, destination))
          .orElseGet(bySource::get);
    }
    if (byUrl.isPresent()) {
      Resolution at = anchor(byUrl.get(), url.path(), url);
      return at.problem().isEmpty() && routes.isRedirect(address.orElse(""))
          ? Resolution.with(at.target(), redirected(from, byUrl.get(), url))
          : at;
    }
    return missing(from, destination, path, sources);
  }

  private static boolean isUnsafePath(Resolution resolution) {
    return resolution.problem().filter(p -> p.rule().equals(Rules.UNSAFE_PATH)).isPresent();
  }

  /** The files that a path may name, best first, relative to the content folder. */
  List<String> sources(From from, String path) {
    return files.named(from.source(), path);
  }

  private static boolean isSourceName(String path) {
    String extension = Url.extension(path);
    return extension.equals("md") || extension.equals("yml") || extension.equals("yaml");
  }

  private Optional<Resolution> bySource(String source, Url url) {
    String bare = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
    if (bare.startsWith("..")) {
      return outside(bare, url);
    }
    Page page = handbook.pages().get(bare);
    if (page != null) {
      return Optional.of(page(page, url));
    }
    Optional<Route> section = routes.ofSection(bare);
    if (section.isPresent()) {
      return Optional.of(anchor(section.get(), url.path(), url));
    }
    if (!files.contains(bare)) {
      return Optional.empty();
    }
    return Optional.of(
        records
            .resolve(bare, url.fragment().map(Url::decode))
            .map(resolution -> onPage(bare, resolution, url))
            .orElseGet(() -> file(bare, bare, url)));
  }

  /**
   * A fragment on a file of one record is an id of its page; in a list it is one of the records.
   */
  private Resolution onPage(String source, Resolution resolution, Url url) {
    return resolution.target() instanceof ToPage to && RecordLinks.isOneRecord(source)
        ? anchor(to.route(), url.path(), url)
        : resolution;
  }

  private Resolution page(Page page, Url url) {
    Optional<Route> route = routes.ofPage(page.path());
    if (page.draft()) {
      return Resolution.broken(
          new Problem(
              Rules.BROKEN_LINK,
              "\"" + page.title() + "\" is a draft, so it is not published",
              "publish the draft, or link to it when it is ready"));
    }
    // A page without a route lost its address to another one: that is the finding.
    return route
        .map(found -> anchor(found, url.path(), url))
        .orElseGet(() -> Resolution.fine(new Target.Broken()));
  }

  private Resolution anchor(Route route, String link, Url url) {
    return url.fragment()
        .map(fragment -> anchors.resolve(route, link, fragment))
        .orElseGet(() -> Resolution.fine(new ToPage(route, Optional.empty())));
  }

  Resolution file(String source, String published, Url url) {
    String extension = Url.extension(source);
    if (FileKinds.isPublishable(extension)) {
      return Resolution.fine(
          new ToFile(source, published, url.suffix(), handbook.images().of(source)));
    }
    if (extension.equals("md")) {
      return codeHost(source, url).orElseGet(() -> Resolution.fine(new TextOnly()));
    }
    return Resolution.with(
        codeHost(source, url).map(Resolution::target).orElseGet(TextOnly::new),
        new Problem(
            Rules.UNPUBLISHABLE_FILE,
            "\"" + Url.name(source) + "\" is of a kind that is not published",
            "link to it on the code host, or publish it in another format"));
  }

  /** A file of the repository outside the content folder: shown by the code host. */
  Optional<Resolution> outside(String source, Url url) {
    return switch (files.outside(source)) {
      case ABSENT -> Optional.empty();
      case UNSAFE ->
          Optional.of(
              Resolution.broken(
                  new Problem(
                      Rules.UNSAFE_PATH,
                      "\"" + url.path() + "\" leads out of the repository",
                      "link to a file inside the repository")));
      case FILE, FOLDER ->
          Optional.of(codeHost(source, url).orElseGet(() -> Resolution.fine(new TextOnly())));
    };
  }

  private Optional<Resolution> codeHost(String source, Url url) {
    String path = files.repositoryPath(source);
    return settings
        .viewUrl(path)
        .map(address -> Resolution.fine(new External(address + url.suffix())));
  }

  /**
   * The address of a page by the form of a URL, relative to the page's address and then to its
   * folder.
   */
  private Optional<String> address(From from, String path) {
    if (path.startsWith("/")) {
      return below(Url.resolve("", path)).or(() -> own.withoutBase(path).flatMap(this::below));
    }
    return from.route()
        .flatMap(route -> below(Url.resolve(Url.folder(route.path()), path)))
        .or(() -> below(Url.resolve(from.folder(), path)));
  }

  private Optional<String> below(String address) {
    return Optional.of(address).filter(a -> !a.startsWith("..") && routes.at(a).isPresent());
  }

  private Problem redirected(From from, Route route, Url url) {
    Optional<String> now =
        route.page().map(page -> relativeSource(from, page.path()) + url.suffix());
    return new Problem(
        Rules.REDIRECTED_LINK,
        "\"" + shorten(url.path()) + "\" is an old address of \"" + route.title() + "\"",
        now.map(path -> "write \"" + path + "\"").orElse("link to the page's file instead"),
        now);
  }

  private Resolution ambiguous(Resolution bySource, Route route, String destination) {
    String first = ((ToPage) bySource.target()).route().title();
    return Resolution.with(
        bySource.target(),
        new Problem(
            Rules.AMBIGUOUS_LINK,
            "\""
                + destination
                + "\" is \""
                + first
                + "\" as a file and \""
                + route.title()
                + "\" as an address",
            "write the name of the file, with \".md\""));
  }

  Problem spelling(team.handbook.diagnostic.Rule rule, From from, Url url, String right) {
    String relative = relativeSource(from, right) + url.suffix();
    return new Problem(
        rule,
        "\"" + url.path() + "\" is spelt \"" + Url.name(right) + "\" on disk",
        "write \"" + relative + "\"",
        Optional.of(relative));
  }

  /** Nothing is there: says what was probably meant. */
  private Resolution missing(From from, String destination, String path, List<String> sources) {
    for (String source : sources) {
      String bare = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
      Optional<String> other = files.ignoringCase(bare);
      if (other.isPresent()) {
        return Resolution.broken(
            spelling(Rules.BROKEN_LINK, from, Url.split(destination), other.get()));
      }
    }
    for (String source : sources) {
      Optional<Page> now = nowAt(source);
      if (now.isPresent()) {
        String relative = relativeSource(from, now.get().path()) + Url.split(destination).suffix();
        return Resolution.broken(
            new Problem(
                Rules.BROKEN_LINK,
                "there is no \"" + path + "\", because the page has moved",
                "write \"" + relative + "\"",
                Optional.of(relative)));
      }
    }
    Optional<String> moved = moved(sources.get(0));
    if (moved.isPresent()) {
      String relative = relativeSource(from, moved.get());
      return Resolution.broken(
          new Problem(
              Rules.BROKEN_LINK,
              "there is no \"" + path + "\"",
              "did you mean \"" + relative + "\"?"));
    }
    return Resolution.broken(
        new Problem(
            Rules.BROKEN_LINK,
            "there is no \"" + path + "\"",
            "correct the path, or create the page"));
  }

  /** The page that stood in a file, if the file's address leads on to it. */
  private Optional<Page> nowAt(String source) {
    if (!source.endsWith(".md") || source.startsWith("..")) {
      return Optional.empty();
    }
    String address = source.substring(0, source.length() - ".md".length());
    return Optional.of(address).filter(routes::isRedirect).flatMap(routes::at).flatMap(Route::page);
  }

  /** The only page of that name elsewhere, or the page beside it with the closest name. */
  private Optional<String> moved(String source) {
    String name =
        Url.name(source.endsWith("/") ? source.substring(0, source.length() - 1) : source);
    String file = name.endsWith(".md") ? name : name.replaceAll("\\.html$", "") + ".md";
    List<String> same = names().named(file);
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    String folder = Url.folder(source);
    return Suggestion.closest(file, names().in(folder)).map(found -> Url.join(folder, found));
  }

  /** Only links that lead nowhere ask. */
  private synchronized PageNames names() {
    PageNames known = names.orElseGet(() -> PageNames.of(handbook.pages().keySet()));
    names = Optional.of(known);
    return known;
  }

  private String relativeSource(From from, String source) {
    return Url.encodePath(
        Url.relativize(files.repositoryPath(from.source()), files.repositoryPath(source)));
  }

  static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
