package team.handbook.output;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import team.handbook.json.Json;
import team.handbook.model.DataType;
import team.handbook.model.Handbook;
import team.handbook.model.Ref;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Types;

/**
 * JSON Schemas (draft 7) of the data types, for editors. They know the ids of a handbook, so that
 * an editor can complete them, and allow others, so that a new person is no mistake.
 */
public final class SchemaFiles {
  private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

  private SchemaFiles() {}

  /** The schemas, by the names of their files. */
  public static Map<String, String> of(Handbook handbook) {
    Map<String, String> files = new LinkedHashMap<>();
    for (DataType type : DataType.all()) {
      files.put(type.name() + ".json", schema(type, handbook));
    }
    return files;
  }

  private static String schema(DataType type, Handbook handbook) {
    Json json = Json.inLines().open('{').key("$schema").string(DIALECT);
    json.key("title").string(type.title());
    type.type().schema().write(json);
    String written = json.toString();
    json.key("definitions").open('{');
    for (Ref.Kind kind : Ref.Kind.values()) {
      if (written.contains(JsonSchema.DEFINITIONS + Types.word(kind) + '"')) {
        definition(json, kind, handbook.ids(kind));
      }
    }
    return json.close('}').close('}') + "\n";
  }

  private static void definition(Json json, Ref.Kind kind, Collection<String> ids) {
    json.key(Types.word(kind)).open('{').key("anyOf").open('[');
    if (!ids.isEmpty()) {
      json.open('{').key("enum").open('[');
      ids.forEach(json::string);
      json.close(']').close('}');
    }
    json.open('{').key("type").open('[').string("string").string("number").close(']');
    json.key("pattern").string(kind.pattern()).close('}').close(']').close('}');
  }
}
