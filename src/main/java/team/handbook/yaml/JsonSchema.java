package team.handbook.yaml;

import java.util.ArrayList;
import java.util.List;
import team.handbook.json.Json;

/**
 * What a value looks like, for editors: the part of JSON Schema (draft 7) that data types need. It
 * says what shape a file has; what the file means is for the rules to say.
 */
public sealed interface JsonSchema {
  /** The type of an absent value. */
  String NULL = "null";

  /** Where an {@link Id} is defined. */
  String DEFINITIONS = "#/definitions/";

  /** Writes the members of the schema into an object that is open. */
  void write(Json json);

  /** The same, where a key may stand without a value. */
  default JsonSchema orNull() {
    return new AnyOf(List.of(this, new Scalar(List.of(NULL), "")));
  }

  /** Any text; what looks like a number or a truth value is text too. */
  static JsonSchema text() {
    return new Scalar(List.of("string", "number", "boolean"), "");
  }

  /**
   * Text of a form.
   *
   * @param pattern a regular expression of ECMA 262 that the whole text matches
   */
  static JsonSchema text(String pattern) {
    return new Scalar(List.of("string"), "^(" + pattern + ")$");
  }

  /** A scalar, in one of several types of JSON; a text must match the pattern, if there is one. */
  record Scalar(List<String> types, String pattern) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("type");
      if (types.size() == 1) {
        json.string(types.get(0));
      } else {
        json.open('[');
        types.forEach(json::string);
        json.close(']');
      }
      if (!pattern.isEmpty()) {
        json.key("pattern").string(pattern);
      } else if (types.contains("string")) {
        json.key("minLength").number(1);
      }
    }

    @Override
    public JsonSchema orNull() {
      List<String> more = new ArrayList<>(types);
      more.add(NULL);
      return new Scalar(more, pattern);
    }
  }

  /** A whole number from one to another, both included. */
  record Range(int from, int to) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("type").string("integer").key("minimum").number(from).key("maximum").number(to);
    }
  }

  /** One of a few words. */
  record Words(List<String> words) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("enum").open('[');
      words.forEach(json::string);
      json.close(']');
    }
  }

  /**
   * The id of a record, of those that there are or of one that is still to come.
   *
   * @param kind the name of a definition that stands at the top of the schema
   */
  record Id(String kind) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("allOf").open('[').open('{');
      json.key("$ref").string(DEFINITIONS + kind);
      json.close('}').close(']');
    }
  }

  /** A list. */
  record ListOf(JsonSchema item) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("type").string("array").key("items").open('{');
      item.write(json);
      json.close('}');
    }
  }

  /** Keys of the author's choice. */
  record MapOf(JsonSchema value) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("type").string("object").key("additionalProperties").open('{');
      value.write(json);
      json.close('}');
    }
  }

  /**
   * Keys that are known.
   *
   * @param noun what they describe: "a person"; empty where their keys are told elsewhere
   * @param choice keys of which exactly one must be there; none if there is no such choice
   * @param open whether others may stand beside them
   */
  record Keys(String noun, List<Key> keys, List<String> choice, boolean open)
      implements JsonSchema {
    /** Keys that are known, without such a choice. */
    public Keys(String noun, List<Key> keys, boolean open) {
      this(noun, keys, List.of(), open);
    }

    /** The key of a name, which there must be. */
    public Key find(String name) {
      return keys.stream().filter(key -> key.name.equals(name)).findFirst().orElseThrow();
    }

    @Override
    public void write(Json json) {
      json.key("type").string("object").key("additionalProperties").bool(open);
      json.key("properties").open('{');
      for (Key key : keys) {
        json.key(key.name).open('{').key("description").string(key.description());
        (key.required ? key.value : key.value.orNull()).write(json);
        json.close('}');
      }
      json.close('}');
      if (keys.stream().anyMatch(Key::required)) {
        json.key("required").open('[');
        keys.stream().filter(Key::required).forEach(key -> json.string(key.name));
        json.close(']');
      }
      if (!choice.isEmpty()) {
        json.key("oneOf").open('[');
        choice.forEach(key -> json.open('{').texts("required", List.of(key)).close('}'));
        json.close(']');
      }
    }
  }

  /**
   * A key, what it means, and what its value must be.
   *
   * @param name its name
   * @param doc what it means, one sentence
   * @param expects what its value must be, in words
   * @param preset what an absent key means, as it is written; empty if nothing is meant
   * @param required whether it must be there
   * @param value what its value must be
   */
  record Key(
      String name, String doc, String expects, String preset, boolean required, JsonSchema value) {
    private String description() {
      return preset.isEmpty() ? doc : doc + " Default: " + preset;
    }
  }

  /** One or the other. */
  record AnyOf(List<JsonSchema> choices) implements JsonSchema {
    @Override
    public void write(Json json) {
      json.key("anyOf").open('[');
      for (JsonSchema choice : choices) {
        json.open('{');
        choice.write(json);
        json.close('}');
      }
      json.close(']');
    }
  }

  /** Whatever stands there. */
  record Anything() implements JsonSchema {
    @Override
    public void write(Json json) {
      // No member is no demand.
    }

    @Override
    public JsonSchema orNull() {
      return this;
    }
  }
}
