package team.handbook.compare;

import static team.handbook.compare.RecordComparison.text;
import static team.handbook.compare.RecordComparison.word;

import java.util.List;
import java.util.Optional;
import team.handbook.compare.FieldChange.Named;
import team.handbook.compare.RecordComparison.RecordPlace;
import team.handbook.model.Registry;
import team.handbook.model.Ritual;
import team.handbook.model.TeamRituals;

/** Compares rituals: when they take place, and who takes part. */
final class RitualComparison {
  private final Side before;
  private final Side now;
  private final PageComparison pages;

  RitualComparison(Side before, Side now, PageComparison pages) {
    this.before = before;
    this.now = now;
    this.pages = pages;
  }

  List<RecordChange> changes() {
    return RecordComparison.pairs(
        TeamParts.rituals(before.handbook()),
        TeamParts.rituals(now.handbook()),
        Ritual::reference,
        id -> isUnreadable(before, id) || isUnreadable(now, id),
        (old, current) -> {
          Ritual any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.reference(),
                  any.title().document().text(),
                  rituals(any),
                  0,
                  any.origin().self().path(),
                  current.flatMap(now.routes()::ofRitual));
          return RecordComparison.change(
              RecordChange.Type.RITUAL,
              old.isPresent(),
              current.isPresent(),
              place,
              fields -> ritual(fields, old.orElseThrow(), current.orElseThrow()));
        });
  }

  /** Whether a ritual is there but could not be read. */
  private static boolean isUnreadable(Side side, String ritual) {
    int slash = ritual.indexOf('/');
    String id = ritual.substring(slash + 1);
    Registry<TeamRituals> sheets = side.handbook().rituals();
    Optional<TeamRituals> sheet = sheets.find(ritual.substring(0, slash));
    return sheet
        .map(found -> found.declares(id) && found.find(id).isEmpty())
        .orElseGet(() -> sheets.declares(ritual.substring(0, slash)));
  }

  private String rituals(Ritual ritual) {
    return TeamParts.name(before, now, ritual.team()) + ": rituals";
  }

  private FieldChange.Collector ritual(FieldChange.Collector fields, Ritual old, Ritual current) {
    return fields
        .prose("title", Optional.of(old.title()), Optional.of(current.title()))
        .value("when", TeamParts.when(old), TeamParts.when(current))
        .value("first", text(old.first()), text(current.first()))
        .items("except", TeamParts.except(old), TeamParts.except(current))
        .value("kind", word(old.kind()), word(current.kind()))
        .ref(
            "owner",
            Named.of(before.handbook(), old.owner()),
            Named.of(now.handbook(), current.owner()))
        .refs(
            "attendee",
            Named.of(before.handbook(), old.attendees()),
            Named.of(now.handbook(), current.attendees()))
        .hidden("page", pages.targets(true, old.page()), pages.targets(false, current.page()));
  }
}
