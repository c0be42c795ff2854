package team.handbook.output;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import team.handbook.calendar.WorkingHours;
import team.handbook.json.Json;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Prose;
import team.handbook.model.Team;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/** Writes people as JSON: the fields that settings publish, and of those who left the name. */
final class PeopleJson {
  private final Handbook handbook;
  private final Routes routes;
  private final LocalDate today;
  private final Function<Prose, Optional<String>> photo;
  private final Json json;
  private final Map<String, List<String>> teams = new HashMap<>();

  /**
   * @param photo gives the address of an image
   */
  PeopleJson(
      Handbook handbook,
      Routes routes,
      LocalDate today,
      Function<Prose, Optional<String>> photo,
      Json json) {
    this.handbook = handbook;
    this.routes = routes;
    this.today = today;
    this.photo = photo;
    this.json = json;
    for (Team team : handbook.teams().all()) {
      team.membersOn(today).stream()
          .map(member -> member.person().id())
          .forEach(id -> teams.computeIfAbsent(id, key -> new ArrayList<>()).add(team.id()));
    }
  }

  void person(Person person) {
    json.open('{').text("id", person.id());
    json.text("path", routes.ofPerson(person.id()).map(Route::path)).text("name", person.name());
    if (person.hasLeft(today)) {
      json.key("left").bool(true);
    } else {
      fields(person);
    }
    json.close('}');
  }

  private void fields(Person person) {
    text(PersonField.CALLED, "called", person.called());
    text(PersonField.ROLE, "role", person.role());
    text(PersonField.PRONOUNS, "pronouns", person.pronouns());
    text(PersonField.PRONUNCIATION, "pronunciation", person.pronunciation());
    text(PersonField.LOCATION, "location", person.location());
    text(PersonField.TIMEZONE, "timezone", person.timezone().map(ZoneId::getId));
    text(PersonField.HOURS, "hours", person.hours().map(WorkingHours::text));
    text(PersonField.KIND, "kind", person.kind());
    text(PersonField.START, "start", person.start().map(LocalDate::toString));
    text(PersonField.END, "end", person.end().map(LocalDate::toString));
    if (publishes(PersonField.AWAY)) {
      json.key("away").open('[');
      for (Person.Absence absence : person.away()) {
        json.open('{').text("from", absence.from().toString());
        json.text("until", absence.until().toString()).close('}');
      }
      json.close(']');
    }
    text(PersonField.GITHUB, "github", person.github());
    text(PersonField.EMAIL, "email", person.email());
    if (publishes(PersonField.LINKS)) {
      json.texts("links", person.links());
    }
    text(PersonField.BIO, "bio", person.bio().map(Prose::text));
    text(PersonField.PHOTO, "photo", person.photo().flatMap(photo));
    text(PersonField.LANGUAGE, "language", person.language());
    if (publishes(PersonField.TEAMS)) {
      json.texts("teams", teams.getOrDefault(person.id(), List.of()));
    }
  }

  private void text(PersonField field, String key, Optional<String> value) {
    if (publishes(field)) {
      json.text(key, value);
    }
  }

  private boolean publishes(PersonField field) {
    return handbook.settings().people().contains(field);
  }
}
