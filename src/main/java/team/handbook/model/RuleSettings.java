package team.handbook.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Severity;
import team.handbook.diagnostic.Suggestion;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * What a {@code rules:} key sets: the severity and the parameters of rules, for a whole handbook or
 * for the records of one team.
 *
 * @param byRule what is set for each rule, by its id
 */
public record RuleSettings(Map<String, RuleSetting> byRule) {
  /** Nothing is set. */
  public static final RuleSettings NONE = new RuleSettings(Map.of());

  public RuleSettings {
    byRule = Map.copyOf(byRule);
  }

  /**
   * What is set for one rule.
   *
   * @param severity its severity
   * @param parameters its parameters by key
   */
  public record RuleSetting(Optional<Severity> severity, Map<String, Integer> parameters) {
    public RuleSetting {
      parameters = Map.copyOf(parameters);
    }
  }

  /** The severity that is set for a rule. */
  public Optional<Severity> severity(Rule rule) {
    return Optional.ofNullable(byRule.get(rule.id())).flatMap(RuleSetting::severity);
  }

  /** The value that is set for a rule's parameter. */
  public Optional<Integer> parameter(Rule rule, String key) {
    return Optional.ofNullable(byRule.get(rule.id()))
        .flatMap(setting -> Optional.ofNullable(setting.parameters().get(key)));
  }

  /** What a {@code rules:} key may hold. */
  static Type<RuleSettings> type() {
    return new RuleSettingsType();
  }

  private static final class RuleSettingsType implements Type<RuleSettings> {
    private static final Map<String, Severity> SEVERITIES = new LinkedHashMap<>();

    static {
      for (Severity severity : Severity.values()) {
        SEVERITIES.put(severity.word(), severity);
      }
    }

    private final Type<Severity> severity = Types.choice(SEVERITIES);
    private static final Map<Rule.Unit, Type<Integer>> NUMBERS =
        Map.of(
            Rule.Unit.ITEMS, Types.integer(),
            Rule.Unit.DAYS, Types.days(),
            Rule.Unit.BYTES, Types.bytes());

    @Override
    public Optional<RuleSettings> bind(Yaml node, Diagnostics out) {
      if (!(node instanceof Yaml.Mapping mapping)) {
        out.add(
            Rules.WRONG_TYPE,
            node.at(),
            "rules",
            "expected " + expects() + ", found " + node.kind(),
            "write rules: {goal-owners: error}");
        return Optional.empty();
      }
      Map<String, RuleSetting> settings = new LinkedHashMap<>();
      for (Yaml.Entry entry : mapping.entries()) {
        Optional<Rule> rule = Rules.find(entry.key());
        if (rule.isEmpty()) {
          unknown(entry, "there is no rule", Rules.all().stream().map(Rule::id).toList(), out);
        } else {
          settings.put(entry.key(), setting(rule.get(), entry.value(), out));
        }
      }
      return Optional.of(new RuleSettings(settings));
    }

    private RuleSetting setting(Rule rule, Yaml node, Diagnostics out) {
      if (!(node instanceof Yaml.Mapping mapping)) {
        return new RuleSetting(severity(rule, node, out), Map.of());
      }
      List<String> keys = new ArrayList<>(List.of("severity"));
      rule.parameters().forEach(parameter -> keys.add(parameter.key()));
      Optional<Severity> weight = Optional.empty();
      Map<String, Integer> parameters = new LinkedHashMap<>();
      for (Yaml.Entry entry : mapping.entries()) {
        if (entry.key().equals("severity")) {
          weight = severity(rule, entry.value(), out);
        } else if (keys.contains(entry.key())) {
          number(rule.parameter(entry.key()))
              .bind(entry.value(), out)
              .ifPresent(value -> parameters.put(entry.key(), value));
        } else {
          unknown(entry, "the rule \"" + rule.id() + "\" has no parameter", keys, out);
        }
      }
      return new RuleSetting(weight, parameters);
    }

    private static Type<Integer> number(Rule.Parameter parameter) {
      return Objects.requireNonNull(NUMBERS.get(parameter.unit()));
    }

    /** What blocks in every mode cannot weigh less than an error. */
    private Optional<Severity> severity(Rule rule, Yaml node, Diagnostics out) {
      Optional<Severity> weight = severity.bind(node, out);
      if (rule.isBlocking() && weight.filter(w -> w != Severity.ERROR).isPresent()) {
        out.add(
            Rules.WRONG_TYPE,
            node.at(),
            rule.id(),
            "the rule \""
                + rule.id()
                + "\" is always an error, because nothing is published with it",
            "remove the entry");
      }
      return weight;
    }

    private static void unknown(
        Yaml.Entry entry, String what, List<String> known, Diagnostics out) {
      out.add(
          Rules.UNKNOWN_KEY,
          entry.keyAt(),
          entry.key(),
          what + " \"" + entry.key() + "\"",
          Suggestion.hint(entry.key(), known, "the guide lists what there is"));
    }

    @Override
    public String expects() {
      return "rule ids, each with a severity or {severity: …, parameter: …}";
    }

    @Override
    public JsonSchema schema() {
      return new JsonSchema.Keys("", Rules.all().stream().map(this::key).toList(), false);
    }

    private JsonSchema.Key key(Rule rule) {
      JsonSchema weight =
          rule.isBlocking()
              ? new JsonSchema.Words(List.of(Severity.ERROR.word()))
              : severity.schema();
      List<JsonSchema.Key> keys = new ArrayList<>();
      keys.add(
          new JsonSchema.Key(
              "severity", "How much it weighs.", severity.expects(), "", false, weight));
      for (Rule.Parameter parameter : rule.parameters()) {
        keys.add(
            new JsonSchema.Key(
                parameter.key(),
                parameter.doc(),
                number(parameter).expects(),
                "",
                false,
                number(parameter).schema()));
      }
      JsonSchema setting =
          new JsonSchema.AnyOf(List.of(weight, new JsonSchema.Keys("", keys, false)));
      return new JsonSchema.Key(
          rule.id(), rule.summary(), "a severity, or keys and values", "", false, setting);
    }
  }
}
