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
    CALENDAR,
    /** Only asking other sites finds it, so {@code build} and {@code check} never do. */
    NETWORK
  }

  /** What a parameter counts. */
  public enum Unit {
    /** Things: a whole number. */
    ITEMS,
    /** Days, which may be written as weeks, months (of 30 days) or years (of 365). */
    DAYS,
    /** Bytes, which may be written as kB (of 1,000) or MB. */
    BYTES
  }

  /**
   * A number that a rule's settings may hold.
   *
   * @param key its name in settings
   * @param unit what it counts
   * @param preset the value when settings say nothing
   * @param doc what it means, as one sentence without a full stop
   */
  public record Parameter(String key, Unit unit, int preset, String doc) {
    /** The value when settings say nothing, as it may be written there. */
    public String presetText() {
      return switch (unit) {
        case ITEMS -> Integer.toString(preset);
        case DAYS -> preset + (preset == 1 ? " day" : " days");
        case BYTES -> preset % 1_000_000 == 0 ? preset / 1_000_000 + " MB" : preset / 1_000 + " kB";
      };
    }
  }

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

  /** Whether only asking other sites finds it. */
  public boolean needsNetwork() {
    return traits.contains(Trait.NETWORK);
  }

  @Override
  public String toString() {
    return id;
  }
}
