package team.handbook.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import team.handbook.calendar.WorkingHours;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.model.Person.Absence;
import team.handbook.yaml.Field;
import team.handbook.yaml.JsonSchema;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;
import team.handbook.yaml.Yaml;

/** How a person is written. */
public final class PersonSchema extends RecordSchema<Person> {
  private final Field<String> name = required("name", Types.text(), "The full name.");
  private final Field<String> called =
      optional("called", Types.text(), "The short name, where space is short.");
  private final Field<String> role = optional("role", Types.text(), "What they do.");
  private final Field<String> pronouns = optional("pronouns", Types.text(), "Such as `she/her`.");
  private final Field<String> pronunciation =
      optional("pronunciation", Types.text(), "How the name is said.");
  private final Field<String> location =
      optional("location", Types.text(), "Where they are, as roughly as they like.");
  private final Field<ZoneId> timezone =
      optional(
          "timezone",
          Types.zone(),
          "Their time zone. Not `GMT+1`, which knows nothing of summer time.");
  private final Field<WorkingHours> hours =
      optional(
          "hours",
          new Hours(),
          "Working hours in that zone: `09:00-17:00` for Monday to Friday, or `mon-thu 09:00-15:00, fri 09:00-12:00`. Hours that end before they start go over midnight.");
  private final Field<String> kind =
      optional("kind", Types.text(), "Such as `employee` or `contractor`.");
  private final Field<LocalDate> start = optional("start", Types.date(), "Their first day.");
  private final Field<LocalDate> end =
      optional("end", Types.date(), "Their last day; after it they have no page.");
  private final Field<List<Absence>> away =
      optional("away", Types.listOf(new AbsenceSchema()), "When they are absent for long.");
  private final Field<String> github = optional("github", Types.text(), "Their name on GitHub.");
  private final Field<String> email = optional("email", Types.text(), "Their address.");
  private final Field<List<String>> links =
      optional("links", Types.listOf(Types.url()), "Pages of theirs elsewhere.");
  private final Field<Prose> bio = optional("bio", Prose.type(), "A few sentences about them.");
  private final Field<Prose> photo =
      optional("photo", Prose.image(), "An image file, relative to this one; square is best.");
  private final Field<String> language =
      optional(
          "language",
          Types.text(),
          "The language of the bio, if it is not that of the handbook, as a code such as `de`.");
  private final Field<String> sort =
      optional(
          "sort", Types.text(), "What to sort the name by, where it is not the name as written.");

  private final String id;

  /** For the person of a file's name. */
  public PersonSchema(String id) {
    super("a person");
    this.id = id;
  }

  @Override
  protected Person build(Row row) {
    return new Person(
        row.origin(),
        id,
        row.get(name),
        row.find(called),
        row.find(role),
        row.find(pronouns),
        row.find(pronunciation),
        row.find(location),
        row.find(timezone),
        row.find(hours),
        row.find(kind),
        row.find(start),
        row.find(end),
        row.list(away),
        row.find(github),
        row.find(email),
        row.list(links),
        row.find(bio),
        row.find(photo),
        row.find(language),
        row.find(sort));
  }

  private static final class AbsenceSchema extends Schema<Absence> {
    private final Field<LocalDate> from = required("from", Types.date(), "The first day away.");
    private final Field<LocalDate> until = required("until", Types.date(), "The last day away.");

    AbsenceSchema() {
      super("an absence");
    }

    @Override
    protected Absence build(Row row) {
      return new Absence(row.get(from), row.get(until));
    }
  }

  /** Working hours, as {@link WorkingHours#parse} reads them. */
  private static final class Hours implements Type<WorkingHours> {
    private static final String HINT =
        "write hours in digits, by weekday if they differ: mon-thu 09:00-15:00, fri 09:00-12:00";

    @Override
    public Optional<WorkingHours> bind(Yaml node, Diagnostics out) {
      String text = node instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
      String fact = "expected " + expects() + ", found " + node.kind();
      try {
        Optional<WorkingHours> hours = WorkingHours.parse(text);
        if (hours.isPresent()) {
          return hours;
        }
      } catch (DateTimeException e) {
        fact = String.valueOf(e.getMessage());
      }
      out.add(Rules.WRONG_TYPE, node.at(), text, fact, HINT);
      return Optional.empty();
    }

    @Override
    public String expects() {
      return "working hours such as 09:00-17:00";
    }

    @Override
    public JsonSchema schema() {
      return JsonSchema.text(WorkingHours.FORM);
    }
  }
}
