package team.handbook.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import team.handbook.calendar.Recurrence;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/** How often something comes round, as it is written: a phrase, or a list of days. */
final class RecurrenceType implements Type<Recurrence> {
  private static final String TWO_READINGS =
      "write \"2 weeks on mon\" for every second week, or \"mon, thu\" for twice a week";

  /** Words that people use, and what to write instead. */
  private static final Map<String, String> WORDS =
      Map.of(
          "biweekly", TWO_READINGS,
          "bi-weekly", TWO_READINGS,
          "bimonthly", "write \"month on first mon\", and a second ritual for the second day",
          "bi-monthly", "write \"month on first mon\", and a second ritual for the second day",
          "fortnightly", "name the day, such as \"2 weeks on mon\"",
          "weekly", "name the day, such as \"week on mon\"",
          "monthly", "name the day, such as \"month on first mon\" or \"month on 15\"",
          "daily", "name the days, such as \"mon-fri\"");

  private static final List<String> DAYS =
      List.of(
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  @Override
  public Optional<Recurrence> bind(Yaml node, Diagnostics out) {
    String text = text(node);
    Optional<Recurrence> found = Recurrence.parse(text);
    if (found.isPresent()) {
      return found;
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (word.startsWith("bi")) {
      Optional<String> meant = Optional.ofNullable(WORDS.get(word.split(" ", 2)[0]));
      if (meant.isPresent()) {
        out.add(
            Rules.WRONG_TYPE,
            node.at(),
            text,
            "\"" + text + "\" can mean twice in that time, or every second time",
            meant.get());
        return Optional.empty();
      }
    }
    return Types.wrong(this, node, hint(word), out);
  }

  private static String hint(String text) {
    String known = WORDS.get(text);
    if (known != null) {
      return known;
    }
    if (text.matches("(month|\\d+ months?) on .*(fifth|\\b5th).*")) {
      return "a month may have no fifth one: write \"month on last …\"";
    }
    for (String word : text.split("[^\\p{L}]+", -1)) {
      Optional<String> day = Suggestion.closest(word, DAYS);
      if (day.isPresent() && !DAYS.contains(word)) {
        return "did you mean \"" + day.get() + "\"?";
      }
    }
    return "write \"mon, wed, fri\", \"2 weeks on mon\", \"month on first mon\" or \"month on 15\"";
  }

  private static String text(Yaml node) {
    if (node instanceof Yaml.Sequence list) {
      return list.items().stream().map(RecurrenceType::text).collect(Collectors.joining(", "));
    }
    return node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
  }

  @Override
  public String expects() {
    return "how often it comes round, such as \"2 weeks on mon\"";
  }

  @Override
  public JsonSchema schema() {
    return new JsonSchema.AnyOf(
        List.of(JsonSchema.text(), new JsonSchema.ListOf(JsonSchema.text())));
  }
}
