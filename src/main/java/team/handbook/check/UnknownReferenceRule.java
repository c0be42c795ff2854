package team.handbook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.model.Handbook;
import team.handbook.model.Person;
import team.handbook.model.Ref;
import team.handbook.model.Team;

/**
 * Reports ids that no record has: one finding for each missing id, at its first use, with the other
 * uses as related places.
 */
final class UnknownReferenceRule implements Check {
  /** What is missing: an id among the records that it could name. */
  private record Missing(Ref.Kind kind, String id) {}

  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    Map<Missing, List<Ref>> uses = new HashMap<>();
    for (Ref ref : References.of(handbook)) {
      if (!exists(handbook, ref)) {
        uses.computeIfAbsent(new Missing(ref.kind(), ref.id()), key -> new ArrayList<>()).add(ref);
      }
    }
    Map<String, String> idsByName = idsByName(handbook);
    uses.forEach((missing, refs) -> out.add(diagnostic(handbook, idsByName, missing, refs)));
  }

  private static boolean exists(Handbook handbook, Ref ref) {
    String id = ref.id();
    return switch (ref.kind()) {
      case PERSON -> handbook.people().declares(id);
      case TEAM -> handbook.teams().declares(id);
      case PERSON_OR_TEAM -> handbook.people().declares(id) || handbook.teams().declares(id);
      case GOAL -> goalExists(handbook, id);
      case RITUAL -> ritualExists(handbook, id);
    };
  }

  /** A goal of a sheet that could not be read counts as there. */
  private static boolean goalExists(Handbook handbook, String reference) {
    int slash = reference.lastIndexOf('/');
    if (slash < 0) {
      return false;
    }
    String sheet = reference.substring(0, slash);
    return handbook
        .goals()
        .find(sheet)
        .map(found -> found.declares(reference.substring(slash + 1)))
        .orElseGet(() -> handbook.goals().declares(sheet));
  }

  /** A ritual of a sheet that could not be read counts as there. */
  private static boolean ritualExists(Handbook handbook, String reference) {
    int slash = reference.lastIndexOf('/');
    if (slash < 0) {
      return false;
    }
    String team = reference.substring(0, slash);
    return handbook
        .rituals()
        .find(team)
        .map(found -> found.declares(reference.substring(slash + 1)))
        .orElseGet(() -> handbook.rituals().declares(team));
  }

  private static Diagnostic diagnostic(
      Handbook handbook, Map<String, String> idsByName, Missing missing, List<Ref> refs) {
    List<Ref> sorted = refs.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    List<Related> others =
        sorted.stream().skip(1).map(ref -> new Related(ref.at(), "also used here")).toList();
    return new Diagnostic(
            Rules.UNKNOWN_REFERENCE,
            sorted.get(0).at(),
            missing.id(),
            "there is no " + noun(missing.kind()) + " \"" + missing.id() + "\"",
            hint(handbook, idsByName, missing))
        .withRelated(others);
  }

  private static String noun(Ref.Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case TEAM -> "team";
      case PERSON_OR_TEAM -> "person or team";
      case GOAL -> "goal";
      case RITUAL -> "ritual";
    };
  }

  private static String hint(Handbook handbook, Map<String, String> idsByName, Missing missing) {
    Optional<String> named = Optional.ofNullable(idsByName.get(missing.id()));
    if (named.isPresent() && !missing.kind().isQualified()) {
      return "that is a name; write the id \"" + named.get() + "\"";
    }
    return switch (missing.kind()) {
      case PERSON ->
          Suggestion.hint(
              missing.id(),
              handbook.people().ids(),
              "add \"data/people/" + missing.id() + ".yml\", or use another id");
      case TEAM ->
          Suggestion.hint(
              missing.id(),
              handbook.teams().ids(),
              "add \"data/teams/" + missing.id() + ".yml\", or use another id");
      case PERSON_OR_TEAM -> {
        Set<String> ids = new TreeSet<>(handbook.people().ids());
        ids.addAll(handbook.teams().ids());
        yield Suggestion.hint(missing.id(), ids, "use the id of a person or a team");
      }
      case GOAL ->
          Suggestion.hint(missing.id(), goals(handbook), "write \"<period>/<team>/<goal>\"");
      case RITUAL -> Suggestion.hint(missing.id(), rituals(handbook), "write \"<team>/<ritual>\"");
    };
  }

  private static Set<String> goals(Handbook handbook) {
    return handbook.goals().all().stream()
        .flatMap(sheet -> sheet.goals().stream())
        .map(goal -> goal.reference())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rituals(Handbook handbook) {
    return handbook.rituals().all().stream()
        .flatMap(sheet -> sheet.rituals().stream())
        .map(ritual -> ritual.reference())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ids by display name; a name that two records share names nobody. */
  private static Map<String, String> idsByName(Handbook handbook) {
    Map<String, Set<String>> ids = new TreeMap<>();
    for (Person person : handbook.people().all()) {
      ids.computeIfAbsent(person.name(), name -> new TreeSet<>()).add(person.id());
      ids.computeIfAbsent(person.shortName(), name -> new TreeSet<>()).add(person.id());
    }
    for (Team team : handbook.teams().all()) {
      ids.computeIfAbsent(team.name(), name -> new TreeSet<>()).add(team.id());
    }
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
  }
}
