package team.handbook.links;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.links.ExternalResult.Judged;

/** Says at each link what came of asking its address. */
final class ExternalFindings {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ExternalState state;
  private final Diagnostics found = new Diagnostics();
  private final Set<Diagnostic> unconfirmed = new HashSet<>();

  private ExternalFindings(ExternalState state) {
    this.state = state;
  }

  static ExternalResult of(List<Judged> judged, int asked, ExternalState state, Instant now) {
    ExternalFindings findings = new ExternalFindings(state);
    for (Judged each : judged) {
      switch (each.judgement().verdict()) {
        case DEAD -> findings.dead(each, now);
        case MOVED -> findings.moved(each);
        default -> {}
      }
    }
    return new ExternalResult(judged, asked, findings.found.list(), findings.unconfirmed);
  }

  private void dead(Judged judged, Instant now) {
    String address = judged.link().address();
    Instant first = state.deadSince(address).orElse(now);
    boolean confirmed = !first.plus(ExternalState.CONFIRMED).isAfter(now);
    String hint =
        "link to what has replaced it, or remove the link"
            + (confirmed
                ? ""
                : "; it is an error if it is still so after "
                    + TIME.format(first.plus(ExternalState.CONFIRMED)));
    for (Location place : judged.link().places()) {
      Diagnostic diagnostic =
          new Diagnostic(
              Rules.DEAD_LINK,
              place,
              address,
              "\"" + address + "\" " + judged.judgement().why(),
              hint);
      found.add(diagnostic);
      if (!confirmed) {
        unconfirmed.add(diagnostic);
      }
    }
  }

  private void moved(Judged judged) {
    String address = judged.link().address();
    String to = judged.judgement().to().orElseThrow();
    for (Location place : judged.link().places()) {
      found.add(
          Rules.MOVED_LINK,
          place,
          address,
          "\"" + address + "\" has moved for good",
          "write \"" + to + "\"");
    }
  }
}
