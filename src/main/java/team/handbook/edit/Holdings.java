package team.handbook.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import team.handbook.diagnostic.Location;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.Team;

/** What a person holds that somebody else must take over: places in files. */
final class Holdings {
  private Holdings() {}

  /**
   * One line for each thing, with its file and line.
   *
   * @param end the last day; what is over by then is left out
   */
  static List<String> of(Handbook handbook, String person, LocalDate end) {
    List<String> held = new ArrayList<>();
    for (Team team : handbook.teams().all()) {
      team.leads().stream()
          .filter(ref -> ref.id().equals(person))
          .forEach(ref -> held.add(line(ref.at(), "leads the team \"" + team.name() + "\"")));
      team.membersOn(end).stream()
          .filter(member -> member.person().id().equals(person))
          .forEach(
              member ->
                  held.add(
                      line(
                          member.person().at(),
                          "is a member of the team \"" + team.name() + "\"")));
    }
    handbook.goals().all().stream()
        .filter(sheet -> isOpen(handbook, sheet.period(), end))
        .flatMap(sheet -> sheet.goals().stream())
        .forEach(goal -> goal(goal, person, held));
    handbook.rituals().all().stream()
        .flatMap(sheet -> sheet.rituals().stream())
        .forEach(ritual -> ritual(ritual, person, held));
    for (Page page : handbook.pages().values()) {
      page.meta()
          .owner()
          .filter(ref -> ref.id().equals(person))
          .ifPresent(
              ref -> held.add(line(ref.at(), "answers for the page \"" + page.title() + "\"")));
    }
    return held;
  }

  private static boolean isOpen(Handbook handbook, String period, LocalDate end) {
    team.handbook.calendar.Period found = handbook.periods().get(period);
    return found == null || !found.to().isBefore(end);
  }

  private static void goal(Goal goal, String person, List<String> held) {
    for (Ref owner : goal.owners()) {
      if (owner.id().equals(person)) {
        held.add(line(owner.at(), "owns the goal \"" + goal.title().document().text() + "\""));
      }
    }
  }

  private static void ritual(Ritual ritual, String person, List<String> held) {
    ritual
        .owner()
        .filter(ref -> ref.id().equals(person))
        .ifPresent(
            ref ->
                held.add(
                    line(
                        ref.at(),
                        "holds the ritual \"" + ritual.title().document().text() + "\"")));
  }

  private static String line(Location at, String what) {
    return at.path() + ":" + at.line() + " " + what;
  }
}
