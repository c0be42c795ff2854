package team.handbook.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import team.handbook.calendar.DayHours;
import team.handbook.calendar.DayHours.Stretch;
import team.handbook.calendar.SharedHours;
import team.handbook.calendar.SharedHours.Worker;
import team.handbook.calendar.WorkingHours;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Ref;

/**
 * Maps working hours to what templates see. Hours in UTC tell the time zone too, so nothing is
 * shown unless settings publish both.
 */
final class HoursViews {
  private static final int DAY = 24 * 60;
  private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final Scope scope;
  private final Words words;

  HoursViews(Scope scope) {
    this.scope = scope;
    this.words = scope.words();
  }

  /** Someone with known hours. */
  private record Known(Person person, Worker worker, List<DayHours> hours) {}

  /** The hours of some people in the week of today; empty unless those of two are known. */
  Optional<HoursView> of(List<Ref> people) {
    if (!scope.publishes(PersonField.HOURS) || !scope.publishes(PersonField.TIMEZONE)) {
      return Optional.empty();
    }
    List<Known> known = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : people.stream().map(Ref::id).distinct().toList()) {
      Optional<Person> person = scope.in().handbook().people().find(id);
      Optional<Worker> worker = person.flatMap(Person::worker);
      if (person.isPresent() && worker.isPresent()) {
        known.add(new Known(person.get(), worker.get(), hours(worker.stream().toList())));
      } else {
        missing.add(person.map(this::name).orElse(id));
      }
    }
    return known.size() < 2 ? Optional.empty() : Optional.of(view(known, missing));
  }

  /** The hours of one person in the week of today, in UTC. */
  Optional<HoursView.Row> of(Person person) {
    if (!scope.publishes(PersonField.HOURS) || !scope.publishes(PersonField.TIMEZONE)) {
      return Optional.empty();
    }
    return person
        .worker()
        .map(worker -> row(new Known(person, worker, hours(List.of(worker))), true));
  }

  private HoursView view(List<Known> known, List<String> missing) {
    List<Worker> workers = known.stream().map(Known::worker).toList();
    List<DayHours> shared = hours(workers);
    boolean labels =
        Stream.concat(Stream.of(shared), known.stream().map(Known::hours))
            .flatMap(List::stream)
            .anyMatch(hours -> !MONDAY_TO_FRIDAY.equals(Set.copyOf(hours.days())));
    String suffix = missing.isEmpty() ? "" : "_known";
    return new HoursView(
        sentences(shared, suffix),
        notes(workers, missing),
        known.stream().map(one -> row(one, labels)).toList(),
        new HoursView.Row(words.text("hours_all" + suffix), "", "", "", lines(shared, labels)),
        shared.stream()
            .max(Comparator.comparingInt(hours -> hours.days().size()))
            .map(hours -> bars(hours.stretches()))
            .orElse(List.of()));
  }

  private List<DayHours> hours(List<Worker> workers) {
    return SharedHours.inWeekOf(scope.today(), workers);
  }

  private String name(Person person) {
    return scope.person(person, "", "", false).chip();
  }

  private List<String> sentences(List<DayHours> shared, String suffix) {
    if (shared.isEmpty()) {
      return List.of(words.text("hours_never" + suffix));
    }
    return shared.stream()
        .map(
            hours ->
                words.text(
                    "hours_everyone" + suffix,
                    "times",
                    and(hours.stretches().stream().map(this::words).toList()),
                    "days",
                    days(hours)))
        .toList();
  }

  private List<String> notes(List<Worker> workers, List<String> missing) {
    List<String> notes = new ArrayList<>();
    LocalDate monday = scope.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    notes.add(words.text("hours_week", "date", words.day(monday)));
    workers.stream()
        .flatMap(worker -> worker.nextChange(scope.today()).stream())
        .min(Comparator.naturalOrder())
        .ifPresent(day -> notes.add(words.text("hours_change", "date", words.day(day))));
    if (!missing.isEmpty()) {
      notes.add(words.text("hours_unknown", "names", and(missing)));
    }
    return notes;
  }

  private HoursView.Row row(Known known, boolean labels) {
    return new HoursView.Row(
        name(known.person()),
        Hue.of(known.person().id()),
        known.worker().zone().getId().replace('_', ' '),
        written(known.worker().hours()),
        lines(known.hours(), labels));
  }

  private List<HoursView.Line> lines(List<DayHours> week, boolean labels) {
    return week.stream()
        .map(
            hours ->
                new HoursView.Line(
                    labels ? label(hours) : "",
                    String.join(", ", hours.stretches().stream().map(HoursViews::times).toList())
                        + " ("
                        + days(hours)
                        + ")",
                    bars(hours.stretches())))
        .toList();
  }

  private static List<HoursView.Bar> bars(List<Stretch> stretches) {
    List<HoursView.Bar> bars = new ArrayList<>();
    for (Stretch stretch : stretches) {
      bars.add(bar(stretch.from(), Math.min(DAY, stretch.until())));
      if (stretch.until() > DAY) {
        bars.add(bar(0, stretch.until() - DAY));
      }
    }
    return bars;
  }

  private static HoursView.Bar bar(int from, int until) {
    return new HoursView.Bar(percent(from), percent(until - from));
  }

  private static String percent(int minutes) {
    return BigDecimal.valueOf(100L * minutes)
            .divide(BigDecimal.valueOf(DAY), 3, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private String words(Stretch stretch) {
    return words.text(
        stretch.until() > DAY ? "hours_overnight" : "hours_from",
        "from",
        time(stretch.from()),
        "until",
        time(stretch.until() > DAY ? stretch.until() - DAY : stretch.until()));
  }

  private static String times(Stretch stretch) {
    int until = stretch.until() > DAY ? stretch.until() - DAY : stretch.until();
    return time(stretch.from()) + "–" + time(until);
  }

  /** Hours as somebody wrote them, but with the dash that stands between two times. */
  static String written(WorkingHours hours) {
    return hours.text().replace('-', '–');
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  /** "Monday to Thursday", "Monday and Tuesday", "every day". */
  private String days(DayHours hours) {
    if (hours.days().size() == 7) {
      return words.text("hours_every_day");
    }
    List<String> runs = new ArrayList<>();
    for (List<DayOfWeek> run : hours.runs()) {
      if (run.size() > 2) {
        runs.add(
            words.text(
                "hours_days", "first", day(run.get(0)), "last", day(run.get(run.size() - 1))));
      } else {
        run.stream().map(this::day).forEach(runs::add);
      }
    }
    return and(runs);
  }

  /** The days in short: "Mon–Thu", "Mon, Wed". */
  private String label(DayHours hours) {
    List<String> runs = new ArrayList<>();
    for (List<DayOfWeek> run : hours.runs()) {
      if (run.size() > 2) {
        runs.add(shortDay(run.get(0)) + "–" + shortDay(run.get(run.size() - 1)));
      } else {
        run.stream().map(this::shortDay).forEach(runs::add);
      }
    }
    return String.join(", ", runs);
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, words.locale());
  }

  private String shortDay(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, words.locale());
  }

  /** "one", "one and other", "one, two and other". */
  private String and(List<String> parts) {
    String joined = parts.get(0);
    for (int i = 1; i < parts.size(); i++) {
      String form = i == parts.size() - 1 ? "and.two" : "and.more";
      joined = words.text(form, "one", joined, "other", parts.get(i));
    }
    return joined;
  }
}
