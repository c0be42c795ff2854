package team.handbook.check;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import team.handbook.calendar.SharedHours.Worker;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Person;
import team.handbook.model.Ritual;

/**
 * Reports rituals outside the working hours of those who come, on any of their days of the coming
 * year. Nothing is said of people whose hours or zone are not known.
 */
final class RitualHoursRule implements Check {
  /** What makes two times the same for someone in a zone: the weekday and both clocks. */
  private record Moment(DayOfWeek day, ZoneOffset there, ZoneOffset here) {}

  @Override
  public void run(Subject subject, Diagnostics out) {
    Rituals.all(subject.handbook())
        .filter(ritual -> ritual.time().isPresent())
        .forEach(ritual -> check(subject, ritual, out));
  }

  private static void check(Subject subject, Ritual ritual, Diagnostics out) {
    List<ZonedDateTime> starts = starts(subject, ritual);
    Map<ZoneId, List<ZonedDateTime>> different = new HashMap<>();
    List<String> outside = new ArrayList<>();
    for (Person person : Rituals.attendees(subject, ritual)) {
      person
          .worker()
          .flatMap(
              worker ->
                  different.computeIfAbsent(worker.zone(), zone -> different(starts, zone)).stream()
                      .filter(start -> isOutside(ritual, person, worker, start))
                      .map(start -> start.withZoneSameInstant(worker.zone()))
                      .findFirst())
          .ifPresent(start -> outside.add(named(person, start)));
    }
    if (!outside.isEmpty()) {
      out.add(
          Rules.RITUAL_HOURS,
          ritual.origin().of("time"),
          ritual.reference(),
          Rituals.name(ritual) + " is outside the working hours of " + Suggestion.list(outside),
          "choose another time, or name those who come under \"attendees:\"");
    }
  }

  /** Its beginnings in the coming year. */
  private static List<ZonedDateTime> starts(Subject subject, Ritual ritual) {
    return ritual.schedule(subject.handbook().sprintsOf(ritual.team())).stream()
        .flatMap(days -> days.between(subject.today(), subject.today().plusYears(1)).stream())
        .flatMap(day -> ritual.start(day).stream())
        .toList();
  }

  /** The first of each that are not at the same time of the week in a zone. */
  private static List<ZonedDateTime> different(List<ZonedDateTime> starts, ZoneId zone) {
    Set<Moment> seen = new HashSet<>();
    return starts.stream()
        .filter(
            start ->
                seen.add(
                    new Moment(
                        start.getDayOfWeek(),
                        start.getOffset(),
                        zone.getRules().getOffset(start.toInstant()))))
        .toList();
  }

  /** Whether someone would have to come before or after work; whoever is away is asked nothing. */
  private static boolean isOutside(
      Ritual ritual, Person person, Worker worker, ZonedDateTime start) {
    Duration length = Duration.ofMinutes(ritual.minutes().orElse(1));
    return !person.isAway(start.toLocalDate())
        && !worker.hours().cover(worker.zone(), start.toInstant(), start.plus(length).toInstant());
  }

  private static String named(Person person, ZonedDateTime start) {
    return person.shortName() + " (" + start.toLocalTime() + " on " + start.toLocalDate() + ")";
  }
}
