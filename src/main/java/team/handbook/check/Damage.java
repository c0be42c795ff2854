package team.handbook.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Goal;
import team.handbook.model.Handbook;
import team.handbook.model.Ritual;
import team.handbook.yaml.Origin;

/**
 * The records that were read with a mistake in them. What a rule would say about their meaning is
 * not said: it may only follow from the mistake.
 */
final class Damage {
  private static final Set<Rule> CAUSES =
      Set.of(
          Rules.UNKNOWN_KEY,
          Rules.MISSING_KEY,
          Rules.WRONG_TYPE,
          Rules.DUPLICATE_KEY,
          Rules.ID_FORMAT);

  /** Of a file with one of these, less is known than stands in it. */
  private static final Set<Rule> UNREAD =
      Set.of(
          Rules.YAML_SYNTAX, Rules.ENCODING, Rules.TOO_LARGE, Rules.TOO_COMPLEX, Rules.UNSAFE_PATH);

  private static final String REDIRECTS = "data/redirects.yml";

  private final Set<String> damaged;
  private final Map<String, List<Location>> mistakes;
  private final Map<String, List<Origin>> items;

  private Damage(
      Set<String> damaged, Map<String, List<Location>> mistakes, Map<String, List<Origin>> items) {
    this.damaged = damaged;
    this.mistakes = mistakes;
    this.items = items;
  }

  /** What was found while reading. */
  static Damage of(Handbook handbook, Diagnostics found) {
    Map<String, List<Location>> mistakes =
        found.list().stream()
            .filter(diagnostic -> CAUSES.contains(diagnostic.rule()))
            .map(Diagnostic::location)
            .collect(Collectors.groupingBy(Location::path));
    Map<String, List<Origin>> items =
        Stream.concat(
                handbook.goals().all().stream()
                    .flatMap(sheet -> sheet.goals().stream())
                    .map(Goal::origin),
                Rituals.all(handbook).map(Ritual::origin))
            .filter(origin -> mistakes.containsKey(origin.self().path()))
            .collect(Collectors.groupingBy(origin -> origin.self().path()));
    Set<String> damaged =
        found.list().stream()
            .filter(d -> CAUSES.contains(d.rule()) || UNREAD.contains(d.rule()))
            .map(d -> d.location().path())
            .collect(Collectors.toSet());
    return new Damage(damaged, mistakes, items);
  }

  /**
   * Whether a finding is about what a record means, and that record has a mistake in it; or about
   * what is lost, and an old address may stand where a mistake hides it.
   */
  boolean explains(Diagnostic diagnostic) {
    Location at = diagnostic.location();
    if (diagnostic.rule().equals(Rules.LOST_URL) || diagnostic.rule().equals(Rules.LOST_ANCHOR)) {
      return damaged.contains(at.path()) || damaged.contains(REDIRECTS);
    }
    return isAboutMeaning(diagnostic.rule())
        && mistakes.getOrDefault(at.path(), List.of()).stream().anyMatch(m -> same(m, at));
  }

  private static boolean isAboutMeaning(Rule rule) {
    return switch (rule.group()) {
      case PEOPLE, GOALS, RITUALS -> true;
      case DATA, PAGES, ENGINE -> false;
    };
  }

  /** Goals and rituals share a file, so a mistake in one says nothing about the others. */
  private boolean same(Location mistake, Location place) {
    return items.getOrDefault(place.path(), List.of()).stream()
        .filter(item -> item.contains(place))
        .findFirst()
        .map(item -> item.contains(mistake))
        .orElse(true);
  }
}
