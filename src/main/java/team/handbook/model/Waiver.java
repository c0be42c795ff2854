package team.handbook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.yaml.Field;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * One rule that is silenced at one place, and why.
 *
 * @param origin where it stands
 * @param rule the rule
 * @param reason why it does not hold here
 * @param until the last day on which it is silenced
 * @param scope what it silences
 */
public record Waiver(
    Origin origin, Rule rule, String reason, Optional<LocalDate> until, Scope scope) {
  /** The key of waivers, in front matter and in every record. */
  static final String KEY = "waive";

  /**
   * A part of a file.
   *
   * @param start its first place
   * @param end the place after its last
   */
  public record Scope(Location start, Location end) {
    private static Scope file(String path) {
      return new Scope(
          Location.file(path), new Location(path, Integer.MAX_VALUE, Integer.MAX_VALUE, 0));
    }

    /** Whether a place lies in it. */
    public boolean contains(Location place) {
      return place.path().equals(start.path())
          && start.compareTo(place) <= 0
          && place.compareTo(end) < 0;
    }
  }

  /** Whether its last day is over. */
  public boolean isExpired(LocalDate today) {
    return until.filter(last -> last.isBefore(today)).isPresent();
  }

  /** What a list of waivers must be; each of them is of the whole file. */
  static Type<List<Waiver>> type() {
    return Types.listOf(new WaiverSchema());
  }

  /**
   * The waivers of a file: those at its top hold for all of it, those of a record in a list hold
   * for that record. What is wrong with them is reported where their record is bound.
   */
  public static List<Waiver> in(Yaml file) {
    List<Waiver> found = new ArrayList<>();
    if (file instanceof Yaml.Mapping record) {
      collect(record, Scope.file(record.at().path()), found);
      record.entries().stream()
          .filter(entry -> !entry.key().equals(KEY))
          .forEach(entry -> items(entry.value(), found));
    }
    items(file, found);
    return found;
  }

  /** The waivers at the top of a file of which nothing else is read; each is of the whole file. */
  public static List<Waiver> only(Yaml file, Diagnostics out) {
    return file instanceof Yaml.Mapping record
        ? record.find(KEY).flatMap(entry -> type().bind(entry.value(), out)).orElse(List.of())
        : List.of();
  }

  private static void items(Yaml node, List<Waiver> found) {
    if (node instanceof Yaml.Sequence list) {
      for (Yaml item : list.items()) {
        if (item instanceof Yaml.Mapping record) {
          collect(record, new Scope(record.at(), record.end()), found);
        }
      }
    }
  }

  private static void collect(Yaml.Mapping record, Scope scope, List<Waiver> found) {
    record
        .find(KEY)
        .flatMap(entry -> type().bind(entry.value(), new Diagnostics()))
        .ifPresent(
            list ->
                list.forEach(
                    waiver ->
                        found.add(
                            new Waiver(
                                waiver.origin, waiver.rule, waiver.reason, waiver.until, scope))));
  }

  private static final class WaiverSchema extends Schema<Waiver> {
    private final Field<Rule> rule = required("rule", new RuleName(), "The rule to silence here.");
    private final Field<String> reason =
        required("reason", Types.text(), "Why the rule does not hold here.");
    private final Field<LocalDate> until =
        optional("until", Types.date(), "The last day on which it is silenced.");

    WaiverSchema() {
      super("a waiver");
    }

    @Override
    protected Waiver build(Row row) {
      return new Waiver(
          row.origin(),
          row.get(rule),
          row.get(reason),
          row.find(until),
          Scope.file(row.origin().self().path()));
    }
  }

  /** The id of a rule that can be silenced. */
  private static final class RuleName implements Type<Rule> {
    @Override
    public Optional<Rule> bind(Yaml node, Diagnostics out) {
      String id = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
      Optional<Rule> rule = Rules.find(id);
      if (rule.isEmpty()) {
        out.add(
            Rules.WRONG_TYPE,
            node.at(),
            id,
            "there is no rule \"" + id + "\"",
            Suggestion.hint(
                id, Rules.all().stream().map(Rule::id).toList(), "the guide lists what there is"));
      } else if (rule.get().isBlocking()) {
        out.add(
            Rules.WRONG_TYPE,
            node.at(),
            id,
            "the rule \"" + id + "\" cannot be waived, because nothing is published with it",
            "mend what it reports, and remove the waiver");
        return Optional.empty();
      }
      return rule;
    }

    @Override
    public String expects() {
      return "the id of a rule";
    }

    @Override
    public JsonSchema schema() {
      return new JsonSchema.Words(
          Rules.all().stream().filter(rule -> !rule.isBlocking()).map(Rule::id).toList());
    }
  }
}
