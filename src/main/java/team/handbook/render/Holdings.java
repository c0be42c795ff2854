package team.handbook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Membership;
import team.handbook.model.Page;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;

/** What people and teams hold, by their ids: teams, goals and pages. Worked out once. */
final class Holdings {
  private final Map<String, List<Team>> teams = new HashMap<>();
  private final Map<String, List<Goal>> goals = new HashMap<>();
  private final Map<String, List<Page>> pages = new HashMap<>();
  private final Map<String, List<Ritual>> rituals = new HashMap<>();

  static Holdings of(Handbook handbook, LocalDate today) {
    Holdings holdings = new Holdings();
    for (Team team : handbook.teams().all()) {
      for (Membership member : team.membersOn(today)) {
        add(holdings.teams, member.person().id(), team);
      }
    }
    for (TeamGoals sheet : handbook.goals().all()) {
      for (Goal goal : sheet.goals()) {
        goal.owners().stream().map(Ref::id).distinct().forEach(id -> add(holdings.goals, id, goal));
      }
    }
    for (TeamRituals sheet : handbook.rituals().all()) {
      for (Ritual ritual : sheet.rituals()) {
        Stream.concat(ritual.owner().stream(), ritual.attendees().stream())
            .map(Ref::id)
            .distinct()
            .forEach(id -> add(holdings.rituals, id, ritual));
      }
    }
    for (Page page : handbook.pages().values()) {
      page.meta().owner().ifPresent(owner -> add(holdings.pages, owner.id(), page));
    }
    return holdings;
  }

  private static <T> void add(Map<String, List<T>> map, String id, T value) {
    map.computeIfAbsent(id, key -> new ArrayList<>()).add(value);
  }

  /** The teams that someone belongs to today. */
  List<Team> teams(String person) {
    return teams.getOrDefault(person, List.of());
  }

  /** The goals that someone carries, of all periods. */
  List<Goal> goals(String person) {
    return goals.getOrDefault(person, List.of());
  }

  /** The rituals that name a person or a team, as their owner or among those who come. */
  List<Ritual> rituals(String id) {
    return rituals.getOrDefault(id, List.of());
  }

  /** The pages that a person or team answers for. */
  List<Page> pages(String owner) {
    return pages.getOrDefault(owner, List.of());
  }
}
