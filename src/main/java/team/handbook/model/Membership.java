package team.handbook.model;

import java.time.LocalDate;
import java.util.Optional;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

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
    return Types.either(
        Types.mapping(
            Ref.to(Ref.Kind.PERSON),
            (person, node) ->
                new Membership(person, Optional.empty(), Optional.empty(), Optional.empty())),
        new MembershipSchema(),
        "the id of a person, or {person: id, role: …}");
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
