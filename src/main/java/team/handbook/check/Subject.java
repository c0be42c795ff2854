package team.handbook.check;

import java.time.LocalDate;
import java.util.Optional;
import team.handbook.compare.Changes;
import team.handbook.diagnostic.Rule;
import team.handbook.model.Handbook;
import team.handbook.model.Settings;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/**
 * What the rules look at.
 *
 * @param handbook as read
 * @param routes its pages
 * @param links its links, resolved
 * @param today the day on which it is looked at
 * @param changes what changed since the revision that it is compared with, if it is
 */
public record Subject(
    Handbook handbook, Routes routes, LinkTable links, LocalDate today, Optional<Changes> changes) {
  Settings settings() {
    return handbook.settings();
  }

  /** The value of a rule's parameter, as it holds for a team's own records. */
  int parameter(Rule rule, String key, String team) {
    return handbook
        .teams()
        .find(team)
        .flatMap(found -> found.rules().parameter(rule, key))
        .orElseGet(() -> settings().parameter(rule, key));
  }
}
