package team.handbook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import team.handbook.calendar.Recurrence;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Handbook;
import team.handbook.model.Ritual;
import team.handbook.model.Team;
import team.handbook.model.TeamRituals;

/**
 * Reports rituals that are written down twice: by the same name on the same days, for a team or for
 * a team above it, whose rituals are its own too.
 */
final class RitualDuplicateRule implements Check {
  /** What two rituals that are one have in common. */
  private record Likeness(String title, Recurrence every) {
    static Likeness of(Ritual ritual) {
      String title = ritual.title().text().strip().toLowerCase(Locale.ROOT);
      return new Likeness(title, ritual.every());
    }
  }

  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    for (TeamRituals sheet : handbook.rituals().all()) {
      Map<Likeness, Ritual> above = new HashMap<>();
      handbook.teams().find(sheet.team()).map(handbook::lineage).orElse(List.of()).stream()
          .skip(1)
          .map(Team::id)
          .flatMap(id -> handbook.rituals().find(id).stream())
          .flatMap(higher -> higher.rituals().stream())
          .forEach(ritual -> above.putIfAbsent(Likeness.of(ritual), ritual));
      for (Ritual ritual : sheet.rituals()) {
        Ritual first = above.putIfAbsent(Likeness.of(ritual), ritual);
        if (first != null) {
          report(handbook, ritual, first, out);
        }
      }
    }
  }

  private static void report(Handbook handbook, Ritual ritual, Ritual first, Diagnostics out) {
    boolean same = first.team().equals(ritual.team());
    String where =
        same
            ? "stands in this file twice"
            : "is a ritual of "
                + handbook.teams().find(first.team()).map(Teams::name).orElseThrow()
                + " too";
    out.add(
        new Diagnostic(
                Rules.RITUAL_DUPLICATE,
                ritual.title().at(),
                ritual.reference(),
                Rituals.name(ritual) + " " + where,
                same
                    ? "keep one of the two, or say in the title what sets them apart"
                    : "keep it there; a team shows the rituals of the teams above it")
            .withRelated(List.of(new Related(first.title().at(), "the first one"))));
  }
}
