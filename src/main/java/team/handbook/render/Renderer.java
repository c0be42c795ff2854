package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SiteFile;
import team.handbook.model.Handbook;
import team.handbook.model.Registry;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/** Renders the pages of a handbook; it may be asked from several threads at once. */
public final class Renderer {
  private final Inputs in;
  private final Diagnostics out;
  private final Sidebar sidebar;
  private final Map<String, ShellView> shells = new ConcurrentHashMap<>();
  private final Optional<Marks> marks;

  /**
   * A renderer of one handbook.
   *
   * @param provenance what Git knows of the sources, and what was found
   * @param today the day that periods and reviews are compared with
   * @param out is told when a template cannot be filled; such a page is empty
   */
  public Renderer(
      Theme theme,
      Handbook handbook,
      Routes routes,
      LinkTable links,
      Provenance provenance,
      LocalDate today,
      Diagnostics out) {
    this.in =
        new Inputs(
            theme,
            handbook,
            routes,
            links,
            provenance,
            RecentChanges.of(handbook, routes, provenance.commits()),
            today,
            Holdings.of(handbook, today),
            GoalFlags.of(handbook, provenance.findings()),
            out);
    this.out = out;
    this.sidebar = new Sidebar(theme, routes, out);
    this.marks = Optional.empty();
  }

  private Renderer(Renderer other, Marks marks) {
    this.in = other.in;
    this.out = other.out;
    this.sidebar = other.sidebar;
    this.marks = Optional.of(marks);
  }

  /**
   * A renderer of the same pages, which show what changed on them.
   *
   * @param before renders the handbook as it was, with the same theme and settings
   */
  public Renderer marking(Renderer before, Comparison with) {
    return new Renderer(this, new Marks(in, with, this::render, before::render));
  }

  /** The theme's own files of the site, those that some page needs included. */
  public List<SiteFile> assets() {
    List<SiteFile> files = new ArrayList<>(in.theme().assets());
    files.addAll(in.theme().code().of(CodeViews.languages(in.routes().all().stream())));
    if (marks.isPresent()) {
      files.addAll(in.theme().published().marks());
    }
    return files;
  }

  /** What the search dialog says, and what it calls pages. */
  public SearchWords search() {
    return new SearchWords(in);
  }

  /** The HTML of a page. */
  public String render(Route route) {
    Scope scope = Scope.of(in, route);
    Map<String, Object> values = new HashMap<>();
    List<ContentsView> parts = new ArrayList<>();
    List<ContentsView> after = new ArrayList<>();
    String template = fill(scope, values, parts, after);
    SafeString nav = isAlone(route) ? new SafeString("") : sidebar.of(scope);
    values.put("text", scope.words().all());
    values.put("shell", shell(scope));
    values.put("page", new PageViews(scope).view(template, nav, parts, after));
    values.put("marks", marks.map(found -> bar(scope, found)).orElse(List.of()));
    String html = in.theme().render(template + ".peb", values, out);
    return marks.map(found -> found.mark(route, html)).orElse(html);
  }

  private List<MarksView> bar(Scope scope, Marks found) {
    return new MarksViews(scope, found)
        .bar(asset(scope, Assets.MARKS_STYLE), asset(scope, Assets.MARKS_SCRIPT));
  }

  /** Whether a page knows nothing of the address of the site, and so brings all it needs. */
  private boolean isAlone(Route route) {
    return route.kind() == Route.Kind.NOT_FOUND && in.settings().url().isEmpty();
  }

  /** The HTML of an old address, which leads on to the new one. */
  public String redirect(Redirect redirect) {
    Hrefs hrefs = Hrefs.from(redirect.path());
    Words words = in.theme().words(in.settings().language());
    Map<String, Object> values = new HashMap<>();
    values.put("text", words.all());
    values.put("language", words.language());
    values.put("target", new LinkView(redirect.target().title(), hrefs.to(redirect.target())));
    values.put("canonical", PageViews.absolute(in.settings(), redirect.target().path()));
    return in.theme().render("redirect.peb", values, out);
  }

