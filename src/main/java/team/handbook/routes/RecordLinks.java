package team.handbook.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.RoadmapItem;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;
import team.handbook.model.TeamRoadmap;
import team.handbook.model.Term;
import team.handbook.routes.Target.TextOnly;
import team.handbook.routes.Target.ToPage;
import team.handbook.url.Url;

/**
 * Resolves links that name a data file: a person, a team, a goal, a ritual, an item of a roadmap, a
 * word, a period or the mission.
 */
final class RecordLinks {
  private final Handbook handbook;
  private final Routes routes;

  RecordLinks(Handbook handbook, Routes routes) {
    this.handbook = handbook;
    this.routes = routes;
  }

  /** Empty if the file is no record's. */
  Optional<Resolution> resolve(String file, Optional<String> fragment) {
    String extension = Url.extension(file);
    if (!file.startsWith("data/") || !(extension.equals("yml") || extension.equals("yaml"))) {
      return Optional.empty();
    }
    String stem = file.substring("data/".length(), file.length() - extension.length() - 1);
    String[] parts = stem.split("/", -1);
    return switch (parts[0]) {
      case "people" -> parts.length == 2 ? Optional.of(person(parts[1])) : Optional.empty();
      case "teams" ->
          parts.length == 2 ? Optional.of(page(routes.ofTeam(parts[1]))) : Optional.empty();
      case "goals" ->
          parts.length == 3 ? Optional.of(goals(parts[1], parts[2], fragment)) : Optional.empty();
      case "rituals" ->
          parts.length == 2 ? Optional.of(rituals(parts[1], fragment)) : Optional.empty();
      case "roadmap" ->
          parts.length == 2 ? Optional.of(roadmap(parts[1], fragment)) : Optional.empty();
      case "glossary" -> parts.length == 1 ? Optional.of(glossary(fragment)) : Optional.empty();
      case "mission" ->
          parts.length == 1 ? Optional.of(page(Optional.of(routes.home()))) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether a file is one record, so that a fragment is a heading of its page and no record. */
  static boolean isOneRecord(String file) {
    return file.startsWith("data/people/")
        || file.startsWith("data/teams/")
        || file.startsWith("data/mission.");
  }

  /** A record by its id; one that does not exist is reported with all the places that name it. */
  Resolution named(Ref ref) {
    int slash = ref.id().lastIndexOf('/');
    String sheet = slash < 0 ? "" : ref.id().substring(0, slash);
    String id = ref.id().substring(slash + 1);
    return switch (ref.kind()) {
      case PERSON -> person(ref.id());
      case TEAM, PERSON_OR_TEAM -> page(routes.ofTeam(ref.id()));
      case PERIOD -> page(routes.ofPeriod(ref.id()));
      case GOAL ->
          place(handbook.goal(ref.id()).flatMap(routes::ofGoal).or(() -> unreadGoal(sheet, id)));
      case TERM -> term(ref.id());
      case RITUAL ->
          place(
              handbook
                  .rituals()
                  .find(sheet)
                  .flatMap(found -> found.find(id))
                  .flatMap(routes::ofRitual)
                  .or(() -> unreadRitual(sheet, id)));
    };
  }

  /** Where a note stands in place of a goal that could not be read. */
  private Optional<ToPage> unreadGoal(String sheet, String id) {
    boolean there =
        handbook
            .goals()
            .find(sheet)
            .map(found -> found.declares(id))
            .orElseGet(() -> handbook.goals().declares(sheet));
    return routes
        .ofPeriod(Url.folder(sheet))
        .filter(route -> there)
        .map(route -> new ToPage(route, Optional.empty()));
  }

  /** The same for a ritual. */
  private Optional<ToPage> unreadRitual(String sheet, String id) {
    boolean there =
        handbook
            .rituals()
            .find(sheet)
            .map(found -> found.declares(id))
            .orElseGet(() -> handbook.rituals().declares(sheet));
    return routes
        .rituals()
        .filter(route -> there)
        .map(route -> new ToPage(route, Optional.empty()));
  }

  /** The page with the note that stands in place of a file that could not be read. */
  private static Resolution unread(Optional<Route> route, boolean declared) {
    return page(route.filter(found -> declared));
  }

  private Resolution term(String id) {
    return place(
        routes
            .glossary()
            .filter(route -> handbook.terms().find(id).isPresent())
            .map(route -> new ToPage(route, Optional.of(Routes.termId(id)))));
  }

  private static Resolution place(Optional<ToPage> place) {
    return Resolution.fine(place.<Target>map(found -> found).orElseGet(Target.Broken::new));
  }

  private Resolution person(String id) {
    Optional<Route> route = routes.ofPerson(id);
    if (route.isPresent() || handbook.people().find(id).isEmpty()) {
      return page(route);
    }
    String name = handbook.people().find(id).orElseThrow().name();
    return Resolution.with(
        new TextOnly(),
        new Problem(
            Rules.DEPARTED_PERSON,
            name + " has left, so the name stands without a link",
            "link to whoever does this now, or write the name as text"));
  }

  /** The page of a record; a record that could not be read has its finding already. */
  private static Resolution page(Optional<Route> route) {
    return Resolution.fine(
        route
            .<Target>map(found -> new ToPage(found, Optional.empty()))
            .orElseGet(Target.Broken::new));
  }

  private Resolution goals(String period, String team, Optional<String> fragment) {
    Optional<Route> route = routes.ofPeriod(period);
    if (team.equals("period")) {
      return page(route);
    }
    Optional<TeamGoals> sheet = handbook.goals().find(period + "/" + team);
    if (route.isEmpty() || sheet.isEmpty()) {
      return unread(route, handbook.goals().declares(period + "/" + team));
    }
    ToPage list = new ToPage(route.get(), Optional.of(Routes.goalsId(team)));
    List<String> ids = sheet.get().goals().stream().map(Goal::id).toList();
    return item(list, team, fragment, sheet.get().ids(), ids, "goal");
  }

  private Resolution rituals(String team, Optional<String> fragment) {
    Optional<Route> route = routes.rituals();
    Optional<TeamRituals> sheet = handbook.rituals().find(team);
    if (route.isEmpty() || sheet.isEmpty()) {
      return unread(route, handbook.rituals().declares(team));
    }
    ToPage list = new ToPage(route.get(), Optional.of(Routes.ritualsId(team)));
    List<String> ids = sheet.get().rituals().stream().map(Ritual::id).toList();
    return item(list, team, fragment, sheet.get().ids(), ids, "ritual");
  }

  private Resolution glossary(Optional<String> fragment) {
    if (routes.glossary().isEmpty() || handbook.terms().declares("")) {
      return Resolution.fine(new Target.Broken());
    }
    ToPage list = new ToPage(routes.glossary().get(), Optional.empty());
    List<String> ids = handbook.terms().all().stream().map(Term::id).toList();
    return item(list, "term", fragment, handbook.terms().ids(), ids, "word");
  }

  private Resolution roadmap(String team, Optional<String> fragment) {
    Optional<Route> route = routes.roadmap();
    Optional<TeamRoadmap> sheet = handbook.roadmaps().find(team);
    if (route.isEmpty() || sheet.isEmpty()) {
      return unread(route, handbook.roadmaps().declares(team));
    }
    ToPage list = new ToPage(route.get(), Optional.empty());
    List<String> ids = sheet.get().items().stream().map(RoadmapItem::id).toList();
    return item(list, team, fragment, sheet.get().ids(), ids, "item");
  }

  /**
   * One record of a list, or the list.
   *
   * @param list where the list stands, which is the next best
   * @param group what stands before the record's own id on the page, such as its team
   * @param declared every id of the file
   * @param ids those that could be read
   */
  private static Resolution item(
      ToPage list,
      String group,
      Optional<String> fragment,
      Set<String> declared,
      List<String> ids,
      String noun) {
    String id = fragment.orElse("");
    if (ids.contains(id)) {
      return Resolution.fine(new ToPage(list.route(), Optional.of(group + "/" + id)));
    }
    if (id.isEmpty() || declared.contains(id)) {
      return Resolution.fine(list);
    }
    return Resolution.with(
        list,
        new Problem(
            Rules.BROKEN_ANCHOR,
            "the " + noun + "s exist, but none has the id \"" + id + "\"",
            Suggestion.closest(id, ids)
                .map(found -> "did you mean \"#" + found + "\"?")
                .orElse("use the id of one of its " + noun + "s")));
  }
}
