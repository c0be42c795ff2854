package team.handbook.routes;

import java.util.Optional;
import team.handbook.model.Handbook;
import team.handbook.routes.Target.ToPage;

/** Knows which page a file of the content folder makes: an authored page, or one made from data. */
public final class Sources {
  private final Routes routes;
  private final RecordLinks records;

  public Sources(Handbook handbook, Routes routes) {
    this.routes = routes;
    this.records = new RecordLinks(handbook, routes);
  }

  /**
   * The page that a file makes.
   *
   * @param file relative to the content folder
   * @return empty for files that make none: drafts, people who have left, images, settings
   */
  public Optional<Route> page(String file) {
    return routes
        .ofPage(file)
        .or(
            () ->
                records
                    .resolve(file, Optional.empty())
                    .filter(found -> found.target() instanceof ToPage)
                    .map(found -> ((ToPage) found.target()).route()));
  }
}
