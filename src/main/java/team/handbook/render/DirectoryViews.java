package team.handbook.render;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Team;

/** Maps the directory of people: everybody who has not left, by team and by time zone. */
final class DirectoryViews {
  private final Scope scope;

  DirectoryViews(Scope scope) {
    this.scope = scope;
  }

  DirectoryView view() {
    List<Person> people = new PeopleViews(scope).everybody();
    int broken = scope.in().handbook().people().broken().size();
    return new DirectoryView(
        groups(people),
        zones(people),
        broken == 0 ? "" : scope.words().count("broken_people", broken));
  }

  /** Whoever is in two teams stands in both. */
  private List<DirectoryView.Group> groups(List<Person> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    Map<Team, List<PersonView>> teams = new LinkedHashMap<>();
    new ListViews(scope).teamsInOrder().forEach(team -> teams.put(team, new ArrayList<>()));
    List<PersonView> others = new ArrayList<>();
    for (Person person : people) {
      PersonView card = scope.person(person, "", "", false);
      List<Team> own =
          scope.publishes(PersonField.TEAMS) ? scope.in().holdings().teams(person.id()) : List.of();
      own.forEach(team -> teams.computeIfAbsent(team, key -> new ArrayList<>()).add(card));
      if (own.isEmpty()) {
        others.add(card);
      }
    }
    List<DirectoryView.Group> groups = new ArrayList<>();
    teams.forEach(
        (team, cards) -> {
          if (!cards.isEmpty()) {
            String href = scope.in().routes().ofTeam(team.id()).map(scope.hrefs()::to).orElse("");
            groups.add(new DirectoryView.Group("hb-team-" + team.id(), team.name(), href, cards));
          }
        });
    if (!others.isEmpty()) {
      String title = groups.isEmpty() ? "whole_directory" : "without_team";
      groups.add(new DirectoryView.Group("hb-others", scope.words().text(title), "", others));
    }
    return groups;
  }

  private List<DirectoryView.Zone> zones(List<Person> people) {
    if (!scope.publishes(PersonField.TIMEZONE)) {
      return List.of();
    }
    Map<String, List<Person>> zones = new TreeMap<>();
    for (Person person : people) {
      person
          .timezone()
          .ifPresent(
              zone -> zones.computeIfAbsent(zone.getId(), id -> new ArrayList<>()).add(person));
    }
    return zones.size() < 2
        ? List.of()
        : zones.entrySet().stream()
            .map(entry -> zone(ZoneId.of(entry.getKey()), entry.getValue()))
            .toList();
  }

  private DirectoryView.Zone zone(ZoneId zone, List<Person> people) {
    return new DirectoryView.Zone(
        zone.getId().replace('_', ' '),
        words(offset(zone, scope)),
        people.stream()
            .map(person -> scope.person(person, "", "", false))
            .map(person -> new LinkView(person.chip(), person.href()))
            .toList());
  }

  /** How far a zone is from UTC at noon of the day of the build. */
  static ZoneOffset offset(ZoneId zone, Scope scope) {
    return zone.getRules()
        .getOffset(scope.today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  /** An offset in words, such as "UTC+1". */
  static String words(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
    String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
    return minutes == 0 ? "UTC" : "UTC" + sign + minutes / 60 + rest;
  }
}
