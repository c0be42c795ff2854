package team.handbook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Membership;
import team.handbook.model.Team;

/**
 * Reports people whom a team lists twice for the same days. Someone who left and came back is
 * listed twice rightly.
 */
final class MemberTwiceRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    for (Team team : subject.handbook().teams().all()) {
      Map<String, Membership> earlier = new HashMap<>();
      for (Membership member : team.members()) {
        String id = member.person().id();
        Membership before = earlier.put(id, member);
        if (before != null && !isOver(before, member) && !isOver(member, before)) {
          out.add(
              new Diagnostic(
                      Rules.DUPLICATE_KEY,
                      member.person().at(),
                      id,
                      "\"" + id + "\" is a member of " + Teams.name(team) + " twice",
                      "keep one of the two, or say with \"until:\" when the first one ended")
                  .withRelated(List.of(new Related(before.person().at(), "the first one"))));
        }
      }
    }
  }

  /** Whether one membership ends before the other begins. */
  private static boolean isOver(Membership one, Membership other) {
    return one.until().isPresent()
        && other.from().isPresent()
        && one.until().get().isBefore(other.from().get());
  }
}
