package team.handbook.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import team.handbook.calendar.Period;
import team.handbook.compare.FieldChange.Named;
import team.handbook.compare.RecordComparison.RecordPlace;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Measure;
import team.handbook.model.Milestone;
import team.handbook.model.Registry;
import team.handbook.model.Status;
import team.handbook.model.TeamGoals;

/** Compares goals: how far they are, how they stand, who carries them. */
final class GoalComparison {
  private final Side before;
  private final Side now;

  GoalComparison(Side before, Side now) {
    this.before = before;
    this.now = now;
  }

  /** A goal and its place in its file, from 1. */
  private record Numbered(Goal goal, int number) {
    static List<Numbered> all(Handbook handbook) {
      return handbook.goals().all().stream()
          .flatMap(
              sheet ->
                  IntStream.range(0, sheet.goals().size())
                      .mapToObj(i -> new Numbered(sheet.goals().get(i), i + 1)))
          .toList();
    }
  }

  List<RecordChange> changes() {
    return RecordComparison.pairs(
        Numbered.all(before.handbook()),
        Numbered.all(now.handbook()),
        numbered -> numbered.goal().reference(),
        reference -> isUnreadable(before, reference) || isUnreadable(now, reference),
        (old, current) -> {
          Numbered any = current.or(() -> old).orElseThrow();
          RecordPlace place =
              new RecordPlace(
                  any.goal().reference(),
                  any.goal().title().document().text(),
                  group(any.goal()),
                  any.number(),
                  any.goal().origin().self().path(),
                  current.map(Numbered::goal).flatMap(now.routes()::ofGoal));
          return RecordComparison.change(
              RecordChange.Type.GOAL,
              old.isPresent(),
              current.isPresent(),
              place,
              fields -> goal(fields, old.orElseThrow().goal(), current.orElseThrow().goal()));
        });
  }

  /** Whether a goal is there but could not be read. */
  private static boolean isUnreadable(Side side, String reference) {
    int slash = reference.lastIndexOf('/');
    String id = reference.substring(slash + 1);
    Registry<TeamGoals> sheets = side.handbook().goals();
    Optional<TeamGoals> sheet = sheets.find(reference.substring(0, slash));
    return sheet
        .map(
            found -> found.declares(id) && found.goals().stream().noneMatch(g -> g.id().equals(id)))
        .orElseGet(() -> sheets.declares(reference.substring(0, slash)));
  }

  private String group(Goal goal) {
    Period period =
        now.handbook()
            .periods()
            .getOrDefault(goal.period(), before.handbook().periods().get(goal.period()));
    String team = TeamParts.name(before, now, goal.team());
    return team + " goals, " + (period == null ? goal.period() : period.title());
  }

  private FieldChange.Collector goal(FieldChange.Collector fields, Goal old, Goal current) {
    fields.prose("title", Optional.of(old.title()), Optional.of(current.title()));
    measures(fields, old, current);
    milestones(fields, old, current);
    return fields
        .value("status", old.status().map(Status::word), current.status().map(Status::word))
        .refs(
            "owner",
            Named.of(before.handbook(), old.owners()),
            Named.of(now.handbook(), current.owners()))
        .refs(
            "team",
            Named.of(before.handbook(), old.with()),
            Named.of(now.handbook(), current.with()))
        .prose("why", old.why(), current.why())
        .prose("done_when", old.doneWhen(), current.doneWhen())
        .prose("outcome", old.outcome(), current.outcome())
        .value(
            "carried_to",
            old.carriedTo().map(ref -> ref.id()),
            current.carriedTo().map(ref -> ref.id()))
        .value("parent", old.parent().map(ref -> ref.id()), current.parent().map(ref -> ref.id()))
        .items("link", old.links(), current.links());
  }

  /** Measures are known by what they count: "40" becomes "50 of 100 tables". */
  private static void measures(FieldChange.Collector fields, Goal old, Goal current) {
    Map<String, Measure> was = byUnit(old);
    Map<String, Measure> is = byUnit(current);
    is.forEach(
        (unit, measure) -> {
          Measure from = was.remove(unit);
          if (from == null) {
            fields.items("measure", List.of(), List.of(text(measure)));
          } else if (!text(from).equals(text(measure))) {
            boolean sameTarget = from.target().compareTo(measure.target()) == 0;
            String shown = sameTarget ? plain(from.current()) : text(from);
            fields.value("measure", shown, text(measure));
          }
        });
    was.values().forEach(gone -> fields.items("measure", List.of(text(gone)), List.of()));
  }

  private static Map<String, Measure> byUnit(Goal goal) {
    Map<String, Measure> found = new TreeMap<>();
    goal.measures().forEach(measure -> found.putIfAbsent(measure.unit(), measure));
    return found;
  }

  private static String text(Measure measure) {
    return plain(measure.current()) + " of " + plain(measure.target()) + " " + measure.unit();
  }

  private static String plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  private void milestones(FieldChange.Collector fields, Goal old, Goal current) {
    Map<String, Milestone> was = byTitle(old);
    Map<String, Milestone> is = byTitle(current);
    fields.items("milestone", was.keySet(), is.keySet());
    is.forEach(
        (title, milestone) -> {
          Milestone from = was.get(title);
          if (from != null) {
            milestone(fields, title, from, milestone);
          }
        });
  }

  private void milestone(
      FieldChange.Collector fields, String title, Milestone old, Milestone current) {
    String name = "milestone \"" + title + "\"";
    fields
        .value(name, progress(old), progress(current))
        .value(name + ", sprint", old.sprint(), current.sprint())
        .value(
            name + ", due", RecordComparison.text(old.due()), RecordComparison.text(current.due()))
        .refs(
            name + ", owner",
            Named.of(before.handbook(), old.owners()),
            Named.of(now.handbook(), current.owners()));
  }

  private static Optional<String> progress(Milestone milestone) {
    if (milestone.of().isPresent() || milestone.done().isPresent()) {
      String count =
          milestone.done().orElse(0)
              + milestone.of().map(all -> " of " + all).orElse("")
              + milestone.unit().map(unit -> " " + unit).orElse("");
      return Optional.of(milestone.status().map(s -> s.word() + ", ").orElse("") + count);
    }
    return milestone.status().map(Status::word);
  }

  private static Map<String, Milestone> byTitle(Goal goal) {
    Map<String, Milestone> found = new TreeMap<>();
    goal.milestones()
        .forEach(milestone -> found.putIfAbsent(milestone.title().document().text(), milestone));
    return found;
  }
}
