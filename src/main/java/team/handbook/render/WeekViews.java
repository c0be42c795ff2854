package team.handbook.render;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import team.handbook.calendar.Recurrence;
import team.handbook.calendar.Schedule;
import team.handbook.model.Handbook;
import team.handbook.model.Ritual;

/**
 * Maps rituals to a week. The week of the build tells what times are in UTC; what comes more rarely
 * than every week stands on its day too, with its next date.
 */
final class WeekViews {
  /** After so many weeks without it, something does not come round on a day of the week. */
  private static final int HORIZON = Recurrence.MAX_WEEKS + 53;

  private final Scope scope;
  private final Words words;
  private final Handbook handbook;
  private final LocalDate monday;

  WeekViews(Scope scope) {
    this.scope = scope;
    this.words = scope.words();
    this.handbook = scope.in().handbook();
    this.monday = scope.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** A ritual on a day of the week, and the next day on which it is there. */
  private record Slot(Ritual ritual, Optional<ZonedDateTime> start, LocalDate next) {}

  /**
   * A week of rituals; empty if there are none.
   *
   * @param own the team whose rituals need no name beside them; empty if there is none
   */
  Optional<WeekView> of(List<Ritual> rituals, String own) {
    Map<DayOfWeek, List<Slot>> slots = new EnumMap<>(DayOfWeek.class);
    List<WeekView.Entry> other = new ArrayList<>();
    for (Ritual ritual : rituals) {
      Map<DayOfWeek, Slot> found = slots(ritual);
      found.forEach((day, slot) -> slots.computeIfAbsent(day, key -> new ArrayList<>()).add(slot));
      if (found.isEmpty()) {
        other.add(entry(ritual, Optional.empty(), next(ritual), own));
      }
    }
    Set<DayOfWeek> days = new LinkedHashSet<>(scope.settings().week());
    days.addAll(slots.keySet());
    return rituals.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WeekView(
                days.stream()
                    .map(day -> day(day, slots.getOrDefault(day, List.of()), own))
                    .toList(),
                other,
                notes(rituals)));
  }

  private WeekView.Day day(DayOfWeek day, List<Slot> slots, String own) {
    return new WeekView.Day(
        day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
        slots.stream()
            .sorted(
                Comparator.comparing(
                    slot -> slot.start().map(ZonedDateTime::toInstant),
                    Comparator.comparing(start -> start.orElse(java.time.Instant.MAX))))
            .map(slot -> entry(slot.ritual(), slot.start(), Optional.of(slot.next()), own))
            .toList());
  }

  /** Where a ritual stands in the week. */
  private Map<DayOfWeek, Slot> slots(Ritual ritual) {
    Map<DayOfWeek, Slot> slots = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : days(ritual.every())) {
      schedule(ritual)
          .flatMap(schedule -> next(schedule, day))
          .ifPresent(
              next ->
                  slots.put(
                      day,
                      new Slot(ritual, ritual.start(monday.plusDays(day.getValue() - 1L)), next)));
    }
    return slots;
  }

  private static List<DayOfWeek> days(Recurrence every) {
    if (every instanceof Recurrence.Weekly weekly) {
      return weekly.days();
    }
    return every instanceof Recurrence.MonthlyOnWeekday monthly
        ? List.of(monthly.day())
        : List.of();
  }

  private Optional<Schedule> schedule(Ritual ritual) {
    return ritual.schedule(handbook.sprintsOf(ritual.team()));
  }

  private Optional<LocalDate> next(Ritual ritual) {
    return schedule(ritual).flatMap(schedule -> schedule.next(scope.today()));
  }

  /** The next time that something comes round on a day of the week. */
  private Optional<LocalDate> next(Schedule schedule, DayOfWeek day) {
    LocalDate start = schedule.first().filter(scope.today()::isBefore).orElse(scope.today());
    return Stream.iterate(start.with(TemporalAdjusters.nextOrSame(day)), date -> date.plusWeeks(1))
        .limit(HORIZON)
        .filter(schedule::isOn)
        .findFirst();
  }

  private WeekView.Entry entry(
      Ritual ritual, Optional<ZonedDateTime> start, Optional<LocalDate> next, String own) {
    String often = new RitualViews(scope).often(ritual);
    boolean soon = next.filter(day -> day.isBefore(scope.today().plusWeeks(1))).isPresent();
    return new WeekView.Entry(
        new LinkView(
            Excerpts.plain(ritual.title()),
            scope.in().routes().ofRitual(ritual).map(scope.hrefs()::to).orElse("")),
        !often.isEmpty(),
        ritual
            .time()
            .map(time -> time + " " + RitualViews.zone(ritual))
            .orElse(words.text("in_writing")),
        start.filter(at -> !at.getZone().equals(Ritual.UTC)).map(this::utc).orElse(""),
        often,
        often.isEmpty() && soon ? List.of() : scope.day(next),
        ritual.team().equals(own)
            ? List.of()
            : handbook.teams().find(ritual.team()).stream()
                .map(team -> new LinkView(team.name(), scope.team(team, "").href()))
                .toList());
  }

  /** "15:00 UTC"; with the day, where it is another one there. */
  private String utc(ZonedDateTime start) {
    OffsetDateTime utc = start.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    String time = utc.toLocalTime() + " UTC";
    return utc.getDayOfWeek() == start.getDayOfWeek()
        ? time
        : utc.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale())
            + " "
            + time;
  }

  private List<String> notes(List<Ritual> rituals) {
    List<Ritual> clocks =
        rituals.stream()
            .filter(ritual -> ritual.time().isPresent() && !ritual.timezone().equals(Ritual.UTC))
            .toList();
    if (clocks.isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    notes.add(words.text("week_utc", "date", words.day(monday)));
    clocks.stream()
        .flatMap(ritual -> change(ritual).stream())
        .min(Comparator.naturalOrder())
        .ifPresent(day -> notes.add(words.text("hours_change", "date", words.day(day))));
    return notes;
  }

  private Optional<LocalDate> change(Ritual ritual) {
    return Optional.ofNullable(
            ritual
                .timezone()
                .getRules()
                .nextTransition(scope.today().atStartOfDay(ritual.timezone()).toInstant()))
        .map(ZoneOffsetTransition::getDateTimeBefore)
        .map(change -> change.toLocalDate());
  }
}
