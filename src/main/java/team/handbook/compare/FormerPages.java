package team.handbook.compare;

import java.util.Optional;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;

/** Knows which page of the earlier handbook each page is now. */
public final class FormerPages {
  private final Routes before;
  private final Renames renames;

  private FormerPages(Routes before, Renames renames) {
    this.before = before;
    this.renames = renames;
  }

  /**
   * The pages of the earlier handbook.
   *
   * @param before the earlier handbook
   */
  public static FormerPages of(Side before, Renames renames) {
    return new FormerPages(before.routes(), renames);
  }

  /**
   * What a page was: the page of its file, which may have another name now, or of its team or
   * person; a page that nobody wrote is known by its address.
   */
  public Optional<Route> of(Route now) {
    return now.page()
        .flatMap(page -> before.ofPage(renames.before(page.path())))
        .or(() -> now.team().flatMap(team -> before.ofTeam(team.id())))
        .or(() -> now.person().flatMap(person -> before.ofPerson(person.id())))
        .or(() -> now.kind() == Route.Kind.ARTICLE ? Optional.empty() : sameAddress(now));
  }

  private Optional<Route> sameAddress(Route now) {
    return before
        .at(now.path())
        .filter(route -> route.path().equals(now.path()) && route.kind() == now.kind());
  }
}
