package team.handbook.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Ref;
import team.handbook.model.Registry;
import team.handbook.model.Team;

/** Reports teams that are part of themselves: one finding for each circle. */
final class TeamCycleRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Registry<Team> teams = subject.handbook().teams();
    Set<String> seen = new HashSet<>();
    for (Team team : teams.all()) {
      List<Team> path = new ArrayList<>();
      Optional<Team> next = Optional.of(team);
      while (next.isPresent() && seen.add(next.get().id())) {
        path.add(next.get());
        next = next.get().parent().map(Ref::id).flatMap(teams::find);
      }
      next.map(path::indexOf)
          .filter(start -> start >= 0)
          .ifPresent(start -> report(fromFirst(path.subList(start, path.size())), out));
    }
  }

  /** The circle, begun at its first team by id. */
  private static List<Team> fromFirst(List<Team> circle) {
    Team first = Collections.min(circle, Comparator.comparing(Team::id));
    Collections.rotate(circle, -circle.indexOf(first));
    return circle;
  }

  private static void report(List<Team> circle, Diagnostics out) {
    Team first = circle.get(0);
    List<Related> others =
        circle.stream()
            .skip(1)
            .map(team -> new Related(parent(team).at(), Teams.name(team) + " says so here"))
            .toList();
    String way =
        circle.stream()
            .map(team -> "\"" + parent(team).id() + "\"")
            .collect(Collectors.joining(", which is part of "));
    out.add(
        new Diagnostic(
                Rules.TEAM_CYCLE,
                parent(first).at(),
                first.id(),
                circle.size() == 1
                    ? "the team \"" + first.id() + "\" is part of itself"
                    : "the team \"" + first.id() + "\" is part of " + way,
                "remove one of the \"parent:\" keys, so that one team is at the top")
            .withRelated(others));
  }

  private static Ref parent(Team team) {
    return team.parent().orElseThrow();
  }
}
