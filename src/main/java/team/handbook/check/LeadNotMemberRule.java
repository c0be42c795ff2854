package team.handbook.check;

import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Ref;
import team.handbook.model.Team;

/**
 * Reports leads who do not belong to their team. A team that lists no members, such as a group of
 * teams, may be led by anybody; whether a membership is over is for {@link DepartedPersonRule}.
 */
final class LeadNotMemberRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Team team : subject.handbook().teams().all()) {
      Set<String> members =
          team.members().stream().map(member -> member.person().id()).collect(Collectors.toSet());
      for (Ref lead : team.leads()) {
        if (!members.isEmpty()
            && !members.contains(lead.id())
            && subject.handbook().people().declares(lead.id())) {
          out.add(
              Rules.LEAD_NOT_MEMBER,
              lead.at(),
              lead.id(),
              "\"" + lead.id() + "\" leads " + Teams.name(team) + " but is not a member of it",
              "add \"" + lead.id() + "\" to \"members:\", or name another lead");
        }
      }
    }
  }
}
