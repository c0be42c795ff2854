package team.handbook.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.compare.LostUrl.Reason;
import team.handbook.diagnostic.Location;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.model.Person;
import team.handbook.model.Settings;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;

/**
 * Finds the addresses that were published and lead nowhere now: pages, records, lists and old
 * addresses alike. People who left have no page any more, and that is as it should be.
 */
final class LostUrls {
  private static final String REDIRECTS = "data/redirects.yml";

  private final Side before;
  private final Side now;
  private final Renames renames;
  private final LocalDate today;

  LostUrls(Side before, Side now, Renames renames, LocalDate today) {
    this.before = before;
    this.now = now;
    this.renames = renames;
    this.today = today;
  }

  List<LostUrl> find() {
    Settings.Urls form = now.handbook().settings().urls();
    if (form != before.handbook().settings().urls()) {
      return List.of(new LostUrl("", form.name(), Reason.FORM, Settings.place(), Optional.empty()));
    }
    Set<String> kept = new HashSet<>();
    now.routes().all().forEach(route -> kept.add(route.file()));
    now.routes().redirects().forEach(redirect -> kept.add(redirect.file()));
    List<LostUrl> lost = new ArrayList<>();
    for (Route route : before.routes().all()) {
      if (!kept.contains(route.file()) && !isUnderstood(route)) {
        lost.add(lost(route));
      }
    }
    for (Redirect redirect : before.routes().redirects()) {
      if (!kept.contains(redirect.file()) && !isUnderstood(redirect.target())) {
        lost.add(lost(redirect));
      }
    }
    return lost;
  }

  /** Whether somebody left, or a record is there but cannot be read, which is said elsewhere. */
  private boolean isUnderstood(Route route) {
    Handbook handbook = now.handbook();
    Optional<String> person = route.person().map(Person::id);
    if (person.isPresent()) {
      return handbook
          .people()
          .find(person.get())
          .map(found -> found.hasLeft(today))
          .orElseGet(() -> handbook.people().declares(person.get()));
    }
    return switch (route.kind()) {
      case TEAM -> route.team().filter(team -> isBroken(team.id())).isPresent();
      case PERIOD -> handbook.goals().isDamaged();
      default -> false;
    };
  }

  private boolean isBroken(String team) {
    return now.handbook().teams().declares(team) && now.handbook().teams().find(team).isEmpty();
  }

  private LostUrl lost(Route route) {
    Optional<Page> page = route.page();
    if (page.isPresent()) {
      return lost(route, page.get());
    }
    Optional<Location> record =
        route
            .team()
            .map(team -> team.origin().self())
            .or(() -> route.person().map(person -> person.origin().self()));
    return new LostUrl(
        route.path(),
        route.title(),
        record.isPresent() ? Reason.RECORD : Reason.REMOVED,
        record.map(at -> Location.file(at.path())).orElseGet(() -> Location.file(REDIRECTS)),
        Optional.empty());
  }

  private LostUrl lost(Route route, Page old) {
    String path = renames.now(old.path());
    Page page = now.handbook().pages().get(path);
    if (page == null) {
      return new LostUrl(
          route.path(), route.title(), Reason.REMOVED, Location.file(path), Optional.empty());
    }
    Optional<Route> moved = now.routes().ofPage(path);
    Location at = page.draft() ? page.meta().origin().of("status") : Location.file(path);
    return new LostUrl(
        route.path(), route.title(), page.draft() ? Reason.DRAFT : Reason.MOVED, at, moved);
  }

  /** An old address is missed where its page is, or else where it was given. */
  private LostUrl lost(Redirect redirect) {
    Optional<Route> page =
        redirect.target().page().flatMap(old -> now.routes().ofPage(renames.now(old.path())));
    String at =
        page.flatMap(Route::page)
            .map(Page::path)
            .orElseGet(() -> renames.now(redirect.at().path()));
    return new LostUrl(
        redirect.path(),
        redirect.target().title(),
        page.isPresent() ? Reason.ALIAS : Reason.REMOVED,
        Location.file(at),
        page);
  }
}
