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
      case PEOPLE -> people(block);
      case RITUALS -> rituals(block);
      case INCLUDE -> throw new IllegalStateException("an include is no block of data");
    };
  }

  /** What stands in the place of a block that cannot be shown; the handbook has a finding. */
  String unknown() {
    return write("unknown", new BlockView(1, 1, List.of(), List.of(), List.of(), ""));
  }

  /** The files whose data a block shows. */
  Stream<String> sources(Block block) {
    return switch (block.type()) {
      case GOALS -> sheets(block).map(sheet -> sheet.origin().self().path());
      case RITUALS ->
          team(block)
              .map(handbook::lineage)
              .map(teams -> teams.stream().flatMap(this::ritualsOf))
              .orElseGet(() -> handbook.rituals().all().stream())
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
    Optional<String> team = sheetOf(block);
    boolean broken =
        team.isPresent()
            && periods(block).stream()
                .map(period -> period.id() + "/" + team.get())
                .anyMatch(
                    id -> handbook.goals().declares(id) && handbook.goals().find(id).isEmpty());
    if (broken) {
      return unknown();
    }
    GoalViews views = new GoalViews(scope);
    List<BlockView.Sheet> sheets =
        sheets(block).map(sheet -> views.inBlock(sheet, team.isEmpty())).toList();
    return write("goals", view(block, team.isPresent(), sheets, List.of(), List.of(), "no_goals"));
  }

  private String people(Block block) {
    List<PersonView> people =
        team(block)
            .map(new TeamViews(scope)::members)
            .orElseGet(() -> new PeopleViews(scope).directory());
    return write("people", view(block, true, List.of(), people, List.of(), "no_people"));
  }

  private String rituals(Block block) {
    RitualViews views = new RitualViews(scope);
    List<TeamRitualsView> rituals =
        team(block).map(views::inBlock).orElseGet(() -> views.all(false)).stream()
            .filter(sheet -> !sheet.rituals().isEmpty() || !sheet.broken().isEmpty())
            .toList();
    boolean one = team(block).isPresent();
    return write("rituals", view(block, one, List.of(), List.of(), rituals, "no_rituals"));
  }

  private Stream<TeamRituals> ritualsOf(Team team) {
    return handbook.rituals().find(team.id()).stream();
  }

  /** A block of data; where it is about one team, that goes without a heading. */
  private BlockView view(
      Block block,
      boolean one,
      List<BlockView.Sheet> sheets,
      List<PersonView> people,
      List<TeamRitualsView> rituals,
      String none) {
    boolean empty = sheets.isEmpty() && people.isEmpty() && rituals.isEmpty();
    int level = Math.min(MAX_LEVEL, block.level() + 1);
    int inner = one ? level : Math.min(MAX_LEVEL, level + 1);
    String nothing = empty ? scope.words().text(none) : "";
    return new BlockView(level, inner, sheets, people, rituals, nothing);
  }

  private String write(String name, BlockView view) {
    Map<String, Object> values = new HashMap<>();
    values.put("text", scope.words().all());
    values.put("block", view);
    return scope.in().theme().render("partials/block-" + name + ".peb", values, scope.in().out());
  }
}
