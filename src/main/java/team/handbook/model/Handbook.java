package team.handbook.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import team.handbook.calendar.Period;
import team.handbook.calendar.SprintCycle;
import team.handbook.files.FileTree;

/**
 * A whole handbook, as read: immutable.
 *
 * @param files where it was read from
 * @param settings its settings
 * @param root the section of all sections, in reading order
 * @param pages every authored page by path, drafts included
 * @param mission the organisation's mission, if there is one
 * @param people by id
 * @param teams by id
 * @param teamPages the page of each team that has an authored one, by the team's id
 * @param goals by {@code <period>/<team>}, such as {@code 2026-q4/infrastructure}
 * @param periods by id, every period that has goals
 * @param rituals by the id of the team
 * @param roadmaps by the id of the team, {@code company} included
 * @param terms the words of the glossary, by id
 * @param moved old addresses that lead to pages
 * @param externalLinks addresses outside that need not answer
 * @param waivers what is silenced, in all files
 * @param images knows the sizes of images
 */
public record Handbook(
    FileTree files,
    Settings settings,
    Section root,
    SortedMap<String, Page> pages,
    Optional<Mission> mission,
    Registry<Person> people,
    Registry<Team> teams,
    SortedMap<String, Page> teamPages,
    Registry<TeamGoals> goals,
    SortedMap<String, Period> periods,
    Registry<TeamRituals> rituals,
    Registry<TeamRoadmap> roadmaps,
    Registry<Term> terms,
    List<Moved> moved,
    List<ExternalLink> externalLinks,
    List<Waiver> waivers,
    ImageSizes images) {
  private static final Pattern TEAM_FILE =
      Pattern.compile("data/(?:teams|rituals|roadmap|goals/[^/]+)/([^/]+)\\.ya?ml");

  public Handbook {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    teamPages = Collections.unmodifiableSortedMap(new TreeMap<>(teamPages));
    moved = List.copyOf(moved);
    externalLinks = List.copyOf(externalLinks);
    waivers = List.copyOf(waivers);
    periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
  }

  /**
   * The same handbook as another one would show it: with that one's settings, so that nothing is
   * shown that it does not publish, and with its files.
   */
  public Handbook shownAs(Handbook other) {
    return new Handbook(
        other.files,
        other.settings,
        root,
        pages,
        mission,
        people,
        teams,
        teamPages,
        goals,
        periods,
        rituals,
        roadmaps,
        terms,
        moved,
        externalLinks,
        waivers,
        images);
  }

  /** The goals of a period, the organisation's first, then by team. */
  public List<TeamGoals> goalsOf(Period period) {
    return goals.all().stream()
        .filter(sheet -> sheet.period().equals(period.id()))
        .sorted(
            Comparator.comparing((TeamGoals sheet) -> !sheet.isCompany())
                .thenComparing(TeamGoals::team))
        .toList();
  }

  /** The goal of a reference, {@code <period>/<team>/<goal>}, if it could be read. */
  public Optional<Goal> goal(String reference) {
    int slash = reference.lastIndexOf('/');
    return goals.find(reference.substring(0, Math.max(0, slash))).stream()
        .flatMap(sheet -> sheet.goals().stream())
        .filter(goal -> goal.id().equals(reference.substring(slash + 1)))
        .findFirst();
  }

  /** The teams whose goals of a period could not be read at all. */
  public List<String> brokenGoalsOf(Period period) {
    String prefix = period.id() + "/";
    return goals.broken().stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .toList();
  }

  /** What can be named with a kind of reference: every id that is declared. */
  public SortedSet<String> ids(Ref.Kind kind) {
    return switch (kind) {
      case PERSON -> people.ids();
      case TEAM -> teams.ids();
      case TERM -> {
        SortedSet<String> ids = terms.ids();
        ids.remove("");
        yield ids;
      }
      case PERSON_OR_TEAM -> {
        SortedSet<String> ids = people.ids();
        ids.addAll(teams.ids());
        yield ids;
      }
      case PERIOD -> new TreeSet<>(periods.keySet());
      case GOAL ->
          goals.all().stream()
              .flatMap(sheet -> sheet.goals().stream())
              .map(Goal::reference)
              .collect(Collectors.toCollection(TreeSet::new));
      case RITUAL ->
          rituals.all().stream()
              .flatMap(sheet -> sheet.rituals().stream())
              .map(Ritual::reference)
              .collect(Collectors.toCollection(TreeSet::new));
    };
  }

  /** What a record is called, in plain text. */
  public Optional<String> nameOf(Ref ref) {
    String[] path = ref.id().split("/", -1);
    return switch (ref.kind()) {
      case PERSON -> people.find(ref.id()).map(Person::name);
      case TEAM -> teams.find(ref.id()).map(Team::name);
      case TERM -> terms.find(ref.id()).map(Term::term);
      case PERIOD -> Optional.ofNullable(periods.get(ref.id())).map(Period::title);
      case PERSON_OR_TEAM ->
          people.find(ref.id()).map(Person::name).or(() -> teams.find(ref.id()).map(Team::name));
      case GOAL -> goal(ref.id()).map(goal -> goal.title().document().text());
      case RITUAL ->
          rituals
              .find(path[0])
              .filter(sheet -> path.length == 2)
              .flatMap(sheet -> sheet.find(path[1]))
              .map(ritual -> ritual.title().document().text());
    };
  }

  /** The team whose record or list of records a file is. */
  public Optional<Team> teamOf(String path) {
    Matcher matcher = TEAM_FILE.matcher(path);
    return matcher.matches() ? teams.find(matcher.group(1)) : Optional.empty();
  }

  /** A team and the teams above it, the nearest first; a circle of teams ends where it closes. */
  public List<Team> lineage(Team team) {
    SortedMap<String, Team> seen = new TreeMap<>();
    List<Team> found = new ArrayList<>();
    Optional<Team> next = Optional.of(team);
    while (next.filter(above -> seen.putIfAbsent(above.id(), above) == null).isPresent()) {
      found.add(next.get());
      next = next.get().parent().flatMap(ref -> teams.find(ref.id()));
    }
    return found;
  }

  /** The rituals that a team takes part in: its own first, then those of the teams above it. */
  public List<Ritual> ritualsOf(Team team) {
    return lineage(team).stream()
        .flatMap(above -> rituals.find(above.id()).stream())
        .flatMap(sheet -> sheet.rituals().stream())
        .toList();
  }

  /** The sprints of a team: its own, or those of the nearest team above it that has some. */
  public Optional<SprintCycle> sprintsOf(String team) {
    return teams.find(team).stream()
        .flatMap(found -> lineage(found).stream())
        .flatMap(above -> above.sprint().stream())
        .findFirst();
  }
}
