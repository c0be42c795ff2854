package team.handbook.model;

import java.util.List;
import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Types;

/**
 * The organisation's mission ({@code data/mission.yml}).
 *
 * @param origin where it stands
 * @param statement the mission in a sentence
 * @param why why it matters
 * @param values what the organisation holds to
 */
public record Mission(Origin origin, Prose statement, Optional<Prose> why, List<Value> values) {
  /** How a mission is written. */
  public static final Schema<Mission> SCHEMA = new MissionSchema();

  public Mission {
    values = List.copyOf(values);
  }

  /**
   * One value of the organisation.
   *
   * @param title its name
   * @param text what it means
   */
  public record Value(String title, Prose text) {}

  private static final class ValueSchema extends Schema<Value> {
    private final Field<String> title = required("title", Types.text(), "The value's name.");
    private final Field<Prose> text = required("text", Prose.type(), "What it means in practice.");

    ValueSchema() {
      super("a value");
    }

    @Override
    protected Value build(Row row) {
      return new Value(row.get(title), row.get(text));
    }
  }

  private static final class MissionSchema extends RecordSchema<Mission> {
    private final Field<Prose> statement =
        required(
            "statement", Prose.type(), "The mission, in one sentence. It stands on the home page.");
    private final Field<Prose> why = optional("why", Prose.type(), "Why it is worth doing.");
    private final Field<List<Value>> values =
        optional("values", Types.listOf(new ValueSchema()), "What the organisation holds to.");

    MissionSchema() {
      super("the mission");
    }

    @Override
    protected Mission build(Row row) {
      return new Mission(row.origin(), row.get(statement), row.find(why), row.list(values));
    }
  }
}
