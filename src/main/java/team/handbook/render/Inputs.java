package team.handbook.render;

import java.time.LocalDate;
import java.util.List;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.model.Handbook;
import team.handbook.model.Settings;
import team.handbook.routes.LinkTable;
import team.handbook.routes.Routes;

/**
 * What pages are made of, the same for all of them.
 *
 * @param theme the templates
 * @param handbook what was read
 * @param routes where everything is
 * @param links where every link leads
 * @param provenance where it comes from
 * @param recent what was changed lately
 * @param today the day that periods are compared with
 * @param holdings what everybody holds
 * @param flags what rules say about goals
 * @param out is told when a template cannot be filled
 */
record Inputs(
    Theme theme,
    Handbook handbook,
    Routes routes,
    LinkTable links,
    Provenance provenance,
    List<RecentChanges.Entry> recent,
    LocalDate today,
    Holdings holdings,
    GoalFlags flags,
    Diagnostics out) {
  Settings settings() {
    return handbook.settings();
  }
}
