package team.handbook.routes;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import team.handbook.calendar.Period;
import team.handbook.markdown.Anchor;
import team.handbook.markdown.Heading;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.RoadmapItem;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;
import team.handbook.routes.Route.Kind;

/** The ids that pages offer to links, worked out for those pages that somebody asks about. */
final class RouteIds {
  private final Handbook handbook;
  private final Map<Route, Set<String>> found = new ConcurrentHashMap<>();

  RouteIds(Handbook handbook) {
    this.handbook = handbook;
  }

  Set<String> of(Route route) {
    return found.computeIfAbsent(route, this::find);
  }

  private Set<String> find(Route route) {
    Set<String> found = new LinkedHashSet<>();
    route.page().map(Page::oldIds).ifPresent(old -> found.addAll(old.keySet()));
    route
        .page()
        .map(Page::document)
        .ifPresent(
            document -> {
              document.headings().stream().map(Heading::id).forEach(found::add);
              document.anchors().stream().map(Anchor::id).forEach(found::add);
            });
    route
        .team()
        .ifPresent(
            team -> {
              for (Period period : handbook.periods().values()) {
                handbook
                    .goals()
                    .find(period.id() + "/" + team.id())
                    .ifPresent(
                        sheet -> {
                          for (Goal goal : sheet.goals()) {
                            found.add(Routes.goalIdOnTeam(period.id(), goal.id()));
                          }
                        });
              }
            });
    route
        .period()
        .filter(period -> route.kind() == Kind.PERIOD)
        .ifPresent(
            period -> {
              for (TeamGoals sheet : handbook.goalsOf(period)) {
                found.add(Routes.goalsId(sheet.team()));
                sheet.goals().forEach(goal -> found.add(Routes.goalId(sheet.team(), goal.id())));
              }
              handbook.brokenGoalsOf(period).forEach(team -> found.add(Routes.goalsId(team)));
            });
    if (route.kind() == Kind.GLOSSARY) {
      handbook.terms().all().forEach(term -> found.add(Routes.termId(term.id())));
    }
    if (route.kind() == Kind.RITUALS) {
      handbook.rituals().broken().forEach(team -> found.add(Routes.ritualsId(team)));
      for (TeamRituals sheet : handbook.rituals().all()) {
        found.add(Routes.ritualsId(sheet.team()));
        sheet.rituals().forEach(item -> found.add(Routes.ritualId(sheet.team(), item.id())));
      }
    }
    if (route.kind() == Kind.ROADMAP) {
      handbook.roadmaps().all().stream()
          .flatMap(sheet -> sheet.items().stream())
          .map(RoadmapItem::reference)
          .forEach(found::add);
    }
    return found;
  }
}
