package team.handbook.model;

import java.util.List;
import team.handbook.calendar.SprintCycle;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Types;

/** How a team is written. */
public final class TeamSchema extends RecordSchema<Team> {
  private final Field<String> name = required("name", Types.text(), "The team's name.");
  private final Field<Prose> mission =
      optional("mission", Prose.type(), "Why the team exists, in a sentence.");
  private final Field<Prose> summary =
      optional("summary", Prose.type(), "What it does, in a line, for lists and cards.");
  private final Field<Team.Kind> kind =
      optional(
          "kind",
          Types.choice(Team.Kind.class),
          Team.Kind.TEAM,
          "What it is. Rules about size, load and goals are for a `team`.");
  private final Field<Ref> parent =
      optional("parent", Ref.to(Ref.Kind.TEAM), "The team that this one is part of.");
  private final Field<List<Ref>> leads =
      optional("leads", Types.listOf(Ref.to(Ref.Kind.PERSON)), "Who leads it.");
  private final Field<List<Membership>> members =
      optional(
          "members",
          Types.listOf(Membership.type()),
          "Who belongs to it, former members included.");
  private final Field<List<Vacancy>> vacancies =
      optional(
          "vacancies",
          Types.listOf(new Vacancy.VacancySchema()),
          "Open roles, which stand beside the people and count as nobody.");
  private final Field<String> channel =
      optional(
          "channel",
          Types.text(),
          "The channel in which to ask the team; the `#` can be left out.");
  private final Field<Board> board =
      optional("board", new Board.BoardSchema(), "Where its work is seen.");
  private final Field<SprintCycle> sprint =
      optional("sprint", new SprintSchema(), "How long its sprints are, and when they start.");
  private final Field<List<String>> links =
      optional("links", Types.listOf(Types.url()), "What the team needs often.");
  private final Field<Integer> hue =
      optional(
          "hue",
          Types.integer(),
          "The hue of its colour in degrees, 0 to 359. One is chosen for it otherwise.");
  private final Field<RuleSettings> rules =
      optional("rules", RuleSettings.type(), "What rules weigh for this team, as in the settings.");

  private final String id;

  /** For the team of a file's name. */
  public TeamSchema(String id) {
    super("a team");
    this.id = id;
  }

  @Override
  protected Team build(Row row) {
    return new Team(
        row.origin(),
        id,
        row.get(name),
        row.find(mission),
        row.find(summary),
        row.get(kind),
        row.find(parent),
        row.list(leads),
        row.list(members),
        row.list(vacancies),
        row.find(channel).map(text -> text.startsWith("#") ? text.substring(1) : text),
        row.find(board),
        row.find(sprint),
        row.list(links),
        row.find(hue),
        row.find(rules).orElse(RuleSettings.NONE));
  }
}
