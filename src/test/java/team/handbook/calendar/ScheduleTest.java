package team.handbook.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Days on which something happens: by a table, and against days that are counted forward. */
class ScheduleTest {
  private static final Path FOLDER = Path.of("src/test/resources/calendar");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Test
  void daysAreThoseOfTheTable() throws IOException {
    List<String> rows = rows("schedules.tsv");
    assertThat(rows).hasSizeGreaterThan(20);
    assertSoftly(
        soft -> {
          for (String row : rows) {
            String[] c = row.split("\t", -1);
            String found =
                schedule(c)
                    .map(s -> s.between(LocalDate.parse(c[4]), LocalDate.parse(c[5])))
                    .map(days -> days.stream().map(LocalDate::toString))
                    .map(days -> days.collect(Collectors.joining(" ")))
                    .orElse("none");
            soft.assertThat(found).as(row).isEqualTo(c[6]);
          }
        });
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    for (String row : rows("schedules.tsv")) {
      Optional<Recurrence> every = Recurrence.parse(row.split("\t", -1)[0]);
      assertThat(every.map(Recurrence::text).flatMap(Recurrence::parse)).isEqualTo(every);
    }
  }

  @Test
  void sprintsAreThoseOfTheTable() throws IOException {
    assertSoftly(
        soft -> {
          for (String row : rows("sprints.tsv")) {
            String[] c = row.split("\t", -1);
            SprintCycle cycle =
                new SprintCycle(Integer.parseInt(c[0]), LocalDate.parse(c[1]), c[2]);
            LocalDate day = LocalDate.parse(c[3]);
            String on = cycle.on(day).map(ScheduleTest::text).orElse("none");
            soft.assertThat(on).as(row).isEqualTo(c[4]);
            soft.assertThat(text(cycle.after(day))).as(row).isEqualTo(c[5]);
          }
        });
  }

  @Test
  void everySprintIsFoundByItsName() {
    Random random = new Random(20261124);
    for (int run = 0; run < 200; run++) {
      int weeks = 1 + random.nextInt(6);
      String pattern = random.nextBoolean() ? SprintCycle.PATTERN : "s{n}";
      SprintCycle cycle = new SprintCycle(weeks, START.plusDays(random.nextInt(700)), pattern);
      Sprint sprint = cycle.after(cycle.first().minusDays(1));
      Set<String> names = new TreeSet<>();
      for (int i = 0; i < 150; i++) {
        assertThat(names.add(sprint.name())).as(sprint.name()).isTrue();
        assertThat(cycle.named(sprint.name())).contains(sprint);
        Sprint next = cycle.after(sprint.to());
        assertThat(next.from()).isEqualTo(sprint.to().plusDays(1));
        sprint = next;
      }
      assertThat(cycle.named("sprint-2026-0")).isEmpty();
      assertThat(cycle.named("sprint-2026-99")).isEmpty();
    }
  }

  /** The oracle never asks whether a day is right: it makes the right days, one after another. */
  @Test
  void daysAreThoseCountedForward() {
    Random random = new Random(42);
    int runs = 500 * Integer.getInteger("handbook.effort", 1);
    for (int run = 0; run < runs; run++) {
      LocalDate first = START.plusDays(random.nextInt(1000));
      Recurrence every = recurrence(random);
      Set<LocalDate> made = made(every, first, first.plusDays(800));
      Schedule schedule = new Schedule(every, Optional.of(first), Optional.empty(), Set.of());
      assertThat(schedule.between(first.minusDays(30), first.plusDays(800)))
          .as("%s from %s, run %d", every, first, run)
          .containsExactlyElementsOf(made);
      assertThat(schedule.next(first)).isEqualTo(made.stream().findFirst());
    }
  }

  private static Recurrence recurrence(Random random) {
    DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
    return switch (random.nextInt(3)) {
      case 0 -> new Recurrence.Weekly(1 + random.nextInt(6), List.of(day, day.plus(3)));
      case 1 ->
          new Recurrence.MonthlyOnWeekday(List.of(1, 2, 3, 4, -1).get(random.nextInt(5)), day);
      default -> new Recurrence.MonthlyOnDate(1 + random.nextInt(31));
    };
  }

  private static Set<LocalDate> made(Recurrence every, LocalDate first, LocalDate last) {
    Set<LocalDate> days = new TreeSet<>();
    if (every instanceof Recurrence.Weekly weekly) {
      LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
      for (; !monday.isAfter(last); monday = monday.plusWeeks(weekly.weeks())) {
        for (DayOfWeek day : weekly.days()) {
          days.add(monday.plusDays(day.getValue() - 1L));
        }
      }
    } else {
      for (YearMonth m = YearMonth.from(first); !m.atDay(1).isAfter(last); m = m.plusMonths(1)) {
        inMonth(every, m).ifPresent(days::add);
      }
    }
    days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
    return days;
  }

  private static Optional<LocalDate> inMonth(Recurrence every, YearMonth month) {
    if (every instanceof Recurrence.MonthlyOnDate on) {
      return on.date() <= month.lengthOfMonth()
          ? Optional.of(month.atDay(on.date()))
          : Optional.empty();
    }
    Recurrence.MonthlyOnWeekday on = (Recurrence.MonthlyOnWeekday) every;
    List<LocalDate> all =
        month
            .atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .filter(day -> day.getDayOfWeek() == on.day())
            .toList();
    return Optional.of(all.get(on.position() < 0 ? all.size() - 1 : on.position() - 1));
  }

  private static Optional<Schedule> schedule(String[] cells) {
    Set<LocalDate> except =
        cells[3].equals("-")
            ? Set.of()
            : Arrays.stream(cells[3].split(" ", -1))
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    return Recurrence.parse(cells[0])
        .map(every -> new Schedule(every, day(cells[1]), sprints(cells[2]), except));
  }

  private static Optional<LocalDate> day(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }

  private static Optional<SprintCycle> sprints(String cell) {
    if (cell.equals("-")) {
      return Optional.empty();
    }
    String[] parts = cell.split("/", -1);
    return Optional.of(
        new SprintCycle(
            Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), SprintCycle.PATTERN));
  }

  private static String text(Sprint sprint) {
    return sprint.name() + " " + sprint.from() + " " + sprint.to();
  }

  private static List<String> rows(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .filter(row -> !row.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
