package team.handbook.check;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Membership;
import team.handbook.model.Milestone;
import team.handbook.model.Person;
import team.handbook.model.Ref;
import team.handbook.model.Ritual;
import team.handbook.model.Team;

/** Reports people who have left but are still members, leads, or owners of what is going on. */
final class DepartedPersonRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    LocalDate today = subject.today();
    for (Team team : subject.handbook().teams().all()) {
      for (Ref lead : team.leads()) {
        report(subject, lead, "still leads " + Teams.name(team), "name another lead", out);
        formerMember(subject, team, lead, out);
      }
      for (Membership member : team.members()) {
        if (member.until().filter(until -> until.isBefore(today)).isEmpty()) {
          report(
              subject,
              member.person(),
              "is still a member of " + Teams.name(team),
              "remove the entry, or give it an \"until:\" date",
              out);
        }
      }
    }
    for (Goal goal : Goals.open(subject)) {
      String what = Goals.name(goal);
      goal.owners()
          .forEach(
              owner -> report(subject, owner, "still owns " + what, "name another owner", out));
      for (Milestone milestone : goal.milestones()) {
        milestone
            .owners()
            .forEach(
                owner ->
                    report(
                        subject,
                        owner,
                        "still owns a milestone of " + what,
                        "name another owner",
                        out));
      }
    }
    Rituals.all(subject.handbook()).forEach(ritual -> ritual(subject, ritual, out));
    subject
        .handbook()
        .pages()
        .values()
        .forEach(
            page ->
                page.meta()
                    .owner()
                    .ifPresent(
                        owner ->
                            report(
                                subject,
                                owner,
                                "still owns \"" + page.title() + "\"",
                                "name another owner",
                                out)));
  }

  private static void ritual(Subject subject, Ritual ritual, Diagnostics out) {
    String name = Rituals.name(ritual);
    ritual
        .owner()
        .ifPresent(ref -> report(subject, ref, "still owns " + name, "name another owner", out));
    ritual
        .attendees()
        .forEach(ref -> report(subject, ref, "still comes to " + name, "remove the entry", out));
  }

  /** Somebody who is still here, but no longer in the team. */
  private static void formerMember(Subject subject, Team team, Ref lead, Diagnostics out) {
    LocalDate today = subject.today();
    List<Membership> entries =
        team.members().stream().filter(m -> m.person().id().equals(lead.id())).toList();
    Optional<Person> person =
        subject.handbook().people().find(lead.id()).filter(found -> !found.hasLeft(today));
    if (person.isPresent()
        && !entries.isEmpty()
        && entries.stream().allMatch(entry -> entry.isFormer(today))) {
      out.add(
          Rules.DEPARTED_PERSON,
          lead.at(),
          lead.id(),
          person.get().name()
              + " left "
              + Teams.name(team)
              + " on "
              + entries.stream().flatMap(entry -> entry.until().stream()).max(naturalOrder()).get()
              + " but still leads it",
          "name another lead");
    }
  }

  private static void report(Subject subject, Ref ref, String what, String hint, Diagnostics out) {
    subject
        .handbook()
        .people()
        .find(ref.id())
        .filter(person -> person.hasLeft(subject.today()))
        .ifPresent(
            person ->
                out.add(Rules.DEPARTED_PERSON, ref.at(), person.id(), message(person, what), hint));
  }

  private static String message(Person person, String what) {
    return person.name()
        + " left on "
        + person.end().map(LocalDate::toString).orElse("")
        + " but "
        + what;
  }
}
