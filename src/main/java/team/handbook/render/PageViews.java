package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.diagnostic.Location;
import team.handbook.history.Change;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.model.FrontMatter;
import team.handbook.model.Page;
import team.handbook.model.Registry;
import team.handbook.model.Settings;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRoadmap;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.url.Url;

/** Maps what every page has: its head, its furniture, and its place in the book. */
final class PageViews {
  private static final int WORDS_A_MINUTE = 230;
  private static final SafeString NOTHING = new SafeString("");

  private final Scope scope;
  private final Route route;
  private final Optional<Page> page;

  PageViews(Scope scope) {
    this.scope = scope;
    this.route = scope.route();
    this.page = route.page();
  }

  /**
   * The view of the page.
   *
   * @param parts the headings that the theme itself puts on the page before those of the prose
   * @param after those that it puts there after the prose
   */
  PageView view(
      String kind, SafeString sidebar, List<ContentsView> parts, List<ContentsView> after) {
    String language = Scope.language(scope.in(), route);
    Optional<Heading> title = title();
    Optional<Place> place = scope.in().routes().place(route);
    Optional<Change> changed = changed();
    CodeViews code = new CodeViews(scope);
    return new PageView(
        kind,
        language,
        Words.isRightToLeft(language) ? "rtl" : "ltr",
        scope.words().language().equals(language) ? "" : scope.words().language(),
        scope.title(route),
        title.map(Heading::id).orElse(""),
        meta(FrontMatter::description).orElse(""),
        about(),
        canonical(),
        policy(code.hasDiagrams()),
        showsData(),
        code.view().stream().toList(),
        isHidden(),
        current(),
        crumbs(place),
        sidebar,
        contents(parts, after, title),
        meta(FrontMatter::owner).map(scope::owner).stream().toList(),
        scope.day(changed.map(Change::day)),
        changed.flatMap(last -> scope.settings().commitUrl(last.commit())).orElse(""),
        page.filter(found -> found.document().words() > 0)
            .map(found -> minutes(found, scope.words()))
            .orElse(""),
        page.flatMap(new Reviews(scope)::of).stream().toList(),
        hasStatus(FrontMatter.Status.DRAFT),
        hasStatus(FrontMatter.Status.OUTDATED),
        page.map(found -> found.meta().summary()).orElse(List.of()).stream()
            .map(scope::prose)
            .toList(),
        page.map(found -> BodyWriter.write(found.document(), scope)).orElse(NOTHING),
        meta(FrontMatter::ask).map(scope::channel).stream().toList(),
        page.map(found -> scope.edit(Location.file(found.path()))).orElse(""),
        data().map(scope::edit).orElse(""),
        history(),
        feedback(),
        answers(),
        place.flatMap(Place::previous).map(this::card).stream().toList(),
        place.flatMap(Place::next).map(this::card).stream().toList());
  }

  private <T> Optional<T> meta(java.util.function.Function<FrontMatter, Optional<T>> field) {
    return page.flatMap(found -> field.apply(found.meta()));
  }

  private boolean hasStatus(FrontMatter.Status status) {
    return page.filter(found -> found.meta().status() == status).isPresent();
  }

  /** The heading that is shown as the page's title; any other stays in the body. */
  private Optional<Heading> title() {
    return page.map(Page::document)
        .flatMap(Document::title)
        .filter(heading -> heading.text().equals(route.title()));
  }

  private String about() {
    String text = meta(FrontMatter::description).orElseGet(() -> Excerpts.of(route, scope));
    boolean home = route.kind() == Route.Kind.HOME;
    return text.isEmpty() && !home ? scope.title(route) + " · " + scope.settings().title() : text;
  }

  private String canonical() {
    return route.kind() == Route.Kind.NOT_FOUND ? "" : absolute(scope.settings(), route.path());
  }

