package team.handbook.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Milestone;
import team.handbook.model.RoadmapItem;
import team.handbook.model.RoadmapItem.Stage;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRoadmap;
import team.handbook.yaml.Types;

/** Maps roadmaps to what templates see. */
final class RoadmapViews {
  private static final List<Stage> TO_COME = List.of(Stage.NOW, Stage.NEXT, Stage.LATER);

  /** The newest first, what has no date last; the rest in the order of teams and files. */
  private static final Comparator<RoadmapItem> NEWEST_FIRST =
      Comparator.comparing((RoadmapItem item) -> item.shipped().orElse(LocalDate.MIN)).reversed();

  private final Scope scope;
  private final Handbook handbook;

  RoadmapViews(Scope scope) {
    this.scope = scope;
    this.handbook = scope.in().handbook();
  }

  /** Everybody's: the organisation's first, then by the names of the teams. */
  RoadmapView all() {
    List<TeamRoadmap> sheets = sheets();
    return new RoadmapView(
        TO_COME.stream().map(stage -> stage(sheets, stage, Shape.PAGE)).toList(),
        months(sheets),
        broken(List.copyOf(handbook.roadmaps().ids())),
        List.of(),
        sheets.stream()
            .map(sheet -> new LinkView(name(sheet.team()), scope.edit(sheet.origin().self())))
            .filter(link -> !link.href().isEmpty())
            .toList());
  }

  /** What a team builds, as its own page shows it; empty if it says nothing. */
  Optional<RoadmapView> of(Team team) {
    return Optional.of(part(Optional.of(team.id()), Optional.empty()))
        .filter(found -> !found.isEmpty());
  }

  /**
   * What is built, on a page that is about something else too, and without ids.
   *
   * @param team the id of the team whose roadmap it shows, or {@code company}; without it, all
   * @param only the one stage that it shows; without it, what is to come
   */
  RoadmapView part(Optional<String> team, Optional<Stage> only) {
    List<TeamRoadmap> sheets =
        team.map(id -> handbook.roadmaps().find(id).stream().toList()).orElseGet(this::sheets);
    Shape shape = team.isPresent() ? Shape.OF_TEAM : Shape.OF_ALL;
    List<String> ids =
        team.map(id -> handbook.roadmaps().declares(id) ? List.of(id) : List.<String>of())
            .orElseGet(() -> List.copyOf(handbook.roadmaps().ids()));
    return new RoadmapView(
        only.map(List::of).orElse(TO_COME).stream()
            .map(stage -> stage(sheets, stage, shape))
            .toList(),
        List.of(),
        broken(ids),
        whole(),
        List.of());
  }

  private List<LinkView> whole() {
    return scope.in().routes().roadmap().stream()
        .map(route -> new LinkView(scope.words().text("roadmap_all"), scope.hrefs().to(route)))
        .toList();
  }

  /** The organisation's first, then by the names of the teams. */
  private List<TeamRoadmap> sheets() {
    return handbook.roadmaps().all().stream()
        .sorted(
            Comparator.comparing((TeamRoadmap sheet) -> !sheet.isCompany())
                .thenComparing(sheet -> name(sheet.team()), scope.collator())
                .thenComparing(TeamRoadmap::team))
        .toList();
  }

  /** Where items are shown: on the page of all, which has their ids; among all; of one team. */
  private enum Shape {
    PAGE,
    OF_ALL,
    OF_TEAM
  }

  private RoadmapView.Stage stage(List<TeamRoadmap> sheets, Stage stage, Shape shape) {
    Stream<RoadmapItem> items = items(sheets, stage);
    return new RoadmapView.Stage(
        shape == Shape.PAGE ? id(stage) : "",
        title(stage),
        (stage == Stage.SHIPPED ? items.sorted(NEWEST_FIRST) : items)
            .map(item -> item(item, shape))
            .toList());
  }

  /** The id of a column on the page of all roadmaps. */
  static String id(Stage stage) {
    return "hb-" + Types.word(stage);
  }

  private String title(Stage stage) {
    return scope.words().text("stage." + Types.word(stage));
  }

  private static Stream<RoadmapItem> items(List<TeamRoadmap> sheets, Stage stage) {
    return sheets.stream()
        .flatMap(sheet -> sheet.items().stream())
        .filter(item -> item.stage() == stage);
  }

  private List<RoadmapView.Month> months(List<TeamRoadmap> sheets) {
    Map<Optional<YearMonth>, List<RoadmapItemView>> byMonth = new LinkedHashMap<>();
    items(sheets, Stage.SHIPPED)
        .sorted(NEWEST_FIRST)
        .forEach(
            item ->
                byMonth
                    .computeIfAbsent(
                        item.shipped().map(YearMonth::from), month -> new ArrayList<>())
                    .add(item(item, Shape.PAGE)));
    List<RoadmapView.Month> months = new ArrayList<>();
    byMonth.forEach(
        (month, items) ->
            months.add(
                new RoadmapView.Month(
                    month
                        .map(found -> scope.words().month(found.atDay(1)))
                        .orElseGet(() -> scope.words().text("shipped_undated")),
                    items)));
    return months;
  }

  private RoadmapItemView item(RoadmapItem item, Shape shape) {
    Optional<Goal> goal = item.goal().flatMap(ref -> handbook.goal(ref.id()));
    boolean shipped = item.stage() == Stage.SHIPPED;
    return new RoadmapItemView(
        shape == Shape.PAGE ? item.reference() : "",
        item.page()
            .map(page -> BodyWriter.link(page, Excerpts.plain(item.title()), scope))
            .orElseGet(() -> scope.prose(item.title())),
        shape == Shape.OF_TEAM ? List.of() : List.of(team(item.team())),
        item.goal().map(new GoalViews(scope)::link).stream().toList(),
        shipped ? "" : goal.map(this::progress).orElse(""),
        shipped ? scope.day(item.shipped()) : List.of());
  }

  /** "3 of 5 milestones"; nothing for a goal without any. */
  private String progress(Goal goal) {
    int all = goal.milestones().size();
    long done = goal.milestones().stream().filter(Milestone::isDone).count();
    return all == 0
        ? ""
        : scope.words().count("milestones_done", all, "done", scope.words().number(done));
  }

  private PersonView team(String id) {
    Optional<Team> team = handbook.teams().find(id);
    return team.map(found -> scope.team(found, ""))
        .orElseGet(
            () -> {
              String name = name(id);
              return new PersonView(
                  name, name, "", Hue.of(id), Hue.initials(name), List.of(), "", "", "", false);
            });
  }

  /** The name of a team, or of the organisation; the id of a team that is not known. */
  private String name(String id) {
    return id.equals(TeamGoals.COMPANY)
        ? scope.words().text("company")
        : handbook.teams().find(id).map(Team::name).orElse(id);
  }

  private List<String> broken(List<String> teams) {
    List<String> notes = new ArrayList<>();
    for (String id : teams) {
      Optional<TeamRoadmap> sheet = handbook.roadmaps().find(id);
      if (sheet.isEmpty()) {
        notes.add(scope.words().text("broken_roadmap", "team", name(id)));
      }
    }
    long items =
        teams.stream()
            .flatMap(id -> handbook.roadmaps().find(id).stream())
            .mapToLong(sheet -> sheet.ids().size() - sheet.items().size())
            .sum();
    if (items > 0) {
      notes.add(scope.words().count("broken_items", items));
    }
    return notes;
  }
}
