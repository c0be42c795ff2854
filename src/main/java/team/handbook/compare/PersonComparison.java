package team.handbook.compare;

import static team.handbook.compare.RecordComparison.page;
import static team.handbook.compare.RecordComparison.text;
import static team.handbook.compare.RecordComparison.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import team.handbook.calendar.WorkingHours;
import team.handbook.compare.RecordComparison.RecordPlace;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.PersonField;

/** Compares people: only what settings publish on both sides is looked at. */
final class PersonComparison {
  private final Side before;
  private final Side now;
  private final LocalDate today;

  PersonComparison(Side before, Side now, LocalDate today) {
    this.before = before;
    this.now = now;
    this.today = today;
  }

  /** People who left count as gone, whether their record stays or not. */
  List<RecordChange> changes() {
    return RecordComparison.pairs(
        present(before),
        present(now),
        Person::id,
        id -> RecordComparison.isUnreadable(before, now, Handbook::people, id),
        (old, current) -> {
          Person any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.id(),
                  any.name(),
                  any.origin().self().path(),
                  page(now.routes().ofPerson(any.id())));
          return RecordComparison.change(
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
      case PHOTO -> fields.prose(name, old.photo(), current.photo());
      case LANGUAGE -> fields.value(name, old.language(), current.language());
      // The name is always looked at, and teams have their own records.
      case NAME, TEAMS -> {}
    }
  }

  private static Optional<List<WorkingHours.Shift>> shifts(Person person) {
    return person.hours().map(WorkingHours::shifts);
  }
}
