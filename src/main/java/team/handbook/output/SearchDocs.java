package team.handbook.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.markdown.Document;
import team.handbook.markdown.Heading;
import team.handbook.markdown.Link;
import team.handbook.markdown.ProsePart;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Prose;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.RoadmapItem;
import team.handbook.model.ShortLink;
import team.handbook.model.Team;
import team.handbook.model.Term;
import team.handbook.output.SearchDoc.Kind;
import team.handbook.output.SearchDoc.Section;
import team.handbook.render.SearchWords;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.url.Url;

/**
 * What can be found in a handbook, group by group: pages in reading order, then other pages; teams,
 * people, goals. Of people only what settings publish; drafts only where they are published.
 */
final class SearchDocs {
  private static final String DOT = " · ";

  private final Handbook handbook;
  private final Routes routes;
  private final SearchWords words;
  private final List<SearchDoc> docs = new ArrayList<>();

  /** The names of the teams that somebody is in, by the id of the person. */
  private final Map<String, Set<String>> teams = new HashMap<>();

  private SearchDocs(Handbook handbook, Routes routes, SearchWords words, LocalDate today) {
    this.handbook = handbook;
    this.routes = routes;
    this.words = words;
    for (Team team : handbook.teams().all()) {
      team.members().stream()
          .filter(member -> member.isCurrent(today))
          .forEach(
              member ->
                  teams
                      .computeIfAbsent(member.person().id(), id -> new LinkedHashSet<>())
                      .add(team.name()));
    }
  }

  static List<SearchDoc> of(Handbook handbook, Routes routes, SearchWords words, LocalDate today) {
    SearchDocs all = new SearchDocs(handbook, routes, words, today);
    Set<Route> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    Stream.concat(routes.book().stream(), routes.all().stream())
        .filter(pages::add)
        .forEach(all::route);
    all.goals();
    all.docs.sort(Comparator.comparing(SearchDoc::kind));
    return List.copyOf(all.docs);
  }

  private void route(Route route) {
    switch (route.kind()) {
      case NOT_FOUND -> {}
      case PERSON -> route.person().ifPresent(person -> person(person, route));
      case TEAM -> route.team().ifPresent(team -> team(team, route));
      default -> page(route);
    }
  }

  private void page(Route route) {
    List<String> summary = new ArrayList<>(about(route.page()));
    add(
        Kind.PAGE,
        words.title(route),
        List.of(),
        words.section(route),
        href(route.path(), Optional.empty()),
        route.page(),
        summary,
        () -> Stream.concat(sections(route).stream(), records(route)).toList());
  }

  private void team(Team team, Route route) {
    List<String> summary = new ArrayList<>();
    team.summary().map(this::plain).ifPresent(summary::add);
    team.mission().map(this::plain).ifPresent(summary::add);
    team.channel().ifPresent(summary::add);
    summary.addAll(about(route.page()));
    String label = team.summary().or(team::mission).map(this::plain).orElse("");
    add(
        Kind.TEAM,
        words.title(route),
        words.title(route).equals(team.name()) ? List.of() : List.of(team.name()),
        "",
        href(route.path(), Optional.empty()),
        route.page(),
        summary,
        () -> introduced(label, sections(route)));
  }

  private void person(Person person, Route route) {
    List<String> names = new ArrayList<>();
    shown(PersonField.CALLED, person.called()).ifPresent(names::add);
    Optional<String> role = shown(PersonField.ROLE, person.role());
    Optional<String> location = shown(PersonField.LOCATION, person.location());
    String membership =
        handbook.settings().publishes(PersonField.TEAMS)
            ? String.join(", ", teams.getOrDefault(person.id(), Set.of()))
            : "";
    String bio =
        handbook.settings().publishes(PersonField.BIO)
            ? person.bio().map(this::plain).orElse("")
            : "";
    List<String> summary = new ArrayList<>();
    Stream.concat(role.stream(), location.stream()).forEach(summary::add);
    summary.add(membership);
    add(
        Kind.PERSON,
        words.title(route),
        names,
        Stream.of(role, location).flatMap(Optional::stream).collect(Collectors.joining(DOT)),
        href(route.path(), Optional.empty()),
        route.page(),
        summary,
        () -> introduced(joined(membership, bio), sections(route)));
  }

  /** The latest first, which is why it wins where two have one name. */
  private void goals() {
    handbook.periods().values().stream()
        .sorted(Comparator.comparing(Period::from).reversed().thenComparing(Period::id))
        .forEach(
            period ->
                handbook
                    .goalsOf(period)
                    .forEach(sheet -> sheet.goals().forEach(goal -> goal(goal, period))));
  }

