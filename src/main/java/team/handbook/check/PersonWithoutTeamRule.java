package team.handbook.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.Team;

/** Reports people who are here and in no team. */
final class PersonWithoutTeamRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    LocalDate today = subject.today();
    if (handbook.teams().isDamaged()) {
      return;
    }
    Set<String> placed = new HashSet<>();
    for (Team team : handbook.teams().all()) {
      placed.addAll(Teams.members(handbook, team, today));
      team.leads().forEach(lead -> placed.add(lead.id()));
    }
    for (Person person : handbook.people().all()) {
      boolean here = person.start().filter(today::isBefore).isEmpty() && !person.hasLeft(today);
      if (here && !placed.contains(person.id())) {
        out.add(
            Rules.PERSON_WITHOUT_TEAM,
            person.origin().self(),
            person.id(),
            person.name() + " is in no team",
            "add \"" + person.id() + "\" to the members of a team");
      }
    }
  }
}