  /** Puts in what this kind of page shows, and says which template shows it. */
  private String fill(
      Scope scope, Map<String, Object> values, List<ContentsView> parts, List<ContentsView> after) {
    Route route = scope.route();
    ListViews lists = new ListViews(scope);
    switch (route.kind()) {
      case HOME -> values.put("home", lists.home());
      case SECTION -> values.put("children", lists.children(route));
      case TEAMS -> {
        values.put("teams", lists.teams());
        values.put("broken", broken("broken_teams", in.handbook().teams()));
        values.put("children", lists.besideTeams(route));
      }
      case TEAM -> {
        TeamView team = new TeamViews(scope).view(route.team().orElseThrow());
        values.put("team", team);
        values.put("children", lists.children(route));
        parts.addAll(parts(team, scope));
        if (!team.roadmap().isEmpty()) {
          after.add(new ContentsView(scope.words().text("building"), "#hb-building", 2));
        }
      }
      case PEOPLE -> {
        values.put("directory", new DirectoryViews(scope).view());
        values.put("children", lists.children(route));
      }
      case PERSON ->
          values.put("person", new PeopleViews(scope).view(route.person().orElseThrow()));
      case GOALS -> {
        values.put("periods", lists.periods(false));
        values.put("archive", lists.periods(true));
        values.put("children", lists.children(route));
      }
      case PERIOD -> {
        PeriodView period = lists.periodPage(route.period().orElseThrow());
        values.put("period", period);
        period.sheets().stream()
            .map(
                sheet ->
                    new ContentsView(sheet.title(), Hrefs.fragment(Optional.of(sheet.id())), 2))
            .forEach(parts::add);
      }
      case BOARD -> {
        values.put("period", lists.boardPage(route.period().orElseThrow()));
        values.put("board", new GoalBoardViews(scope).of(route.period().orElseThrow()));
      }
      case GLOSSARY -> {
        values.put("terms", lists.terms());
        values.put("children", lists.children(route));
      }
      case RITUALS -> {
        List<TeamRitualsView> rituals = new RitualViews(scope).all(true);
        values.put("rituals", rituals);
        values.put("children", lists.children(route));
        rituals.stream()
            .map(
                sheet ->
                    new ContentsView(sheet.title(), Hrefs.fragment(Optional.of(sheet.id())), 2))
            .forEach(parts::add);
      }
      case ROADMAP -> {
        RoadmapView roadmap = new RoadmapViews(scope).all();
        values.put("roadmap", roadmap);
        values.put("children", lists.children(route));
        roadmap.stages().stream()
            .map(stage -> new ContentsView(stage.title(), "#" + stage.id(), 2))
            .forEach(after::add);
        if (!roadmap.shipped().isEmpty()) {
          after.add(new ContentsView(scope.words().text("stage.shipped"), "#hb-shipped", 2));
        }
      }
      case ALL -> {
        values.put("letters", new LetterViews(scope).whole());
        values.put("index", new LetterViews(scope).index());
      }
      case LETTER -> {
        values.put("letters", List.of(new LetterViews(scope).page(route)));
        values.put("index", new LetterViews(scope).index());
      }
      case PRINT -> values.put("chapters", new PrintViews(scope).chapters());
      case RECENT -> {
        values.put("days", new ChangeViews(scope).byDay());
        values.put("unknown", new ChangeViews(scope).unknown());
      }
      case ABOUT -> values.put("about", new AboutViews(scope).view());
      case NOT_FOUND -> {
        values.put("style", style());
        values.put("addresses", isAlone(route) ? List.of() : new NotFoundViews(scope).addresses());
      }
      case ARTICLE -> {}
    }
    return template(route.kind());
  }

  private static String template(Route.Kind kind) {
    return switch (kind) {
      case HOME -> "home";
      case SECTION -> "section";
      case ARTICLE -> "article";
      case TEAMS -> "teams";
      case TEAM -> "team";
      case PEOPLE -> "people";
      case PERSON -> "person";
      case GOALS -> "goals";
      case PERIOD -> "period";
      case BOARD -> "board";
      case RITUALS -> "rituals";
      case ROADMAP -> "roadmap";
      case GLOSSARY -> "glossary";
      case ALL -> "all";
      case LETTER -> "letter";
      case PRINT -> "print";
      case RECENT -> "recent";
      case ABOUT -> "about";
      case NOT_FOUND -> "not-found";
    };
  }

  /** The parts of a team's page that come before its prose. */
  private static List<ContentsView> parts(TeamView team, Scope scope) {
    List<ContentsView> parts = new ArrayList<>();
    if (hasPeople(team)) {
      parts.add(new ContentsView(scope.words().text("people_title"), "#hb-people", 2));
    }
    if (!team.hours().isEmpty()) {
      parts.add(new ContentsView(scope.words().text("hours_title"), "#hb-hours", 2));
    }
    team.current().stream()
        .map(goals -> new ContentsView(goals.title(), "#" + goals.id(), 2))
        .forEach(parts::add);
    if (!team.sprint().isEmpty()) {
      parts.add(new ContentsView(scope.words().text("sprint_title"), "#hb-sprint", 2));
    }
    if (!team.work().isEmpty()) {
      parts.add(new ContentsView(team.work(), "#hb-work", 2));
    }
    return parts;
  }

  private static boolean hasPeople(TeamView team) {
    return !team.vacancies().isEmpty()
        || Stream.of(team.members(), team.former(), team.joining())
            .anyMatch(people -> !people.isEmpty());
  }

  /** Without an address of the site, the page for missing addresses brings its own style. */
  private List<SafeString> style() {
    return in.settings().url().isPresent()
        ? List.of()
        : List.of(new SafeString(in.theme().published().notFoundStyle()));
  }

  /** Says how many records could not be read. */
  private String broken(String text, Registry<?> records) {
    int broken = records.broken().size();
    Words words = in.theme().words(in.settings().language());
    return broken == 0 ? "" : words.count(text, broken);
  }

  private ShellView shell(Scope scope) {
    String key =
        scope.hrefs().prefix() + " " + scope.words().language() + " " + scope.words().isForeign();
    return shells.computeIfAbsent(key, k -> makeShell(scope));
  }

  private String asset(Scope scope, String name) {
    return scope.hrefs().file(in.theme().published().place(name));
  }

  private ShellView makeShell(Scope scope) {
    MenuViews menus = new MenuViews(scope);
    return new ShellView(
        in.settings().title(),
        menus.logo().stream().toList(),
        scope.hrefs().to(in.routes().home()),
        asset(scope, Assets.STYLE),
        asset(scope, Assets.DATA_STYLE),
        asset(scope, Assets.FONT),
        asset(scope, Assets.THEME_SCRIPT),
        asset(scope, Assets.SCRIPT),
        scope.hrefs().to(in.routes().allPages()),
        Assets.SEARCH_SCRIPTS.stream()
            .map(name -> asset(scope, name))
            .collect(Collectors.joining(" ")),
        asset(scope, Assets.SEARCH_STYLE),
        scope.hrefs().file(SearchWords.FOLDER),
        in.theme().mark().replace("#", "%23"),
        asset(scope, Assets.NOT_FOUND_SCRIPT),
        menus.header(),
        menus.foot());
  }
}
