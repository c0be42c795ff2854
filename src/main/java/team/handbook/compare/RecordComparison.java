package team.handbook.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import team.handbook.model.Handbook;
import team.handbook.model.Mission;
import team.handbook.model.PersonField;
import team.handbook.model.Registry;
import team.handbook.model.Settings;
import team.handbook.routes.Route;
import team.handbook.routes.Target.ToPage;

/** Compares what data files say, field by field. */
final class RecordComparison {
  private final Side before;
  private final Side now;
  private final PageComparison pages;
  private final LocalDate today;

  RecordComparison(Side before, Side now, PageComparison pages, LocalDate today) {
    this.pages = pages;
    this.before = before;
    this.now = now;
    this.today = today;
  }

  List<RecordChange> changes() {
    List<RecordChange> changes = new ArrayList<>();
    settings().ifPresent(changes::add);
    mission().ifPresent(changes::add);
    changes.addAll(new PersonComparison(before, now, today).changes());
    changes.addAll(new TeamComparison(before, now, pages, today).changes());
    changes.addAll(new GoalComparison(before, now).changes());
    changes.addAll(new RitualComparison(before, now, pages).changes());
    changes.addAll(new RoadmapComparison(before, now, pages).changes());
    changes.addAll(new TermComparison(before, now).changes());
    return changes;
  }

  /**
   * Pairs records by id, in the order of ids.
   *
   * @param unreadable whether the record of an id is there on one side but could not be read, so
   *     that nothing can be said of it
   */
  static <T> List<RecordChange> pairs(
      Collection<T> before,
      Collection<T> now,
      Function<T, String> id,
      Predicate<String> unreadable,
      BiFunction<Optional<T>, Optional<T>, Optional<RecordChange>> compare) {
    Map<String, T> old = new TreeMap<>();
    before.forEach(item -> old.put(id.apply(item), item));
    Map<String, T> current = new TreeMap<>();
    now.forEach(item -> current.put(id.apply(item), item));
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(current.keySet());
    return ids.stream()
        .filter(unreadable.negate())
        .flatMap(
            key ->
                compare
                    .apply(Optional.ofNullable(old.get(key)), Optional.ofNullable(current.get(key)))
                    .stream())
        .toList();
  }

  /** Whether a record is there on one side but could not be read. */
  static boolean isUnreadable(
      Side before, Side now, Function<Handbook, Registry<?>> records, String id) {
    return Stream.of(before, now)
        .map(side -> records.apply(side.handbook()))
        .anyMatch(registry -> registry.declares(id) && registry.find(id).isEmpty());
  }

  /** A change, unless nothing differs. */
  static Optional<RecordChange> change(
      RecordChange.Type type,
      boolean was,
      boolean is,
      RecordPlace place,
      Function<FieldChange.Collector, FieldChange.Collector> fields) {
    if (!was && !is) {
      return Optional.empty();
    }
    List<FieldChange> differing =
        was && is ? fields.apply(new FieldChange.Collector()).changes() : List.of();
    if (was && is && differing.isEmpty()) {
      return Optional.empty();
    }
    Change change = was ? (is ? Change.CHANGED : Change.REMOVED) : Change.ADDED;
    return Optional.of(
        new RecordChange(
            type,
            change,
            place.id(),
            place.title(),
            place.group(),
            place.number(),
            place.file(),
            place.where(),
            differing));
  }

  /**
   * What names a record.
   *
   * @param id how other files name it
   * @param title what it is called
   * @param group what its file is called, if it holds several
   * @param number its place in its file, or 0
   * @param file its file
   * @param where where it is on the site
   */
  record RecordPlace(
      String id, String title, String group, int number, String file, Optional<ToPage> where) {

    /** A record that has a file of its own. */
    RecordPlace(String id, String title, String file, Optional<ToPage> where) {
      this(id, title, "", 0, file, where);
    }
  }

  private Optional<RecordChange> settings() {
    Settings old = before.handbook().settings();
    Settings current = now.handbook().settings();
    RecordPlace place =
        new RecordPlace("", current.title(), Settings.FILE, page(Optional.of(now.routes().home())));
    return change(
        RecordChange.Type.SETTINGS,
        true,
        true,
        place,
        fields ->
            fields
                .value("title", old.title(), current.title())
                .value("url", old.url(), current.url())
                .value("urls", word(old.urls()), word(current.urls()))
                .value("language", old.language(), current.language())
                .items("people.publish", words(old.people()), words(current.people())));
  }

  private static List<String> words(Collection<PersonField> fields) {
    return fields.stream().sorted().map(RecordComparison::word).toList();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ToPage> page(Optional<Route> route) {
    return route.map(found -> new ToPage(found, Optional.empty()));
  }

  private Optional<RecordChange> mission() {
    Optional<Mission> old = before.handbook().mission();
    Optional<Mission> current = now.handbook().mission();
    Optional<Mission> any = current.or(() -> old);
    if (any.isEmpty()) {
      return Optional.empty();
    }
    RecordPlace place =
        new RecordPlace(
            "",
            "Mission",
            any.get().origin().self().path(),
            page(Optional.of(now.routes().home())));
    return change(
        RecordChange.Type.MISSION,
        old.isPresent(),
        current.isPresent(),
        place,
        fields ->
            fields
                .prose("statement", old.map(Mission::statement), current.map(Mission::statement))
                .prose("why", old.flatMap(Mission::why), current.flatMap(Mission::why))
                .hidden("values", values(old), values(current)));
  }

  private static List<String> values(Optional<Mission> mission) {
    return mission.stream()
        .flatMap(found -> found.values().stream())
        .map(value -> value.title() + "\n" + value.text().text().replaceAll("\\s+", " "))
        .toList();
  }

  static Optional<String> text(Optional<?> value) {
    return value.map(Objects::toString);
  }
}
