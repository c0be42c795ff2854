package team.handbook.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.model.Goal;
import team.handbook.model.Milestone;
import team.handbook.model.Status;
import team.handbook.model.TeamGoals;

/** Maps the goals of a period to a board: a column for each way to stand. */
final class GoalBoardViews {
  /** The columns that are always there, from left to right, by the status they are named for. */
  private static final List<Status> COLUMNS =
      List.of(Status.PLANNED, Status.ON_TRACK, Status.AT_RISK, Status.BLOCKED, Status.DONE);

  private final Scope scope;
  private final GoalViews goals;

  GoalBoardViews(Scope scope) {
    this.scope = scope;
    this.goals = new GoalViews(scope);
  }

  /** The board of every goal of a period, as its own page shows it. */
  GoalBoardView of(Period period) {
    List<TeamGoals> sheets = scope.in().handbook().goalsOf(period);
    String title = scope.words().text("board_of", "period", period.title());
    return board("hb-board", title, 2, sheets, goals.broken(period, sheets));
  }

  /**
   * The board of a period in prose, without ids; empty if there is nothing to show.
   *
   * @param team the id of the team whose goals it shows, or {@code company}; without it, all
   * @param level the level of its headings
   */
  Optional<BlockView.Board> inBlock(Period period, Optional<String> team, int level) {
    List<TeamGoals> sheets =
        scope.in().handbook().goalsOf(period).stream()
            .filter(sheet -> team.isEmpty() || sheet.team().equals(team.get()))
            .toList();
    List<String> broken = team.isEmpty() ? goals.broken(period, sheets) : goals.brokenIn(sheets);
    if (sheets.isEmpty() && broken.isEmpty()) {
      return Optional.empty();
    }
    String title = scope.words().text("board_of", "period", period.title());
    String whose = team.map(id -> goals.whose(id).title() + ", ").orElse("");
    String address = scope.in().routes().ofBoard(period.id()).map(scope.hrefs()::to).orElse("");
    return Optional.of(
        new BlockView.Board(
            new LinkView(title, address), board("", whose + title, level, sheets, broken)));
  }

  /**
   * A board of some goals.
   *
   * @param id the id of the board; without one, its columns have none either
   */
  private GoalBoardView board(
      String id, String title, int level, List<TeamGoals> sheets, List<String> broken) {
    Map<Status, List<GoalCardView>> cards = new EnumMap<>(Status.class);
    for (TeamGoals sheet : sheets) {
      for (Goal goal : sheet.goals()) {
        Status column = column(goal);
        cards.computeIfAbsent(column, key -> new ArrayList<>()).add(card(goal, column));
      }
    }
    return new GoalBoardView(
        id,
        title,
        level,
        COLUMNS.stream().map(status -> column(id, status, cards)).toList(),
        cards.containsKey(Status.MISSED) ? List.of(column(id, Status.MISSED, cards)) : List.of(),
        broken);
  }

  /**
   * Where a goal stands. What is in review is going well; what was missed or dropped has come to an
   * end, and is no more "done" than what nobody has begun. Who says nothing has not begun.
   */
  private static Status column(Goal goal) {
    return switch (goal.status().orElse(Status.PLANNED)) {
      case PLANNED -> Status.PLANNED;
      case ON_TRACK, IN_REVIEW -> Status.ON_TRACK;
      case AT_RISK -> Status.AT_RISK;
      case BLOCKED -> Status.BLOCKED;
      case DONE -> Status.DONE;
      case MISSED, DROPPED -> Status.MISSED;
    };
  }

  private GoalBoardView.Column column(
      String id, Status status, Map<Status, List<GoalCardView>> cards) {
    List<GoalCardView> here = cards.getOrDefault(status, List.of());
    return new GoalBoardView.Column(
        id.isEmpty() ? "" : id + "-" + status.word(),
        scope.words().text("column." + status.word()),
        goals.status(status).style(),
        scope.words().count("goals", here.size()),
        here);
  }

  private GoalCardView card(Goal goal, Status column) {
    List<StatusView> status =
        goal
            .status()
            .filter(own -> own != column || column == Status.MISSED)
            .map(goals::status)
            .stream()
            .toList();
    return new GoalCardView(
        goals.link(goal),
        goals.whose(goal.team()),
        goal.status().isEmpty()
            ? List.of(new StatusView(scope.words().text("no_status"), "mute"))
            : status,
        progress(goal),
        goal.owners().stream().map(scope::person).toList(),
        scope.in().flags().of(goal, scope));
  }

  /** Its numbers; where it has none, how many of its milestones are reached. */
  private List<MeasureView> progress(Goal goal) {
    if (!goal.measures().isEmpty() || goal.milestones().isEmpty()) {
      return goals.measures(goal);
    }
    int all = goal.milestones().size();
    int done = (int) goal.milestones().stream().filter(Milestone::isDone).count();
    String strong =
        scope
            .words()
            .text("of", "done", scope.words().number(done), "total", scope.words().number(all));
    return List.of(
        new MeasureView(
            strong,
            scope.words().count("milestones_of", all),
            100 * done / all,
            GoalViews.isLate(goal),
            List.of()));
  }
}
