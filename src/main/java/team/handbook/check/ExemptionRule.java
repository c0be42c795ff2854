package team.handbook.check;

import java.time.LocalDate;
import java.util.List;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.ExternalLink;
import team.handbook.routes.LinkTable;

/** Finds exemptions of addresses on other sites that are over, and those that no link needs. */
final class ExemptionRule implements Check {
  @Override
  public void run(Subject subject, Diagnostics out) {
    List<ExternalLink> exemptions = subject.handbook().externalLinks();
    if (exemptions.isEmpty()) {
      return;
    }
    List<String> addresses =
        subject.links().outside().stream().map(LinkTable.Outside::address).distinct().toList();
    exemptions.forEach(
        exemption ->
            judge(exemption, addresses.stream().anyMatch(exemption::covers), subject.today(), out));
  }

  private static void judge(
      ExternalLink exemption, boolean needed, LocalDate today, Diagnostics out) {
    String written = exemption.written();
    if (exemption.isExpired(today)) {
      out.add(
          Rules.EXEMPTION,
          exemption.origin().of("until"),
          written,
          "the exemption of \"" + written + "\" ended on " + exemption.until().orElseThrow(),
          needed
              ? "remove it, or give it a later \"until:\" and say why"
              : "remove it; no link leads there any more");
    } else if (!needed) {
      out.add(
          Rules.EXEMPTION,
          exemption.origin().of(exemption.url().isPresent() ? "url" : "pattern"),
          written,
          "no link of the handbook leads to \"" + written + "\"",
          "remove the exemption, or correct its address");
    }
  }
}
