package team.handbook.compare;

import static team.handbook.compare.RecordComparison.text;
import static team.handbook.compare.RecordComparison.word;

import java.util.List;
import java.util.Optional;
import team.handbook.compare.RecordComparison.RecordPlace;
import team.handbook.model.Handbook;
import team.handbook.model.Registry;
import team.handbook.model.RoadmapItem;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRoadmap;

/** Compares roadmaps: what comes nearer, and what has shipped. */
final class RoadmapComparison {
  private final Side before;
  private final Side now;
  private final PageComparison pages;

  RoadmapComparison(Side before, Side now, PageComparison pages) {
    this.before = before;
    this.now = now;
    this.pages = pages;
  }

  List<RecordChange> changes() {
    return RecordComparison.pairs(
        items(before.handbook()),
        items(now.handbook()),
        RoadmapItem::reference,
        id -> isUnreadable(before, id) || isUnreadable(now, id),
        (old, current) -> {
          RoadmapItem any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.reference(),
                  any.title().document().text(),
                  group(any),
                  0,
                  any.origin().self().path(),
                  current.flatMap(now.routes()::ofRoadmapItem));
          return RecordComparison.change(
              RecordChange.Type.ROADMAP,
              old.isPresent(),
              current.isPresent(),
              place,
              fields -> item(fields, old.orElseThrow(), current.orElseThrow()));
        });
  }

  private String group(RoadmapItem item) {
    String name = TeamParts.name(before, now, item.team());
    return name + (item.team().equals(TeamGoals.COMPANY) ? " roadmap" : ": roadmap");
  }

  private static List<RoadmapItem> items(Handbook handbook) {
    return handbook.roadmaps().all().stream().flatMap(sheet -> sheet.items().stream()).toList();
  }

  /** Whether an item is there but could not be read. */
  private static boolean isUnreadable(Side side, String reference) {
    int slash = reference.indexOf('/');
    String id = reference.substring(slash + 1);
    Registry<TeamRoadmap> sheets = side.handbook().roadmaps();
    return sheets
        .find(reference.substring(0, slash))
        .map(
            found ->
                found.ids().contains(id)
                    && found.items().stream().noneMatch(item -> item.id().equals(id)))
        .orElseGet(() -> sheets.declares(reference.substring(0, slash)));
  }

  private FieldChange.Collector item(
      FieldChange.Collector fields, RoadmapItem old, RoadmapItem current) {
    return fields
        .value("stage", word(old.stage()), word(current.stage()))
        .prose("title", Optional.of(old.title()), Optional.of(current.title()))
        .value("goal", old.goal().map(ref -> ref.id()), current.goal().map(ref -> ref.id()))
        .value("shipped", text(old.shipped()), text(current.shipped()))
        .hidden("page", pages.targets(true, old.page()), pages.targets(false, current.page()));
  }
}
