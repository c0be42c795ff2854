package team.handbook.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.calendar.SharedHours.Weeks;
import team.handbook.calendar.SharedHours.Worker;
import team.handbook.support.Golden;

/** Shared hours are those that somebody would count who looks at every clock in every minute. */
class SharedHoursTest {
  private static final int GROUPS = Math.min(2000, 100 * Integer.getInteger("handbook.effort", 1));
  private static final Path CASES = Path.of("src/test/resources/calendar/shared-hours.txt");

  /** Zones that do what few do, and some that everybody knows. */
  private static final List<String> ZONES =
      List.of(
          "Africa/Cairo",
          "Africa/Casablanca",
          "America/Bogota",
          "America/Denver",
          "America/Sao_Paulo",
          "America/St_Johns",
          "America/Toronto",
          "Antarctica/Troll",
          "Asia/Gaza",
          "Asia/Kathmandu",
          "Asia/Kolkata",
          "Asia/Tehran",
          "Asia/Tokyo",
          "Australia/Lord_Howe",
          "Australia/Sydney",
          "Europe/Dublin",
          "Europe/Lisbon",
          "Europe/London",
          "Europe/Oslo",
          "Pacific/Apia",
          "Pacific/Auckland",
          "Pacific/Chatham",
          "Pacific/Kiritimati",
          "UTC");

  /** Someone's hours, as the oracle has them: no class of ours reads them. */
  private record Clock(ZoneId zone, String text, boolean[] worked) {
    private static final int WEEK = 7 * 24 * 60;

    static Clock of(String zone, String text) {
      boolean[] worked = new boolean[WEEK];
      for (String part : text.split(", ")) {
        String[] words = part.contains(" ") ? part.split(" ") : new String[] {"mon-fri", part};
        String[] days = words[0].split("-");
        String[] times = words[1].split("-");
        int last = day(days[days.length - 1]);
        for (int day = day(days[0]); ; day = (day + 1) % 7) {
          int from = minute(times[0]);
          int length = Math.floorMod(minute(times[1]) - from - 1, 24 * 60) + 1;
          for (int i = 0; i < length; i++) {
            worked[(day * 24 * 60 + from + i) % WEEK] = true;
          }
          if (day == last) {
            break;
          }
        }
      }
      return new Clock(ZoneId.of(zone), text, worked);
    }

    private static int day(String word) {
      return List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").indexOf(word);
    }

    private static int minute(String time) {
      return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    boolean isWorking(Instant at) {
      ZonedDateTime there = at.atZone(zone);
      int day = there.getDayOfWeek().getValue() - 1;
      return worked[day * 24 * 60 + there.getHour() * 60 + there.getMinute()];
    }

    Worker worker() {
      return new Worker(zone, WorkingHours.parse(text).orElseThrow());
    }
  }

  private record Group(List<Clock> clocks, Period period) {
    List<Worker> workers() {
      return clocks.stream().map(Clock::worker).toList();
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, GROUPS);
  }

