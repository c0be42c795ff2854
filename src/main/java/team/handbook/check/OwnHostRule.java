package team.handbook.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.routes.LinkTable;

/**
 * Finds the handbook's own address where settings do not give it: a host that is linked with the
 * addresses of many of our pages is named once, by the rule {@code self-link}.
 */
final class OwnHostRule implements Check {
  private static final int ENOUGH = 20;

  @Override
  public void run(Subject subject, Diagnostics out) {
    if (subject.settings().url().isPresent()) {
      return;
    }
    Map<String, List<LinkTable.WebLink>> byHost = new LinkedHashMap<>();
    for (LinkTable.WebLink link : subject.links().linksLikeOurPages()) {
      byHost.computeIfAbsent(link.host(), host -> new java.util.ArrayList<>()).add(link);
    }
    byHost.forEach(
        (host, links) -> {
          if (links.stream().map(LinkTable.WebLink::page).distinct().count() >= ENOUGH) {
            out.add(
                Rules.SELF_LINK,
                links.get(0).link().at(),
                host,
                links.size() + " links to \"" + host + "\" match pages of this handbook",
                "if it is this site, set \"url: https://"
                    + host
                    + "/\" in handbook.yml; they are then checked");
          }
        });
  }
}
