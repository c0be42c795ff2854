package team.handbook.check;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Team;

/** Reports teams that are too small to last or too large to talk. */
final class TeamSizeRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Team team : subject.handbook().teams().all()) {
      if (Teams.isTeam(team)) {
        check(subject, team, out);
      }
    }
  }

  private static void check(Subject subject, Team team, Diagnostics out) {
    int min = subject.parameter(Rules.TEAM_SIZE, "min", team.id());
    int max = subject.parameter(Rules.TEAM_SIZE, "max", team.id());
    int size = Teams.members(subject.handbook(), team, subject.today()).size();
    if (size > 0 && size < min) {
      out.add(
          Rules.TEAM_SIZE,
          team.origin().of("members"),
          team.id(),
          Teams.name(team) + " has " + members(size) + ", fewer than " + min,
          "join it with another team, or find it more people");
    } else if (size > max) {
      out.add(
          Rules.TEAM_SIZE,
          team.origin().of("members"),
          team.id(),
          Teams.name(team) + " has " + members(size) + ", more than " + max,
          "split it, or say \"kind: group\" if it does not work as one team");
    }
  }

  private static String members(int count) {
    return count == 1 ? "1 member" : count + " members";
  }
}
