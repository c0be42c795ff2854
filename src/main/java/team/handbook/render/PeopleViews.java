package team.handbook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import team.handbook.calendar.Period;
import team.handbook.model.Goal;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Ritual;
import team.handbook.model.Team;
import team.handbook.url.Url;

/** Maps people to what templates see, which is never more than settings publish. */
final class PeopleViews {
  private final Scope scope;

  PeopleViews(Scope scope) {
    this.scope = scope;
  }

  /** Everybody who has not left, by name. */
  List<Person> everybody() {
    return scope.in().handbook().people().all().stream()
        .filter(person -> !person.hasLeft(scope.today()))
        .sorted(Comparator.comparing(Person::sortKey, scope.collator()).thenComparing(Person::id))
        .toList();
  }

  /** The same as cards, each with its teams. */
  List<PersonView> directory() {
    return everybody().stream()
        .map(person -> scope.person(person, "", teams(person), false))
        .toList();
  }

  private String teams(Person person) {
    if (!scope.publishes(PersonField.TEAMS)) {
      return "";
    }
    return String.join(
        ", ", scope.in().holdings().teams(person.id()).stream().map(Team::name).toList());
  }

  PersonPageView view(Person person) {
    PersonView card = scope.person(person, "", "", false);
    List<PersonView> teams =
        scope.publishes(PersonField.TEAMS)
            ? scope.in().holdings().teams(person.id()).stream()
                .map(team -> scope.team(team, ""))
                .toList()
            : List.of();
    List<PersonPageView.Held> pages =
        scope.in().holdings().pages(person.id()).stream()
            .flatMap(page -> held(page).stream())
            .toList();
    RitualViews views = new RitualViews(scope);
    List<Ritual> rituals = views.ritualsOf(person);
    return new PersonPageView(
        card.hue(),
        card.initials(),
        card.photo(),
        card.role(),
        shown(person).map(Locale::toLanguageTag).orElse(""),
        scope.publishes(PersonField.BIO) ? scope.prose(person.bio()) : List.of(),
        facts(person),
        teams,
        goals(person),
        new WeekViews(scope).of(rituals, "").stream().toList(),
        views.of(rituals, ""),
        pages,
        local(person).stream().toList(),
        new HoursViews(scope).of(person).stream().toList());
  }

  /** The time where they are: its distance from UTC, which a browser makes a clock of. */
  private Optional<PersonPageView.Local> local(Person person) {
    return person
        .timezone()
        .filter(zone -> scope.publishes(PersonField.TIMEZONE))
        .map(
            zone ->
                new PersonPageView.Local(
                    zone.getId(),
                    DirectoryViews.words(DirectoryViews.offset(zone, scope)),
                    DirectoryViews.offset(zone, scope).getId()));
  }

  private Optional<PersonPageView.Held> held(Page page) {
    return scope
        .in()
        .routes()
        .ofPage(page.path())
        .map(
            route ->
                new PersonPageView.Held(
                    scope.link(route), new Reviews(scope).of(page).stream().toList()));
  }

  private List<PersonPageView.Carried> goals(Person person) {
    GoalViews views = new GoalViews(scope);
    List<PersonPageView.Carried> carried = new ArrayList<>();
    for (Goal goal : scope.in().holdings().goals(person.id())) {
      Optional<Period> period =
          Optional.ofNullable(scope.in().handbook().periods().get(goal.period()));
      if (period.filter(p -> !p.to().isBefore(scope.today())).isPresent()) {
        String team =
            scope
                .in()
                .handbook()
                .teams()
                .find(goal.team())
                .map(Team::name)
                .orElseGet(() -> scope.words().text("company"));
        carried.add(
            new PersonPageView.Carried(
                views.link(goal), team, goal.status().map(views::status).stream().toList()));
      }
    }
    return carried;
  }

  private List<FactView> facts(Person person) {
    List<FactView> facts = new ArrayList<>();
    add(facts, PersonField.CALLED, "called", person.called());
    add(facts, PersonField.PRONOUNS, "pronouns", person.pronouns());
    add(facts, PersonField.PRONUNCIATION, "pronunciation", person.pronunciation());
    add(facts, PersonField.LOCATION, "location", person.location());
    add(
        facts,
        PersonField.TIMEZONE,
        "timezone",
        person.timezone().map(zone -> zone.getId().replace('_', ' ')));
    add(facts, PersonField.HOURS, "hours", person.hours().map(HoursViews::written));
    add(facts, PersonField.LANGUAGE, "language", language(person));
    add(facts, PersonField.KIND, "kind_of_person", person.kind());
    add(facts, PersonField.START, "start", person.start().map(scope.words()::day));
    add(facts, PersonField.END, "end", person.end().map(scope.words()::day));
    if (scope.publishes(PersonField.AWAY)) {
      person.away().stream()
          .filter(absence -> !absence.until().isBefore(scope.today()))
          .forEach(absence -> facts.add(fact("away", span(absence.from(), absence.until()), "")));
    }
    if (scope.publishes(PersonField.EMAIL)) {
      person
          .email()
          .ifPresent(email -> facts.add(fact("email", email, "mailto:" + Url.encodePath(email))));
    }
    if (scope.publishes(PersonField.GITHUB)) {
      person
          .github()
          .ifPresent(
              name ->
                  facts.add(fact("github", name, "https://github.com/" + Url.encodeQuery(name))));
    }
    if (scope.publishes(PersonField.LINKS)) {
      person.links().stream()
          .map(Scope::outside)
          .forEach(link -> facts.add(fact("link", link.title(), link.href())));
    }
    return facts;
  }

  /** The language of the bio, if it is published and one that browsers know. */
  private Optional<Locale> shown(Person person) {
    return person
        .language()
        .filter(code -> scope.publishes(PersonField.LANGUAGE))
        .map(Locale::forLanguageTag)
        .filter(known -> !known.toLanguageTag().equals("und"));
  }

  /** What a language is called; one that nobody knows, as it is written. */
  private Optional<String> language(Person person) {
    return shown(person)
        .map(known -> scope.words().language(known))
        .filter(name -> !name.isEmpty())
        .or(person::language);
  }

  private String span(LocalDate from, LocalDate until) {
    return scope
        .words()
        .text("span", "from", scope.words().day(from), "until", scope.words().day(until));
  }

  private void add(List<FactView> facts, PersonField field, String key, Optional<String> value) {
    if (scope.publishes(field)) {
      value.ifPresent(text -> facts.add(fact(key, text, "")));
    }
  }

  private FactView fact(String key, String text, String href) {
    return new FactView(scope.words().text("person." + key), text, href);
  }
}
