package team.handbook.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.calendar.SharedHours.Worker;
import team.handbook.calendar.WorkingHours;
import team.handbook.yaml.Origin;

/**
 * Someone of the organisation ({@code data/people/<id>.yml}).
 *
 * @param origin where it stands
 * @param id the file's name
 * @param name the full name
 * @param called the short name
 * @param role what they do
 * @param pronouns such as "she/her"
 * @param pronunciation how the name is said
 * @param location where they live
 * @param timezone their time zone
 * @param hours when they work
 * @param kind employee, contractor, …
 * @param start the first day
 * @param end the last day
 * @param away when they are absent
 * @param github their name on GitHub
 * @param email their address
 * @param links addresses of theirs
 * @param bio a few sentences
 * @param photo an image file, relative to the record: prose that is one image
 * @param language the language they write in, as a code such as {@code de}
 * @param sort what they are sorted by instead of the name
 */
public record Person(
    Origin origin,
    String id,
    String name,
    Optional<String> called,
    Optional<String> role,
    Optional<String> pronouns,
    Optional<String> pronunciation,
    Optional<String> location,
    Optional<ZoneId> timezone,
    Optional<WorkingHours> hours,
    Optional<String> kind,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    List<Absence> away,
    Optional<String> github,
    Optional<String> email,
    List<String> links,
    Optional<Prose> bio,
    Optional<Prose> photo,
    Optional<String> language,
    Optional<String> sort) {
  public Person {
    away = List.copyOf(away);
    links = List.copyOf(links);
  }

  /**
   * A time away.
   *
   * @param from the first day
   * @param until the last day
   */
  public record Absence(LocalDate from, LocalDate until) {}

  /** Whether their last day is over. */
  public boolean hasLeft(LocalDate today) {
    return end.filter(last -> last.isBefore(today)).isPresent();
  }

  /** Whether they are absent from the first day of a period to its last. */
  public boolean isAway(Period period) {
    return away.stream()
        .anyMatch(
            absence ->
                !absence.from().isAfter(period.from()) && !absence.until().isBefore(period.to()));
  }

  /** Whether they are absent on a day. */
  public boolean isAway(LocalDate day) {
    return away.stream()
        .anyMatch(absence -> !absence.from().isAfter(day) && !absence.until().isBefore(day));
  }

  /** Their hours where they are; empty unless both are known. */
  public Optional<Worker> worker() {
    return timezone.flatMap(zone -> hours.map(found -> new Worker(zone, found)));
  }

  /** The short name, or else the full one. */
  public String shortName() {
    return called.orElse(name);
  }

  /** What they are sorted by. */
  public String sortKey() {
    return sort.orElse(name);
  }
}
