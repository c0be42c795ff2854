package team.handbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.yaml.Field;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/**
 * Someone's place in a team.
 *
 * @param person who
 * @param role what they do in this team
 * @param from since when
 * @param until the last day
 */
public record Membership(
    Ref person, Optional<String> role, Optional<LocalDate> from, Optional<LocalDate> until) {

  /** Whether it has begun and is not over. */
  public boolean isCurrent(LocalDate today) {
    return from.filter(today::isBefore).isEmpty() && !isFormer(today);
  }

  /** Whether it is over. */
  public boolean isFormer(LocalDate today) {
    return until.filter(last -> last.isBefore(today)).isPresent();
  }

  /** A member is an id, or keys and values. */
  static Type<Membership> type() {
    Type<Ref> id = Ref.to(Ref.Kind.PERSON);
    MembershipSchema schema = new MembershipSchema();
    return new Type<>() {
      @Override
      public Optional<Membership> bind(Yaml node, Diagnostics out) {
        return node instanceof Yaml.Mapping
            ? schema.bind(node, out)
            : id.bind(node, out)
                .map(
                    ref ->
                        new Membership(ref, Optional.empty(), Optional.empty(), Optional.empty()));
      }

      @Override
      public String expects() {
        return "the id of a person, or {person: id, role: …}";
      }

      @Override
      public JsonSchema schema() {
        return new JsonSchema.AnyOf(List.of(id.schema(), schema.schema()));
      }
    };
  }

  private static final class MembershipSchema extends Schema<Membership> {
    private final Field<Ref> person =
        required("person", Ref.to(Ref.Kind.PERSON), "The id of the person.");
    private final Field<String> role = optional("role", Types.text(), "What they do in this team.");
    private final Field<LocalDate> from =
        optional("from", Types.date(), "The first day in the team.");
    private final Field<LocalDate> until =
        optional("until", Types.date(), "The last day in the team.");

    MembershipSchema() {
      super("a member");
    }

    @Override
    protected Membership build(Row row) {
      return new Membership(row.get(person), row.find(role), row.find(from), row.find(until));
    }
  }
}
