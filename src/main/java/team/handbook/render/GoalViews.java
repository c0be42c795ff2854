package team.handbook.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import team.handbook.calendar.Period;
import team.handbook.model.Goal;
import team.handbook.model.Measure;
import team.handbook.model.Milestone;
import team.handbook.model.Ref;
import team.handbook.model.Status;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/** Maps goals to what templates see. */
final class GoalViews {
  private final Scope scope;

  GoalViews(Scope scope) {
    this.scope = scope;
  }

  /** Every period, the newest first. */
  static List<Period> periods(Scope scope) {
    return scope.in().handbook().periods().values().stream().sorted(Period.NEWEST_FIRST).toList();
  }

  /** A team's goals of one period, as its own page shows them. */
  Optional<GoalsView> onTeam(Team team, Period period) {
    String id = "hb-goals-" + period.id();
    String title = scope.words().text("goals_of", "period", period.title());
    Optional<Route> route = scope.in().routes().ofPeriod(period.id());
    return sheet(period, team.id())
        .map(
            sheet ->
                view(
                    sheet,
                    id,
                    title,
                    route,
                    goal -> Routes.goalIdOnTeam(sheet.period(), goal.id())))
        .or(
            () ->
                isBroken(period, team.id())
                    ? Optional.of(broken(id, title, route))
                    : Optional.empty());
  }

  /**
   * The goals of a period, team by team, as the period's page shows them; last those that could not
   * be read.
   */
  List<GoalsView> onPeriod(Period period) {
    List<GoalsView> views = new ArrayList<>();
    for (TeamGoals sheet : scope.in().handbook().goalsOf(period)) {
      views.add(
          view(
              sheet,
              Routes.goalsId(sheet.team()),
              whose(sheet.team()).title(),
              team(sheet.team()),
              goal -> Routes.goalId(sheet.team(), goal.id())));
    }
    for (String team : scope.in().handbook().brokenGoalsOf(period)) {
      views.add(broken(Routes.goalsId(team), whose(team).title(), team(team)));
    }
    return views;
  }

  /**
   * A team's goals of one period, as a block in prose shows them: without ids.
   *
   * @param named whether it says whose they are
   */
  BlockView.Sheet inBlock(TeamGoals sheet, boolean named) {
    Routes routes = scope.in().routes();
    GoalsView goals = view(sheet, "", whose(sheet.team()).title(), team(sheet.team()), goal -> "");
    Period period =
        Objects.requireNonNull(scope.in().handbook().periods().get(sheet.period()), "period");
    String when = scope.words().text("goals_of", "period", period.title());
    return new BlockView.Sheet(
        named ? List.of(new LinkView(goals.title(), goals.href())) : List.of(),
        new LinkView(when, routes.ofPeriod(period.id()).map(scope.hrefs()::to).orElse("")),
        goals);
  }

  private Optional<Route> team(String id) {
    return scope.in().routes().ofTeam(id);
  }

  /** Whose goals they are: a team's, or the organisation's. */
  LinkView whose(String team) {
    String name =
        team.equals(TeamGoals.COMPANY)
            ? scope.words().text("company")
            : scope.in().handbook().teams().find(team).map(Team::name).orElse(team);
    return new LinkView(name, team(team).map(scope.hrefs()::to).orElse(""));
  }

  private boolean isBroken(Period period, String team) {
    return scope.in().handbook().brokenGoalsOf(period).contains(team);
  }

  private GoalsView broken(String id, String title, Optional<Route> route) {
    String href = route.map(scope.hrefs()::to).orElse("");
    return new GoalsView(id, title, href, "", List.of(), scope.words().text("broken_sheet"), "");
  }

  /** Says whose goals could not be read. */
  List<String> broken(Period period, List<TeamGoals> sheets) {
    List<String> notes = brokenIn(sheets);
    for (String team : scope.in().handbook().brokenGoalsOf(period)) {
      notes.add(note(team, scope.words().text("broken_sheet")));
    }
    return notes;
  }

  /** Says how many goals of some sheets could not be read. */
  List<String> brokenIn(List<TeamGoals> sheets) {
    List<String> notes = new ArrayList<>();
    for (TeamGoals sheet : sheets) {
      if (broken(sheet) > 0) {
        notes.add(note(sheet.team(), scope.words().count("broken_goals", broken(sheet))));
      }
    }
    return notes;
  }

  private String note(String team, String text) {
    return scope.words().text("note_of", "whose", whose(team).title(), "note", text);
  }

  private static int broken(TeamGoals sheet) {
    return sheet.ids().size() - sheet.goals().size();
  }

  private Optional<TeamGoals> sheet(Period period, String team) {
    return scope.in().handbook().goals().find(period.id() + "/" + team);
  }

  private GoalsView view(
      TeamGoals sheet,
      String id,
      String title,
      Optional<Route> route,
      Function<Goal, String> goalId) {
    List<GoalView> goals =
        sheet.goals().stream().map(goal -> goal(goal, goalId.apply(goal))).toList();
    int broken = broken(sheet);
    return new GoalsView(
        id,
        title,
        route.map(scope.hrefs()::to).orElse(""),
        line(List.of(sheet)),
        goals,
        broken > 0 ? scope.words().count("broken_goals", broken) : "",
        scope.edit(sheet.origin().self()));
  }

