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
import team.handbook.calendar.WorkingHours;
import team.handbook.compare.FieldChange.Named;
import team.handbook.model.Handbook;
import team.handbook.model.Membership;
import team.handbook.model.Mission;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Registry;
import team.handbook.model.Ritual;
import team.handbook.model.Settings;
import team.handbook.model.Team;
import team.handbook.model.TeamRituals;
import team.handbook.model.Term;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.routes.Target.ToPage;

/**
 * Compares what data files say, field by field. Of people, only what settings publish on both sides
 * is looked at.
 */
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
    changes.addAll(people());
    changes.addAll(teams());
    changes.addAll(new GoalComparison(before, now).changes());
    changes.addAll(rituals());
    changes.addAll(terms());
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

  private boolean isUnreadable(Function<Handbook, Registry<?>> records, String id) {
    return Stream.of(before, now)
        .map(side -> records.apply(side.handbook()))
        .anyMatch(registry -> registry.declares(id) && registry.find(id).isEmpty());
  }

  private static boolean isUnreadable(Side side, String ritual) {
    int slash = ritual.indexOf('/');
    String id = ritual.substring(slash + 1);
    Registry<TeamRituals> sheets = side.handbook().rituals();
    Optional<TeamRituals> sheet = sheets.find(ritual.substring(0, slash));
    return sheet
        .map(found -> found.declares(id) && found.find(id).isEmpty())
        .orElseGet(() -> sheets.declares(ritual.substring(0, slash)));
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

  /** People who left count as gone, whether their record stays or not. */
  private List<RecordChange> people() {
    return pairs(
        present(before),
        present(now),
        Person::id,
        id -> isUnreadable(Handbook::people, id),
        (old, current) -> {
          Person any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.id(),
                  any.name(),
                  any.origin().self().path(),
                  page(now.routes().ofPerson(any.id())));
          return change(
                  RecordChange.Type.PERSON,
                  old.isPresent(),
                  current.isPresent(),
                  place,
                  fields -> person(fields, old.orElseThrow(), current.orElseThrow()))
              .map(change -> introduced(change, any));
        });
  }

  /** Of somebody who joins, readers want to know what they do. */
  private RecordChange introduced(RecordChange change, Person person) {
    boolean shown = change.change() == Change.ADDED && isPublished(PersonField.ROLE);
    return shown
        ? change.with(
            new FieldChange.Collector().value("role", Optional.empty(), person.role()).changes())
        : change;
  }

  private List<Person> present(Side side) {
    return side.handbook().people().all().stream()
        .filter(person -> !person.hasLeft(today))
        .toList();
  }

  private FieldChange.Collector person(FieldChange.Collector fields, Person old, Person current) {
    fields.value("name", old.name(), current.name());
    for (PersonField field : PersonField.values()) {
      if (isPublished(field)) {
        compare(fields, field, old, current);
      }
    }
    return fields;
  }

  private boolean isPublished(PersonField field) {
    return before.handbook().settings().publishes(field)
        && now.handbook().settings().publishes(field);
  }

  private static void compare(
      FieldChange.Collector fields, PersonField field, Person old, Person current) {
    String name = word(field);
    switch (field) {
      case CALLED -> fields.value(name, old.called(), current.called());
      case ROLE -> fields.value(name, old.role(), current.role());
      case PRONOUNS -> fields.value(name, old.pronouns(), current.pronouns());
      case PRONUNCIATION -> fields.value(name, old.pronunciation(), current.pronunciation());
      case LOCATION -> fields.value(name, old.location(), current.location());
      case TIMEZONE -> fields.value(name, text(old.timezone()), text(current.timezone()));
      case HOURS -> fields.hidden(name, shifts(old), shifts(current));
      case KIND -> fields.value(name, old.kind(), current.kind());
      case START -> fields.value(name, text(old.start()), text(current.start()));
      case END -> fields.value(name, text(old.end()), text(current.end()));
      case AWAY -> fields.hidden(name, old.away(), current.away());
      case GITHUB -> fields.value(name, old.github(), current.github());
      case EMAIL -> fields.value(name, old.email(), current.email());
      case LINKS -> fields.items(name, old.links(), current.links());
      case BIO -> fields.prose(name, old.bio(), current.bio());
      // The name is always looked at, and teams have their own records.
      case NAME, TEAMS -> {}
    }
  }

  private static Optional<List<WorkingHours.Shift>> shifts(Person person) {
    return person.hours().map(WorkingHours::shifts);
  }

  static Optional<String> text(Optional<?> value) {
    return value.map(Objects::toString);
  }

  private List<RecordChange> teams() {
    return pairs(
        before.handbook().teams().all(),
        now.handbook().teams().all(),
        Team::id,
        id -> isUnreadable(Handbook::teams, id),
        (old, current) -> {
          Team any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.id(),
                  any.name(),
                  any.origin().self().path(),
                  page(now.routes().ofTeam(any.id())));
          return change(
              RecordChange.Type.TEAM,
              old.isPresent(),
              current.isPresent(),
              place,
              fields -> team(fields, old.orElseThrow(), current.orElseThrow()));
        });
  }

  private FieldChange.Collector team(FieldChange.Collector fields, Team old, Team current) {
    Handbook was = before.handbook();
    Handbook is = now.handbook();
    fields
        .value("name", old.name(), current.name())
        .prose("mission", old.mission(), current.mission())
        .prose("summary", old.summary(), current.summary())
        .value("kind", word(old.kind()), word(current.kind()))
        .ref("parent", Named.of(was, old.parent()), Named.of(is, current.parent()))
        .refs("lead", Named.of(was, old.leads()), Named.of(is, current.leads()));
    Map<String, Membership> wasIn = members(old);
    Map<String, Membership> isIn = members(current);
    Named names = members(is, isIn);
    fields.refs("member", members(was, wasIn), names);
    isIn.forEach(
        (id, member) -> {
          Membership former = wasIn.getOrDefault(id, member);
          fields.value("role of " + names.refs().get(id), former.role(), member.role());
        });
    return fields
        .value("channel", old.channel(), current.channel())
        .hidden("board", TeamParts.board(old), TeamParts.board(current))
        .hidden("sprint", old.sprint(), current.sprint())
        .items("link", old.links(), current.links());
  }

  /** The members of today, by id. */
  private Map<String, Membership> members(Team team) {
    Map<String, Membership> found = new TreeMap<>();
    team.members().stream()
        .filter(member -> member.isCurrent(today))
        .forEach(member -> found.put(member.person().id(), member));
    return found;
  }

  private static Named members(Handbook handbook, Map<String, Membership> members) {
    return Named.of(handbook, members.values().stream().map(Membership::person).toList());
  }

  private List<RecordChange> rituals() {
    return pairs(
        TeamParts.rituals(before.handbook()),
        TeamParts.rituals(now.handbook()),
        Ritual::reference,
        id -> isUnreadable(before, id) || isUnreadable(now, id),
        (old, current) -> {
          Ritual any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.reference(),
                  any.title().document().text(),
                  rituals(any),
                  0,
                  any.origin().self().path(),
                  current.flatMap(now.routes()::ofRitual));
          return change(
              RecordChange.Type.RITUAL,
              old.isPresent(),
              current.isPresent(),
              place,
              fields -> ritual(fields, old.orElseThrow(), current.orElseThrow()));
        });
  }

  private String rituals(Ritual ritual) {
    return now.handbook()
            .teams()
            .find(ritual.team())
            .or(() -> before.handbook().teams().find(ritual.team()))
            .map(Team::name)
            .orElse(ritual.team())
        + ": rituals";
  }

  private FieldChange.Collector ritual(FieldChange.Collector fields, Ritual old, Ritual current) {
    return fields
        .prose("title", Optional.of(old.title()), Optional.of(current.title()))
        .value("when", TeamParts.when(old), TeamParts.when(current))
        .value("first", text(old.first()), text(current.first()))
        .items("except", TeamParts.except(old), TeamParts.except(current))
        .value("kind", word(old.kind()), word(current.kind()))
        .ref(
            "owner",
            Named.of(before.handbook(), old.owner()),
            Named.of(now.handbook(), current.owner()))
        .refs(
            "attendee",
            Named.of(before.handbook(), old.attendees()),
            Named.of(now.handbook(), current.attendees()))
        .hidden("page", target(true, old), target(false, current));
  }

  /** The page that says how a ritual is done may have moved: then it is still the same. */
  private List<String> target(boolean past, Ritual ritual) {
    return ritual.page().stream()
        .flatMap(prose -> pages.targets(past, prose.document(), false).stream())
        .toList();
  }

  private List<RecordChange> terms() {
    return pairs(
        before.handbook().terms().all(),
        now.handbook().terms().all(),
        Term::id,
        id -> isUnreadable(Handbook::terms, id),
        (old, current) -> {
          Term any = current.or(() -> old).orElseThrow();
          Optional<ToPage> where =
              current.flatMap(
                  term ->
                      now.routes()
                          .glossary()
                          .map(route -> new ToPage(route, Optional.of(Routes.termId(term.id())))));
          RecordPlace place =
              new RecordPlace(
                  any.id(), any.term(), "Glossary", 0, any.meaning().at().path(), where);
          return change(
              RecordChange.Type.TERM,
              old.isPresent(),
              current.isPresent(),
              place,
              fields ->
                  fields
                      .value("term", old.map(Term::term), current.map(Term::term))
                      .prose("meaning", old.map(Term::meaning), current.map(Term::meaning)));
        });
  }
}
