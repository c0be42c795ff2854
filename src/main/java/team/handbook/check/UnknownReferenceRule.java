package team.handbook.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  /**
   * What is missing. People and teams share their ids, so an id that is neither is missing once,
   * whatever it was taken for; an id of the other kind is wrong for the one that was asked for.
   */
  private record Missing(Ref.Kind kind, String id) {
    static Missing of(Handbook handbook, Ref ref) {
      boolean shared = ref.kind() == Ref.Kind.PERSON || ref.kind() == Ref.Kind.TEAM;
      boolean other = handbook.people().declares(ref.id()) || handbook.teams().declares(ref.id());
      return new Missing(shared && !other ? Ref.Kind.PERSON_OR_TEAM : ref.kind(), ref.id());
    }
  }

  @Override
  public void run(Subject subject, Diagnostics out) {
    Handbook handbook = subject.handbook();
    Map<Missing, Set<Ref>> uses = new HashMap<>();
    for (Ref ref : References.of(handbook)) {
      if (!exists(handbook, ref)) {
        uses.computeIfAbsent(Missing.of(handbook, ref), key -> new LinkedHashSet<>()).add(ref);
      }
    }
    Map<String, String> idsByName = idsByName(handbook);
    uses.forEach(
        (missing, refs) -> out.add(diagnostic(handbook, idsByName, missing, List.copyOf(refs))));
  }

  private static boolean exists(Handbook handbook, Ref ref) {
    String id = ref.id();
    return switch (ref.kind()) {
      case PERSON -> handbook.people().declares(id);
      case TEAM -> handbook.teams().declares(id);
      case PERSON_OR_TEAM -> handbook.people().declares(id) || handbook.teams().declares(id);
      // A period whose file could not be read counts as there.
      case PERIOD ->
          handbook.periods().containsKey(id) || handbook.files().containsFolder("data/goals/" + id);
      case GOAL -> goalExists(handbook, id);
      case RITUAL -> ritualExists(handbook, id);
      // Of a glossary that could not be read, no word is known.
      case TERM -> handbook.terms().declares(id) || handbook.terms().declares("");
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
            message(missing, refs),
            hint(handbook, idsByName, missing, refs))
        .withRelated(others);
  }

  private static String message(Missing missing, List<Ref> refs) {
    String quoted = "\"" + missing.id() + "\"";
    return switch (missing.kind()) {
      case PERSON -> quoted + " is a team, not a person";
      case TEAM -> quoted + " is a person, not a team";
      default -> "there is no " + noun(wanted(refs)) + " " + quoted;
    };
  }

  /** What all uses ask for, or a person or team where they differ. */
  private static Ref.Kind wanted(List<Ref> refs) {
    List<Ref.Kind> kinds = refs.stream().map(Ref::kind).distinct().toList();
    return kinds.size() == 1 ? kinds.get(0) : Ref.Kind.PERSON_OR_TEAM;
  }

  private static String noun(Ref.Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case TEAM -> "team";
      case PERSON_OR_TEAM -> "person or team";
      case PERIOD -> "period";
      case GOAL -> "goal";
      case RITUAL -> "ritual";
      case TERM -> "word";
    };
  }

  private static String hint(
      Handbook handbook, Map<String, String> idsByName, Missing missing, List<Ref> refs) {
    if (missing.kind() == Ref.Kind.PERSON) {
      return "name people by their ids: the file names in data/people";
    }
    if (missing.kind() == Ref.Kind.TEAM) {
      return "name teams by their ids: the file names in data/teams";
    }
    if (missing.kind().isQualified()) {
      List<String> sameName =
          handbook.ids(missing.kind()).stream()
              .filter(id -> id.endsWith("/" + missing.id()))
              .toList();
      if (sameName.size() == 1) {
        return "write it in full: \"" + sameName.get(0) + "\"";
      }
      return Suggestion.hint(
          missing.id(), handbook.ids(missing.kind()), "write \"" + missing.kind().path() + "\"");
    }
    if (missing.kind() == Ref.Kind.PERIOD) {
      return Suggestion.hint(
          missing.id(),
          handbook.ids(missing.kind()),
          "name a folder of data/goals, such as \"2026-q4\"");
    }
    if (missing.kind() == Ref.Kind.TERM) {
      return Suggestion.hint(
          missing.id(), handbook.ids(missing.kind()), "add it to \"data/glossary.yml\"");
    }
    if (idsByName.containsKey(missing.id())) {
      return "that is a name; write the id \"" + idsByName.get(missing.id()) + "\"";
    }
    String id = missing.id();
    return switch (wanted(refs)) {
      case PERSON ->
          Suggestion.hint(
              id, handbook.people().ids(), "add \"data/people/" + id + ".yml\", or use another id");
      case TEAM ->
          Suggestion.hint(
              id, handbook.teams().ids(), "add \"data/teams/" + id + ".yml\", or use another id");
      default ->
          Suggestion.hint(
              id, handbook.ids(Ref.Kind.PERSON_OR_TEAM), "use the id of a person or a team");
    };
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
