package team.handbook.diagnostic;

import java.util.List;
import java.util.Set;

/**
 * A rule's descriptor: its id, what it weighs by default and what can be set about it. Ids are
 * interface and never change.
 *
 * @param id words joined by hyphens, such as {@code broken-link}
 * @param group the part of the catalogue it belongs to
 * @param severity the default
 * @param traits what else holds for it
 * @param parameters what {@code rules:} may set besides the severity
 * @param summary what it catches, as one sentence without a full stop
 */
public record Rule(
    String id,
    Group group,
    Severity severity,
    Set<Trait> traits,
    List<Parameter> parameters,
    String summary) {
  public Rule {
    traits = Set.copyOf(traits);
    parameters = List.copyOf(parameters);
  }

  /** The parts of the catalogue. */
  public enum Group {
    DATA,
    PEOPLE,
    GOALS,
    RITUALS,
    PAGES,
    ENGINE
  }

  /** What else can hold for a rule. */
  public enum Trait {
    /** An error of it blocks publishing even under {@code publish: marked}. */
    BLOCKING,
    /** It depends on today's date, so it never blocks {@code build}. */
    CALENDAR
  }

  /**
   * A whole number that a rule's settings may hold.
   *
   * @param key its name in settings
   * @param preset the value when settings say nothing
   * @param doc what it means, as one sentence without a full stop
   */
  public record Parameter(String key, int preset, String doc) {}

  /** The parameter of a key. */
  public Parameter parameter(String key) {
    return parameters.stream()
        .filter(parameter -> parameter.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Whether an error of it blocks publishing in every mode. */
  public boolean isBlocking() {
    return traits.contains(Trait.BLOCKING);
  }

  /** Whether it depends on today's date. */
  public boolean isCalendar() {
    return traits.contains(Trait.CALENDAR);
  }

  @Override
  public String toString() {
    return id;
  }
}
