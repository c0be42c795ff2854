package team.handbook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.calendar.Sprint;
import team.handbook.calendar.SprintCycle;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Milestone;
import team.handbook.model.Team;

/** Maps the sprints of teams to what templates see. */
final class SprintViews {
  private final Scope scope;
  private final Handbook handbook;

  SprintViews(Scope scope) {
    this.scope = scope;
    this.handbook = scope.in().handbook();
  }

  /** The sprint of today and the next one; empty for a team without sprints. */
  Optional<SprintView> of(Team team) {
    return handbook.sprintsOf(team.id()).map(cycle -> view(team, cycle));
  }

  private SprintView view(Team team, SprintCycle cycle) {
    Optional<Sprint> now = cycle.on(scope.today());
    List<SprintView.Work> work = now.map(sprint -> work(team, sprint)).orElse(List.of());
    return new SprintView(
        now.map(this::span).stream().toList(),
        span(cycle.after(scope.today())),
        work,
        now.filter(sprint -> work.isEmpty())
            .map(sprint -> scope.words().text("sprint_none", "sprint", sprint.name()))
            .orElse(""));
  }

  private SprintView.Span span(Sprint sprint) {
    return new SprintView.Span(sprint.name(), scope.day(sprint.from()), scope.day(sprint.to()));
  }

  private List<SprintView.Work> work(Team team, Sprint sprint) {
    GoalViews views = new GoalViews(scope);
    List<SprintView.Work> work = new ArrayList<>();
    for (Period period : GoalViews.periods(scope)) {
      handbook.goals().find(period.id() + "/" + team.id()).stream()
          .flatMap(sheet -> sheet.goals().stream())
          .forEach(
              goal -> {
                List<MilestoneView> steps = steps(goal, sprint, views);
                if (!steps.isEmpty()) {
                  work.add(new SprintView.Work(views.link(goal), steps));
                }
              });
    }
    return work;
  }

  private static List<MilestoneView> steps(Goal goal, Sprint sprint, GoalViews views) {
    return goal.milestones().stream()
        .filter(step -> step.sprint().filter(sprint.name()::equals).isPresent())
        .map(
            (Milestone step) ->
                views.milestone(step, step.owners().isEmpty() ? goal.owners() : step.owners(), ""))
        .toList();
  }
}