  /** How many goals there are and how they stand: "14 goals: 8 on track, 3 at risk". */
  String line(List<TeamGoals> sheets) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    int total = 0;
    for (TeamGoals sheet : sheets) {
      for (Goal goal : sheet.goals()) {
        total++;
        goal.status().ifPresent(status -> counts.merge(status, 1, Integer::sum));
      }
    }
    int unsaid = total - counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (status, n) -> parts.add(scope.words().count("status_count." + status.word(), n)));
    if (unsaid > 0 && !parts.isEmpty()) {
      parts.add(scope.words().count("status_count.none", unsaid));
    }
    String goals = scope.words().count("goals", total);
    return parts.isEmpty() ? goals : goals + ": " + String.join(", ", parts);
  }

  private GoalView goal(Goal goal, String id) {
    return new GoalView(
        id,
        scope.prose(goal.title()),
        Excerpts.plain(goal.title()),
        scope.prose(goal.why()),
        goal.status().map(this::status).stream().toList(),
        measures(goal),
        scope.prose(goal.doneWhen()),
        goal.milestones().stream().map(this::milestone).toList(),
        goal.owners().stream().map(scope::person).toList(),
        goal.with().stream().map(scope::teamLink).toList(),
        goal.parent().map(this::link).stream().toList(),
        goal.carriedTo().map(this::link).stream().toList(),
        scope.prose(goal.outcome()),
        goal.links().stream().map(Scope::outside).toList(),
        scope.in().flags().of(goal, scope),
        scope.edit(goal.origin().self()));
  }

  /** How far a goal is. */
  List<MeasureView> measures(Goal goal) {
    return goal.measures().stream().map(measure -> measure(measure, isLate(goal))).toList();
  }

  static boolean isLate(Goal goal) {
    return isLate(goal.status());
  }

  private static boolean isLate(Optional<Status> status) {
    return status.filter(s -> s == Status.AT_RISK || s == Status.BLOCKED).isPresent();
  }

  /** A goal by reference; one that is not known is shown by its id. */
  LinkView link(Ref ref) {
    return scope
        .in()
        .handbook()
        .goal(ref.id())
        .map(this::link)
        .orElseGet(() -> new LinkView(ref.id(), ""));
  }

  /** A goal where it canonically stands: on the page of its period. */
  LinkView link(Goal goal) {
    return new LinkView(
        Excerpts.plain(goal.title()),
        scope.in().routes().ofGoal(goal).map(scope.hrefs()::to).orElse(""));
  }

  StatusView status(Status status) {
    String style =
        switch (status) {
          case ON_TRACK -> "ok";
          case AT_RISK -> "warn";
          case BLOCKED, MISSED -> "bad";
          case IN_REVIEW -> "info";
          case DONE -> "done";
          case PLANNED, DROPPED -> "mute";
        };
    return new StatusView(scope.words().text("status." + status.word()), style);
  }

  /**
   * A number that rises from nothing reads "50 of 100 tables", any other "19 → 11, target 8
   * minutes".
   */
  private MeasureView measure(Measure measure, boolean late) {
    String now = number(measure.current());
    String target = number(measure.target());
    boolean counted = measure.start().signum() == 0 && !measure.falls();
    String strong =
        counted
            ? scope.words().text("of", "done", now, "total", target)
            : number(measure.start()) + " → " + now;
    String rest =
        counted
            ? measure.unit()
            : scope.words().text("target", "target", target, "unit", measure.unit());
    return new MeasureView(
        counted ? strong : strong + ",", rest, measure.percent(), late, scope.day(measure.asOf()));
  }

  private MilestoneView milestone(Milestone milestone) {
    return milestone(milestone, milestone.owners(), milestone.sprint().orElse(""));
  }

  /**
   * A milestone.
   *
   * @param owners who is shown with it
   * @param sprint the sprint that is shown with it; empty for none
   */
  MilestoneView milestone(Milestone milestone, List<Ref> owners, String sprint) {
    boolean done = milestone.isDone();
    return new MilestoneView(
        scope.prose(milestone.title()),
        done,
        milestone.status().filter(s -> s != Status.DONE).map(this::status).stream().toList(),
        progress(milestone, isLate(milestone.status())),
        owners.stream().map(scope::person).toList(),
        scope.day(milestone.due()),
        sprint);
  }

  private List<MeasureView> progress(Milestone milestone, boolean late) {
    if (milestone.of().isEmpty()) {
      return milestone
          .done()
          .map(
              n ->
                  new MeasureView(
                      scope.words().number(n), milestone.unit().orElse(""), 0, late, List.of()))
          .stream()
          .toList();
    }
    int of = milestone.of().get();
    int done = milestone.done().orElse(0);
    int percent = of <= 0 ? 0 : (int) Math.max(0, Math.min(100, 100L * done / of));
    String strong =
        scope
            .words()
            .text("of", "done", scope.words().number(done), "total", scope.words().number(of));
    return List.of(new MeasureView(strong, milestone.unit().orElse(""), percent, late, List.of()));
  }

  private String number(BigDecimal number) {
    return scope.words().number(number);
  }
}