  /** The whole address of a path of the site; empty if the site has none. */
  static String absolute(Settings settings, String path) {
    return settings
        .url()
        .map(url -> (url.endsWith("/") ? url : url + "/") + Url.encodePath(path))
        .orElse("");
  }

  /**
   * Nothing but the theme's own files, and images of the site and of listed hosts.
   *
   * @param frames whether the theme's own page that draws diagrams may stand in it
   */
  private String policy(boolean frames) {
    StringBuilder images = new StringBuilder("img-src 'self' data:");
    scope.settings().imageHosts().forEach(host -> images.append(" https://").append(host));
    boolean alone = route.kind() == Route.Kind.NOT_FOUND && scope.settings().url().isEmpty();
    String style = alone ? "'" + scope.in().theme().published().notFoundHash() + "'" : "'self'";
    return "default-src 'none'; "
        + (alone ? "" : "script-src 'self'; connect-src 'self'; ")
        + "style-src "
        + style
        + "; font-src 'self'; "
        + images
        + (frames ? "; frame-src 'self'" : "")
        + "; base-uri 'none'; form-action 'none'";
  }

  /** Articles and lists of pages show none, unless blocks in their prose do. */
  private boolean showsData() {
    return switch (route.kind()) {
      case ARTICLE, SECTION, NOT_FOUND ->
          page.filter(found -> !found.document().blocks().isEmpty()).isPresent();
      default -> true;
    };
  }

  /** People did not ask to be found by search engines. */
  private boolean isHidden() {
    return route.kind() == Route.Kind.PERSON
        || route.kind() == Route.Kind.PEOPLE
        || route.kind() == Route.Kind.NOT_FOUND
        || route.kind() == Route.Kind.PRINT
        || hasStatus(FrontMatter.Status.DRAFT);
  }

  /** The title of the header's link under which the page stands. */
  private String current() {
    return switch (route.kind()) {
      case TEAM -> scope.in().routes().teams().map(scope::title).orElse("");
      case PERSON -> scope.in().routes().people().map(scope::title).orElse("");
      case LETTER -> scope.title(scope.in().routes().allPages());
      case PERIOD, BOARD -> scope.in().routes().goals().map(scope::title).orElse("");
      default -> scope.title(route);
    };
  }

  private List<LinkView> crumbs(Optional<Place> place) {
    if (route.kind() == Route.Kind.HOME || route.kind() == Route.Kind.NOT_FOUND) {
      return List.of();
    }
    List<Route> above = new ArrayList<>(place.map(Place::crumbs).orElse(List.of()));
    if (above.isEmpty()) {
      above.add(scope.in().routes().home());
      above.addAll(lists());
    }
    return above.stream().map(scope::link).toList();
  }

  /** The lists in which a page made from data is found, the widest first. */
  private List<Route> lists() {
    Routes routes = scope.in().routes();
    return switch (route.kind()) {
      case PERSON -> routes.people().stream().toList();
      case LETTER -> List.of(routes.allPages());
      case PERIOD -> routes.goals().stream().toList();
      case BOARD ->
          Stream.of(routes.goals(), route.period().flatMap(p -> routes.ofPeriod(p.id())))
              .flatMap(Optional::stream)
              .toList();
      default -> List.of();
    };
  }

  private List<ContentsView> contents(
      List<ContentsView> parts, List<ContentsView> after, Optional<Heading> title) {
    List<ContentsView> all = new ArrayList<>(parts);
    for (Heading heading : page.map(found -> found.document().headings()).orElse(List.of())) {
      boolean shownAbove = title.equals(Optional.of(heading));
      if (heading.level() <= 3 && !shownAbove && !heading.text().isBlank()) {
        String href = Hrefs.fragment(Optional.of(heading.id()));
        all.add(new ContentsView(heading.text(), href, Math.max(2, heading.level())));
      }
    }
    all.addAll(after);
    return all.size() < 2 ? List.of() : all;
  }

