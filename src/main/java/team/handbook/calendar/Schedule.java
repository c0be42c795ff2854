package team.handbook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which something happens.
 *
 * @param every how often it comes round
 * @param first the first of its days, from which weeks are counted
 * @param sprints if it happens on the last of its weekdays before each sprint starts: the sprints
 * @param except days that would be its days and are not
 */
public record Schedule(
    Recurrence every,
    Optional<LocalDate> first,
    Optional<SprintCycle> sprints,
    Set<LocalDate> except) {
  /** More days than lie between two of its days, whatever they are. */
  private static final int HORIZON = 7 * Recurrence.MAX_WEEKS + 366;

  public Schedule {
    except = Set.copyOf(except);
  }

  /** Whether a day is one of its days. */
  public boolean isOn(LocalDate day) {
    return !except.contains(day) && falls(day);
  }

  /** Whether a day is one of its days, or would be if it were no exception. */
  public boolean falls(LocalDate day) {
    if (first.filter(day::isBefore).isPresent()) {
      return false;
    }
    return sprints.isPresent()
        ? fallsBefore(sprints.get(), day)
        : every.falls(day, first.orElse(day));
  }

  private boolean fallsBefore(SprintCycle cycle, LocalDate day) {
    LocalDate start = cycle.after(day).from();
    return every instanceof Recurrence.Weekly weekly
        && weekly.days().contains(day.getDayOfWeek())
        && !day.isBefore(start.minusDays(7))
        && day.plusDays(1)
            .datesUntil(start)
            .noneMatch(later -> weekly.days().contains(later.getDayOfWeek()));
  }

  /** Its days from one day to another, both included. */
  public List<LocalDate> between(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (isOn(day)) {
        days.add(day);
      }
    }
    return days;
  }

  /** Its next day, a given day included; empty if it never comes round within two years. */
  public Optional<LocalDate> next(LocalDate from) {
    LocalDate start = first.filter(from::isBefore).orElse(from);
    return start.datesUntil(start.plusDays(HORIZON)).filter(this::isOn).findFirst();
  }
}
