package team.handbook.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.model.Handbook;
import team.handbook.model.Membership;
import team.handbook.model.Ref;
import team.handbook.model.Team;

/** What rules ask about teams. */
final class Teams {
  private Teams() {}

  /** Whether it works as a team, so that the rules about size, load and goals apply to it. */
  static boolean isTeam(Team team) {
    return team.kind() == Team.Kind.TEAM;
  }

  /** The ids of its members of a day, without those who have left the organisation. */
  static Set<String> members(Handbook handbook, Team team, LocalDate today) {
    return team.members().stream()
        .filter(member -> member.isCurrent(today))
        .map(Membership::person)
        .map(Ref::id)
        .filter(id -> handbook.people().find(id).filter(p -> p.hasLeft(today)).isEmpty())
        .collect(Collectors.toSet());
  }

  /** The ids of the teams that have others below them. */
  static Set<String> parents(Handbook handbook) {
    return handbook.teams().all().stream()
        .flatMap(team -> team.parent().stream())
        .map(Ref::id)
        .collect(Collectors.toSet());
  }

  /** Its name, in quotes. */
  static String name(Team team) {
    return "\"" + team.name() + "\"";
  }
}
