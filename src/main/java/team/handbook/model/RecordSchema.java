package team.handbook.model;

import java.util.List;
import team.handbook.yaml.Field;
import team.handbook.yaml.Schema;

/**
 * How a record is written that can silence rules for itself.
 *
 * @param <T> the record
 */
abstract class RecordSchema<T> extends Schema<T> {
  /** It checks the value; what is silenced is read from the file as a whole. */
  protected final Field<List<Waiver>> waive =
      common(Waiver.KEY, Waiver.type(), "Rules that are silenced here, each with a reason.");

  /**
   * A type of records.
   *
   * @param noun what a record is, for messages: "a person"
   */
  protected RecordSchema(String noun) {
    super(noun);
  }
}