  static List<String> cases() throws IOException {
    return Stream.of(Files.readString(CASES).split("\n\n")).filter(s -> !s.isBlank()).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRandomGroupSharesWhatTheOracleCounts(long seed) {
    Group group = random(new Random(seed));

    assertThat(byWeek(SharedHours.of(group.workers(), group.period())))
        .as(group.toString())
        .isEqualTo(oracle(group));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNamedCaseSharesWhatTheOracleCounts(String text) {
    Group group = group(text.lines().toList());

    assertThat(byWeek(SharedHours.of(group.workers(), group.period()))).isEqualTo(oracle(group));
  }

  @Test
  void namedCasesAreAsWritten() throws IOException {
    StringBuilder found = new StringBuilder();
    for (String text : cases()) {
      List<String> given = text.lines().filter(line -> !line.startsWith("= ")).toList();
      Group group = group(given);
      given.forEach(line -> found.append(line).append('\n'));
      for (Weeks weeks : SharedHours.of(group.workers(), group.period())) {
        String minutes = weeks.minutes().stream().map(String::valueOf).collect(joining(" "));
        found.append("= " + weeks.first() + " to " + weeks.last() + ": " + minutes + "\n");
      }
      found.append('\n');
    }

    Golden.matches(CASES, found.toString());
  }

  @Test
  void calmWeeksAreComputedOnce() {
    Group year =
        new Group(
            List.of(Clock.of("Asia/Tokyo", "09:00-17:00"), Clock.of("Asia/Kolkata", "10:00-18:00")),
            Period.named("2026", java.time.Month.JANUARY).orElseThrow());

    assertThat(SharedHours.of(year.workers(), year.period())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMeetingIsCoveredIfEveryMinuteOfItIsWorked(long seed) {
    Random random = new Random(seed);
    Clock clock = random(random).clocks().get(0);
    Worker worker = clock.worker();
    for (int i = 0; i < 200; i++) {
      Instant from = Instant.ofEpochSecond(60L * (27_000_000 + random.nextInt(4_000_000)));
      int minutes = 1 + random.nextInt(120);
      boolean expected =
          IntStream.range(0, minutes).allMatch(m -> clock.isWorking(from.plusSeconds(60L * m)));

      assertThat(worker.hours().cover(worker.zone(), from, from.plusSeconds(60L * minutes)))
          .as("%s from %s, %d minutes", clock, from, minutes)
          .isEqualTo(expected);
    }
  }

  /** A case: its name, the period as two days, then someone in each line. */
  private static Group group(List<String> lines) {
    String[] days = lines.get(1).split(" to ");
    return new Group(
        lines.stream()
            .skip(2)
            .filter(line -> !line.startsWith("= "))
            .map(line -> line.split(" ", 2))
            .map(words -> Clock.of(words[0], words[1]))
            .toList(),
        new Period("x", "x", LocalDate.parse(days[0]), LocalDate.parse(days[1])));
  }

  private static Group random(Random random) {
    List<Clock> clocks = new ArrayList<>();
    List<String> all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      List<String> from = random.nextInt(4) == 0 ? all : ZONES;
      clocks.add(Clock.of(from.get(random.nextInt(from.size())), hours(random)));
    }
    LocalDate start = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(30 * 365));
    int length = 1 + random.nextInt(60);
    if (random.nextBoolean()) {
      ZoneOffsetTransition change =
          clocks
              .get(0)
              .zone()
              .getRules()
              .nextTransition(start.atStartOfDay(ZoneOffset.UTC).toInstant());
      if (change != null) {
        LocalDate day = change.getInstant().atZone(ZoneOffset.UTC).toLocalDate();
        start = day.minusDays(random.nextInt(length));
      }
    }
    return new Group(clocks, new Period("x", "x", start, start.plusDays(length - 1L)));
  }

  private static String hours(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "mon-sun 00:00-24:00";
      case 1 -> "mon-thu " + times(random, 16) + ", sat " + times(random, 16);
      case 2 -> "sun-thu " + times(random, 24);
      case 3 -> "mon-fri 00:00-24:00";
      default -> times(random, 24);
    };
  }

  /** A stretch of up to 14 hours, on any minute. */
  private static String times(Random random, int latest) {
    int step = random.nextBoolean() ? 30 : 1;
    int from = random.nextInt(latest * 60 / step) * step;
    int until = from + step + random.nextInt(14 * 60 / step) * step;
    return time(from) + "-" + time(until % (24 * 60));
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static Map<LocalDate, List<Integer>> byWeek(List<Weeks> runs) {
    Map<LocalDate, List<Integer>> byWeek = new TreeMap<>();
    for (Weeks run : runs) {
      for (LocalDate week = run.first(); !week.isAfter(run.last()); week = week.plusWeeks(1)) {
        byWeek.put(week, run.minutes());
      }
    }
    return byWeek;
  }

  /** Looks at every clock in every minute. */
  private static Map<LocalDate, List<Integer>> oracle(Group group) {
    LocalDate first = group.period().from();
    while (first.getDayOfWeek() != DayOfWeek.MONDAY) {
      first = first.minusDays(1);
    }
    Map<LocalDate, int[]> weeks = new TreeMap<>();
    for (LocalDate week = first; !week.isAfter(group.period().to()); week = week.plusWeeks(1)) {
      weeks.put(week, new int[7]);
    }
    Instant at = first.minusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = group.period().to().plusDays(18).atStartOfDay(ZoneOffset.UTC).toInstant();
    long length = 0;
    for (; at.isBefore(end); at = at.plusSeconds(60)) {
      Instant now = at;
      length = group.clocks().stream().allMatch(clock -> clock.isWorking(now)) ? length + 1 : 0;
      if (length > 0) {
        long sinceStart = (length - 1) % (24 * 60);
        LocalDate day = at.minusSeconds(60 * sinceStart).atZone(ZoneOffset.UTC).toLocalDate();
        int weekday = day.getDayOfWeek().getValue() - 1;
        int[] minutes = weeks.get(day.minusDays(weekday));
        if (minutes != null) {
          minutes[weekday]++;
        }
      }
    }
    Map<LocalDate, List<Integer>> counted = new TreeMap<>();
    weeks.forEach((week, minutes) -> counted.put(week, IntStream.of(minutes).boxed().toList()));
    return counted;
  }
}