  /** The last change of the page's sources: its text, and the data it shows. */
  private Optional<Change> changed() {
    Stream<String> goals =
        route.team().stream()
            .flatMap(team -> current(team).stream())
            .map(sheet -> sheet.origin().self().path());
    Stream<String> period =
        route.period().stream()
            .flatMap(found -> scope.in().handbook().goalsOf(found).stream())
            .map(sheet -> sheet.origin().self().path());
    Registry<TeamRoadmap> roadmaps = scope.in().handbook().roadmaps();
    Stream<String> roadmap =
        (route.kind() == Route.Kind.ROADMAP
                ? roadmaps.all().stream()
                : route.team().flatMap(team -> roadmaps.find(team.id())).stream())
            .map(sheet -> sheet.origin().self().path());
    Stream<String> sources =
        Stream.of(
                page.map(Page::path).stream(),
                page.stream().flatMap(found -> found.document().snippets().stream()),
                blocks(),
                data().map(Location::path).stream(),
                goals,
                period,
                roadmap)
            .flatMap(stream -> stream);
    return sources
        .map(scope.in().provenance().changes())
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Change::day));
  }

  /** The history of the page's text, or else of its data, on the code host. */
  private String history() {
    return page.map(Page::path)
        .or(() -> data().map(Location::path))
        .map(scope.in().handbook().files()::repositoryPath)
        .flatMap(scope.settings()::historyUrl)
        .orElse("");
  }

  /** The files whose data blocks in the prose show. */
  private Stream<String> blocks() {
    BlockViews views = new BlockViews(scope);
    return page.stream()
        .flatMap(found -> found.document().blocks().stream())
        .flatMap(views::sources);
  }

  private List<TeamGoals> current(Team team) {
    List<TeamGoals> sheets = new ArrayList<>();
    for (Period period : scope.in().handbook().periods().values()) {
      if (period.contains(scope.today())) {
        scope.in().handbook().goals().find(period.id() + "/" + team.id()).ifPresent(sheets::add);
      }
    }
    return sheets;
  }

  /** Where the record stands that the page is made of. */
  private Optional<Location> data() {
    return route
        .team()
        .map(team -> team.origin().self())
        .or(() -> route.person().map(person -> person.origin().self()));
  }

  /** How long a page takes to read, in whole minutes. */
  static String minutes(Page page, Words words) {
    int minutes = Math.max(1, Math.round((float) page.document().words() / WORDS_A_MINUTE));
    return words.count("minutes", minutes);
  }

  private String feedback() {
    return scope.settings().feedback().map(pattern -> filled(pattern, "missing")).orElse("");
  }

  /** Yes and no, only where somebody takes the answer. */
  private List<LinkView> answers() {
    return scope
        .settings()
        .feedback()
        .filter(pattern -> pattern.contains("{answer}"))
        .map(
            pattern ->
                List.of(
                    new LinkView(scope.words().text("yes"), filled(pattern, "yes")),
                    new LinkView(scope.words().text("no"), filled(pattern, "no"))))
        .orElse(List.of());
  }

  private String filled(String pattern, String answer) {
    return pattern
        .replace("{answer}", answer)
        .replace("{title}", Url.encodeQuery(route.title()))
        .replace("{path}", Url.encodeQuery(route.path()));
  }

  /** The article before or after. */
  private CardView card(Route other) {
    return new CardView(
        scope.title(other), scope.hrefs().to(other), position(other), Excerpts.of(other, scope));
  }

  private String position(Route other) {
    return scope
        .in()
        .routes()
        .place(other)
        .filter(place -> place.position() > 0 && !place.crumbs().isEmpty())
        .map(
            place ->
                scope
                    .words()
                    .text(
                        "position",
                        "n",
                        scope.words().number(place.position()),
                        "total",
                        scope.words().number(place.total()),
                        "section",
                        scope.title(place.crumbs().get(place.crumbs().size() - 1))))
        .orElse("");
  }
}
