package team.handbook.model;

import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Types;

/**
 * A place in a team that nobody has yet.
 *
 * @param role what they will do
 * @param page what tells more about it: prose that is one link
 */
public record Vacancy(String role, Optional<Prose> page) {

  /** How a vacancy is written. */
  static final class VacancySchema extends Schema<Vacancy> {
    private final Field<String> role = required("role", Types.text(), "What they will do.");
    private final Field<Prose> page =
        optional("page", Prose.link(), "A link to what tells more about it.");

    VacancySchema() {
      super("a vacancy");
    }

    @Override
    protected Vacancy build(Row row) {
      return new Vacancy(row.get(role), row.find(page));
    }
  }
}
