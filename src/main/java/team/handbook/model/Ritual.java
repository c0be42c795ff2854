package team.handbook.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import team.handbook.calendar.Recurrence;
import team.handbook.calendar.Schedule;
import team.handbook.calendar.SprintCycle;
import team.handbook.diagnostic.Location;
import team.handbook.yaml.Origin;

/**
 * Something that a team does again and again: a standup, a planning, a retro.
 *
 * @param origin where it stands
 * @param team the id of the team whose ritual it is
 * @param id its id, unique in its file
 * @param title what it is called
 * @param kind what it is
 * @param every how often it comes round
 * @param first the first of its days
 * @param time when it begins; without a time it is asynchronous
 * @param timezone the zone of that time, UTC if it is not given
 * @param minutes how long it takes
 * @param before what it comes before, in place of a first day
 * @param except days on which it does not happen
 * @param owner who sees to it
 * @param attendees who comes; if nobody is named, the team
 * @param page the page that says how it is done: prose that is one link
 */
public record Ritual(
    Origin origin,
    String team,
    String id,
    Prose title,
    Kind kind,
    Recurrence every,
    Optional<LocalDate> first,
    Optional<LocalTime> time,
    ZoneId timezone,
    Optional<Integer> minutes,
    Optional<Before> before,
    List<Except> except,
    Optional<Ref> owner,
    List<Ref> attendees,
    Optional<Prose> page) {
  /** The zone of a time for which none is given. */
  public static final ZoneId UTC = ZoneId.of("UTC");

  public Ritual {
    except = List.copyOf(except);
    attendees = List.copyOf(attendees);
  }

  /** What kinds of ritual there are. */
  public enum Kind {
    STANDUP,
    PLANNING,
    RETRO,
    REVIEW,
    OTHER
  }

  /** What a ritual can come before. */
  public enum Before {
    SPRINT
  }

  /**
   * A day on which it does not happen.
   *
   * @param day the day
   * @param at where it stands
   */
  public record Except(LocalDate day, Location at) {}

  /** How other files name it: {@code <team>/<id>}. */
  public String reference() {
    return team + "/" + id;
  }

  /**
   * Its days; empty if it comes before sprints, and its team has none.
   *
   * @param sprints the sprints of its team
   */
  public Optional<Schedule> schedule(Optional<SprintCycle> sprints) {
    if (before.isPresent() && sprints.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Schedule(
            every,
            first,
            before.flatMap(start -> sprints),
            except.stream().map(Except::day).collect(Collectors.toSet())));
  }

  /**
   * When it begins on a day. A time that clocks leave out is moved on by as much as they are; of a
   * time that comes twice, the first is meant.
   */
  public Optional<ZonedDateTime> start(LocalDate day) {
    return time.map(at -> ZonedDateTime.of(day, at, timezone));
  }
}
