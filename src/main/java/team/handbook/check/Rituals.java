package team.handbook.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.Ritual;
import team.handbook.model.Team;

/** What rules ask about rituals. */
final class Rituals {
  private Rituals() {}

  /** Every ritual of every team. */
  static Stream<Ritual> all(Handbook handbook) {
    return handbook.rituals().all().stream().flatMap(sheet -> sheet.rituals().stream());
  }

  /** Who comes: those who are named, with the members of teams that are; or else the team. */
  static List<Person> attendees(Subject subject, Ritual ritual) {
    Handbook handbook = subject.handbook();
    Set<String> ids = new TreeSet<>();
    if (ritual.attendees().isEmpty()) {
      handbook.teams().find(ritual.team()).ifPresent(team -> addMembers(subject, team, ids));
    }
    ritual
        .attendees()
        .forEach(
            ref ->
                handbook
                    .teams()
                    .find(ref.id())
                    .ifPresentOrElse(
                        team -> addMembers(subject, team, ids), () -> ids.add(ref.id())));
    return ids.stream()
        .flatMap(id -> handbook.people().find(id).stream())
        .filter(person -> !person.hasLeft(subject.today()))
        .toList();
  }

  private static void addMembers(Subject subject, Team team, Set<String> ids) {
    ids.addAll(Teams.members(subject.handbook(), team, subject.today()));
  }

  /** Its title, in quotes. */
  static String name(Ritual ritual) {
    return "\"" + ritual.title().text() + "\"";
  }
}
