package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.model.ImageSize;
import team.handbook.model.Person;
import team.handbook.model.PersonField;
import team.handbook.model.Prose;
import team.handbook.model.Ref;
import team.handbook.model.Settings;
import team.handbook.model.Team;
import team.handbook.routes.Route;
import team.handbook.routes.Target;

/**
 * One page while it is made: what it shows, where it lies, and in which language.
 *
 * @param in what pages are made of
 * @param route the page
 * @param hrefs addresses as the page sees them
 * @param words the language of the interface
 */
record Scope(Inputs in, Route route, Hrefs hrefs, Words words) {
  static Scope of(Inputs in, Route route) {
    Hrefs hrefs =
        route.kind() == Route.Kind.NOT_FOUND
            ? Hrefs.absolute(in.settings().url())
            : Hrefs.from(route.path());
    return new Scope(in, route, hrefs, in.theme().words(language(in, route)));
  }

  /** The language of a page: its own, or the handbook's. */
  static String language(Inputs in, Route route) {
    return route.page().flatMap(page -> page.meta().language()).orElse(in.settings().language());
  }

  Settings settings() {
    return in.settings();
  }

  LocalDate today() {
    return in.today();
  }

  /** How titles and names are sorted in the language of the page. */
  Collator collator() {
    return Collator.getInstance(words.locale());
  }

  DayView day(LocalDate date) {
    return new DayView(words.day(date), date.toString());
  }

  List<DayView> day(Optional<LocalDate> date) {
    return date.map(this::day).stream().toList();
  }

  /** The title of a page; one that nobody wrote is named in the language of the interface. */
  String title(Route of) {
    if (of.page().isPresent()) {
      return of.title();
    }
    return switch (of.kind()) {
      case ALL -> words.text("all_title");
      case LETTER -> words.text("all_letter", "letter", of.title());
      case PRINT -> words.text("print_title");
      case RECENT -> words.text("recent_title");
      case ABOUT -> words.text("about_title");
      case GOALS -> words.text("goals_title");
      case RITUALS -> words.text("rituals_title");
      case ROADMAP -> words.text("roadmap_title");
      case GLOSSARY -> words.text("glossary_title");
      case NOT_FOUND -> words.text("not_found_title");
      case PEOPLE -> words.text("people_title");
      case PERIOD -> ofPeriod(of, "goals_of");
      case BOARD -> ofPeriod(of, "board_of");
      default -> of.title();
    };
  }

  private String ofPeriod(Route of, String text) {
    return of.period().map(period -> words.text(text, "period", period.title())).orElse(of.title());
  }

  /** Where a link of data leads; empty if nowhere. */
  String href(Prose link) {
    Optional<Target> target = in.links().of(link.document(), 0);
    if (target.isPresent() && target.get() instanceof Target.ToPage page) {
      return hrefs.to(page);
    }
    if (target.isPresent() && target.get() instanceof Target.ToFile file) {
      return hrefs.to(file);
    }
    return target.isPresent() && target.get() instanceof Target.External external
        ? external.address()
        : "";
  }

  LinkView link(Route to) {
    return new LinkView(title(to), hrefs.to(to));
  }

  /** A channel; it is a link where settings say how channels are reached. */
  LinkView channel(String name) {
    return new LinkView("#" + name, settings().chatUrl(name).orElse(""));
  }

  /** An address of another site, shown without its scheme. */
  static LinkView outside(String address) {
    String bare = address.replaceFirst("^(?:https?://|mailto:|tel:)", "");
    return new LinkView(bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare, address);
  }

  SafeString prose(Prose prose) {
    return BodyWriter.write(prose.document(), this);
  }

  List<SafeString> prose(Optional<Prose> prose) {
    return prose.map(this::prose).stream().toList();
  }

  /** Where a line is edited on the code host; empty if that is not known. */
  String edit(Location at) {
    String path = in.handbook().files().repositoryPath(at.path());
    return settings().editUrl(path, at.line()).orElse("");
  }

  boolean publishes(PersonField field) {
    return settings().publishes(field);
  }

  /** Someone by reference; who is not known, or could not be read, is shown by the id. */
  PersonView person(Ref ref) {
    return in.handbook()
        .people()
        .find(ref.id())
        .map(person -> person(person, "", "", false))
        .orElseGet(() -> nobody(ref.id(), "", "", false));
  }

  PersonView person(Person person, String role, String note, boolean lead) {
    return new PersonView(
        person.name(),
        publishes(PersonField.CALLED) ? person.shortName() : person.name(),
        in.routes().ofPerson(person.id()).map(hrefs::to).orElse(""),
        Hue.of(person.id()),
        Hue.initials(person.name()),
        photo(person),
        role.isEmpty() ? shown(PersonField.ROLE, person.role()) : role,
        shown(PersonField.LOCATION, person.location()),
        note,
        lead);
  }

  /** The photo of somebody who has a page, if settings let it be published and it is there. */
  private List<PhotoView> photo(Person person) {
    boolean shown = publishes(PersonField.PHOTO) && in.routes().ofPerson(person.id()).isPresent();
    return person.photo().filter(image -> shown).flatMap(this::picture).stream().toList();
  }

  private Optional<PhotoView> picture(Prose image) {
    Optional<Target> target = in.links().of(image.document(), 0);
    if (target.isPresent() && target.get() instanceof Target.ToFile file) {
      ImageSize size = file.size().orElse(new ImageSize(0, 0));
      return Optional.of(new PhotoView(hrefs.to(file), size.width(), size.height()));
    }
    return target.isPresent() && target.get() instanceof Target.External external
        ? Optional.of(external.address())
            .filter(address -> settings().imageHosts().contains(BodyWriter.host(address)))
            .map(address -> new PhotoView(address, 0, 0))
        : Optional.empty();
  }

  PersonView nobody(String id, String role, String note, boolean lead) {
    return new PersonView(
        id, id, "", Hue.of(id), Hue.initials(id), List.of(), role, "", note, lead);
  }

  /** A team as a chip. */
  PersonView team(Team team, String note) {
    return new PersonView(
        team.name(),
        team.name(),
        in.routes().ofTeam(team.id()).map(hrefs::to).orElse(""),
        Hue.of(team),
        Hue.initials(team.name()),
        List.of(),
        team.summary().or(team::mission).map(Excerpts::plain).orElse(""),
        "",
        note,
        false);
  }

  LinkView teamLink(Ref ref) {
    String name = in.handbook().teams().find(ref.id()).map(Team::name).orElse(ref.id());
    return new LinkView(name, in.routes().ofTeam(ref.id()).map(hrefs::to).orElse(""));
  }

  /** The person or team of an id. */
  PersonView owner(Ref ref) {
    return in.handbook()
        .teams()
        .find(ref.id())
        .map(team -> team(team, ""))
        .orElseGet(() -> person(ref));
  }

  /** The value of a field of a person, if settings let it be published. */
  String shown(PersonField field, Optional<String> value) {
    return publishes(field) ? value.orElse("") : "";
  }
}
