package team.handbook.model;

import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.yaml.Ids;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * A place where one record names another by its id.
 *
 * @param kind what it names
 * @param id the id, as written; whether it exists is for a rule to say
 * @param at where it stands
 */
public record Ref(Kind kind, String id, Location at) {
  /** What can be named. */
  public enum Kind {
    PERSON(""),
    TEAM(""),
    PERSON_OR_TEAM(""),
    PERIOD(""),
    GOAL("<period>/<team>/<goal>"),
    RITUAL("<team>/<ritual>"),
    TERM("");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    /** Whether its ids are paths, since several records of the kind stand in one file. */
    public boolean isQualified() {
      return !path.isEmpty();
    }

    /** How a qualified id is written: {@code <team>/<ritual>}. */
    public String path() {
      return path;
    }

    /** The form of an id, as a regular expression of ECMA 262. */
    public String pattern() {
      long slashes = path.chars().filter(c -> c == '/').count();
      return "^" + (isQualified() ? "([^/]+/){0," + slashes + "}" : "") + Ids.PATTERN + "$";
    }
  }

  /** The type of a value that names a record. */
  static Type<Ref> to(Kind kind) {
    Type<String> text = Types.text();
    return new Type<>() {
      @Override
      public Optional<Ref> bind(Yaml node, Diagnostics out) {
        return text.bind(node, out).map(id -> new Ref(kind, id, node.at()));
      }

      @Override
      public String expects() {
        return switch (kind) {
          case PERSON -> "the id of a person";
          case TEAM -> "the id of a team";
          case PERSON_OR_TEAM -> "the id of a person or a team";
          case PERIOD -> "the name of a period";
          case GOAL -> "a goal, as " + kind.path();
          case TERM -> "the id of a word of the glossary";
          case RITUAL -> "a ritual, as " + kind.path();
        };
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.Id(Types.word(kind));
      }
    };
  }
}