  private void goal(Goal goal, Period period) {
    String team = handbook.teams().find(goal.team()).map(Team::name).orElseGet(words::company);
    List<String> summary = new ArrayList<>();
    goal.why().map(this::plain).ifPresent(summary::add);
    summary.add(team);
    goal.owners().stream().map(this::name).forEach(summary::add);
    String text =
        Stream.of(
                goal.why().stream(),
                goal.doneWhen().stream(),
                goal.milestones().stream().map(step -> step.title()),
                goal.outcome().stream())
            .flatMap(found -> found)
            .map(this::plain)
            .collect(Collectors.joining(" "));
    List<String> label = new ArrayList<>(List.of(team));
    goal.status().map(words::status).ifPresent(label::add);
    label.add(period.title());
    routes
        .ofGoal(goal)
        .ifPresent(
            place ->
                add(
                    Kind.GOAL,
                    plain(goal.title()),
                    List.of(),
                    String.join(DOT, label),
                    href(place.route().path(), place.fragment()),
                    Optional.empty(),
                    summary,
                    () -> List.of(new Section("", "", text))));
  }

  private void add(
      Kind kind,
      String title,
      List<String> names,
      String label,
      String href,
      Optional<Page> page,
      List<String> summary,
      Supplier<List<Section>> sections) {
    Optional<LocalDate> due =
        page.flatMap(
            found ->
                found.meta().reviewed().flatMap(day -> found.meta().reviewEvery().map(day::plus)));
    int size = page.map(found -> found.document().body().size()).orElse(0);
    docs.add(new SearchDoc(kind, title, names, label, href, due, summary, sections, size));
  }

  private List<String> about(Optional<Page> page) {
    return page.stream()
        .flatMap(
            found ->
                Stream.concat(
                    found.meta().description().stream(),
                    found.meta().summary().stream().map(this::plain)))
        .toList();
  }

  /** The text of a page by headings; the heading that is its title is none of them. */
  private List<Section> sections(Route route) {
    if (route.page().isEmpty()) {
      return List.of(new Section("", "", ""));
    }
    Document document = route.page().get().document();
    List<Heading> headings = document.headings();
    String[] texts = new String[headings.size() + 1];
    for (ProsePart part : document.parts(this::name)) {
      texts[part.heading() + 1] = part.text();
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", "", joined(texts[0])));
    for (int n = 0; n < headings.size(); n++) {
      Heading heading = headings.get(n);
      boolean title = heading.text().isBlank() || heading.text().equals(route.title());
      if (title && sections.size() == 1) {
        sections.set(0, new Section("", "", joined(sections.get(0).text(), texts[n + 1])));
      } else {
        sections.add(new Section(heading.text(), heading.id(), joined(texts[n + 1])));
      }
    }
    return sections;
  }

  /** The records that a page made from data shows, each like a heading. */
  private Stream<Section> records(Route route) {
    return switch (route.kind()) {
      case GLOSSARY -> handbook.terms().all().stream().map(this::term);
      case RITUALS ->
          handbook.rituals().all().stream()
              .flatMap(sheet -> sheet.rituals().stream())
              .map(this::ritual);
      case ROADMAP ->
          handbook.roadmaps().all().stream()
              .flatMap(sheet -> sheet.items().stream())
              .map(this::item);
      default -> Stream.empty();
    };
  }

  private Section term(Term term) {
    return new Section(term.term(), Routes.termId(term.id()), plain(term.meaning()));
  }

  private Section ritual(Ritual ritual) {
    String team = handbook.teams().find(ritual.team()).map(Team::name).orElse("");
    return new Section(plain(ritual.title()), Routes.ritualId(ritual.team(), ritual.id()), team);
  }

  private Section item(RoadmapItem item) {
    String team = handbook.teams().find(item.team()).map(Team::name).orElseGet(words::company);
    return new Section(plain(item.title()), item.reference(), team);
  }

  private static List<Section> introduced(String text, List<Section> sections) {
    List<Section> all = new ArrayList<>(sections);
    all.set(0, new Section("", "", joined(text, sections.get(0).text())));
    return all;
  }

  private static String joined(String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Optional<String> shown(PersonField field, Optional<String> value) {
    return handbook.settings().publishes(field) ? value : Optional.empty();
  }

  private String name(Ref ref) {
    return handbook.nameOf(ref).orElse(ref.id());
  }

  private String name(Link link) {
    return ShortLink.of(link).map(this::name).orElse(link.destination());
  }

  private String plain(Prose prose) {
    return prose.document().parts(this::name).stream()
        .map(ProsePart::text)
        .collect(Collectors.joining(" "));
  }

  private static String href(String path, Optional<String> fragment) {
    return Url.encodePath(path) + fragment.map(id -> "#" + Url.encodeFragment(id)).orElse("");
  }
}
