package team.handbook.check;

import java.util.Set;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Team;

/** Reports teams in which nobody is. */
final class EmptyTeamRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Set<String> parents = Teams.parents(subject.handbook());
    for (Team team : subject.handbook().teams().all()) {
      if (!parents.contains(team.id())
          && Teams.members(subject.handbook(), team, subject.today()).isEmpty()) {
        out.add(
            Rules.EMPTY_TEAM,
            team.origin().of("members"),
            team.id(),
            Teams.name(team)
                + (team.members().isEmpty() ? " has no members" : " has no members any more"),
            "list its members, or remove the file and what names it");
      }
    }
  }
}
