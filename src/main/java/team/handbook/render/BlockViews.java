package team.handbook.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import team.handbook.calendar.Period;
import team.handbook.markdown.Block;
import team.handbook.model.BlockRefs;
import team.handbook.model.Handbook;
import team.handbook.model.Ref;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;

/**
 * Writes the blocks of data that stand in prose, with the views and partials of the pages that show
 * the same data. A block that says no team is about the team whose page it stands on, or about all;
 * one that says no period is about the periods in which today lies.
 */
final class BlockViews {
  private static final int MAX_LEVEL = 6;

  private final Scope scope;
  private final Handbook handbook;

  BlockViews(Scope scope) {
    this.scope = scope;
    this.handbook = scope.in().handbook();
  }

  /** The HTML of a block. */
  String html(Block block) {
    if (BlockRefs.of(block).stream().anyMatch(ref -> !isReadable(ref))) {
      return unknown();
    }
    return switch (block.type()) {
      case GOALS -> goals(block);
      case BOARD -> board(block);
      case PEOPLE -> people(block);
      case RITUALS -> rituals(block);
      case ROADMAP -> roadmap(block);
      case INCLUDE -> throw new IllegalStateException("an include is no block of data");
    };
  }

  /** What stands in the place of a block that cannot be shown; the handbook has a finding. */
  String unknown() {
    return write("unknown", Map.of());
  }

  /** The files whose data a block shows. */
  Stream<String> sources(Block block) {
    return switch (block.type()) {
      case GOALS, BOARD -> sheets(block).map(sheet -> sheet.origin().self().path());
      case RITUALS ->
          team(block)
              .map(handbook::lineage)
              .map(teams -> teams.stream().flatMap(this::ritualsOf))
              .orElseGet(() -> handbook.rituals().all().stream())
              .map(sheet -> sheet.origin().self().path());
      case ROADMAP ->
          sheetOf(block)
              .map(team -> handbook.roadmaps().find(team).stream())
              .orElseGet(() -> handbook.roadmaps().all().stream())
              .map(sheet -> sheet.origin().self().path());
      case PEOPLE, INCLUDE -> Stream.empty();
    };
  }

  private boolean isReadable(Ref ref) {
    return ref.kind() == Ref.Kind.PERIOD
        ? handbook.periods().containsKey(ref.id())
        : handbook.teams().find(ref.id()).isPresent();
  }

  /** The team that a block is about, if it is about one. */
  private Optional<Team> team(Block block) {
    Optional<Ref> named = BlockRefs.team(block);
    return named.isPresent()
        ? handbook.teams().find(named.get().id())
        : BlockRefs.isCompany(block) ? Optional.empty() : scope.route().team();
  }

  private List<Period> periods(Block block) {
    return BlockRefs.period(block)
        .map(ref -> Stream.ofNullable(handbook.periods().get(ref.id())).toList())
        .orElseGet(
            () ->
                GoalViews.periods(scope).stream()
                    .filter(period -> period.contains(scope.today()))
                    .toList());
  }

  /** The id of the team whose sheets a block shows, the organisation's included. */
  private Optional<String> sheetOf(Block block) {
    return BlockRefs.isCompany(block) ? Optional.of(TeamGoals.COMPANY) : team(block).map(Team::id);
  }

  private Stream<TeamGoals> sheets(Block block) {
    Optional<String> team = sheetOf(block);
    return periods(block).stream()
        .flatMap(period -> handbook.goalsOf(period).stream())
        .filter(sheet -> team.isEmpty() || sheet.team().equals(team.get()));
  }

  private String goals(Block block) {
    if (isUnreadable(block)) {
      return unknown();
    }
    Optional<String> team = sheetOf(block);
    GoalViews views = new GoalViews(scope);
    return write(
        block,
        team.isPresent(),
        "sheets",
        sheets(block).map(sheet -> views.inBlock(sheet, team.isEmpty())).toList(),
        "no_goals");
  }

  private String board(Block block) {
    if (isUnreadable(block)) {
      return unknown();
    }
    Optional<String> team = sheetOf(block);
    GoalBoardViews views = new GoalBoardViews(scope);
    return write(
        block,
        true,
        "boards",
        periods(block).stream()
            .flatMap(period -> views.inBlock(period, team, level(block)).stream())
            .toList(),
        "no_goals");
  }

  /** Whether the goals of the team that a block is about are in a file that cannot be read. */
  private boolean isUnreadable(Block block) {
    Optional<String> team = sheetOf(block);
    return team.isPresent()
        && periods(block).stream()
            .map(period -> period.id() + "/" + team.get())
            .anyMatch(id -> handbook.goals().declares(id) && handbook.goals().find(id).isEmpty());
  }

  private String people(Block block) {
    List<PersonView> people =
        team(block)
            .map(new TeamViews(scope)::members)
            .orElseGet(() -> new PeopleViews(scope).directory());
    return write(block, true, "people", people, "no_people");
  }

  private String rituals(Block block) {
    RitualViews views = new RitualViews(scope);
    List<TeamRitualsView> rituals =
        team(block).map(views::inBlock).orElseGet(() -> views.all(false)).stream()
            .filter(sheet -> !sheet.rituals().isEmpty() || !sheet.broken().isEmpty())
            .toList();
    return write(block, team(block).isPresent(), "rituals", rituals, "no_rituals");
  }

  private Stream<TeamRituals> ritualsOf(Team team) {
    return handbook.rituals().find(team.id()).stream();
  }

  private String roadmap(Block block) {
    RoadmapView roadmap = new RoadmapViews(scope).part(sheetOf(block), BlockRefs.stage(block));
    List<RoadmapView> found = roadmap.isEmpty() ? List.of() : List.of(roadmap);
    return write(block, true, "roadmaps", found, "roadmap_empty");
  }

  private static int level(Block block) {
    return Math.min(MAX_LEVEL, block.level() + 1);
  }

  /**
   * A block of data; where it is about one team, that goes without a heading.
   *
   * @param name what the template calls the items
   * @param none what is said where there are none
   */
  private String write(Block block, boolean one, String name, List<?> items, String none) {
    int level = level(block);
    int inner = one ? level : Math.min(MAX_LEVEL, level + 1);
    String nothing = items.isEmpty() ? scope.words().text(none) : "";
    return write(
        block.type().word(), Map.of("block", new BlockView(level, inner, nothing), name, items));
  }

  private String write(String partial, Map<String, Object> shown) {
    Map<String, Object> values = new HashMap<>(shown);
    values.put("text", scope.words().all());
    return scope
        .in()
        .theme()
        .render("partials/block-" + partial + ".peb", values, scope.in().out());
  }
}
