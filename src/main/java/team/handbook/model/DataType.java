package team.handbook.model;

import java.util.List;
import team.handbook.yaml.Type;

/**
 * A kind of data that people write, with the files that hold it.
 *
 * @param name its name
 * @param title what a file of it is
 * @param files the files, from the folder of the handbook, with {@code <names>} of your own
 * @param type what must stand in them
 */
public record DataType(String name, String title, String files, Type<?> type) {
  /** All of them, in the order of the guide. */
  public static List<DataType> all() {
    return List.of(
        new DataType("mission", "The mission", "data/mission.yml", Mission.SCHEMA),
        new DataType("person", "A person", "data/people/<id>.yml", new PersonSchema("")),
        new DataType("team", "A team", "data/teams/<id>.yml", new TeamSchema("")),
        new DataType("period", "A period", "data/goals/<period>/period.yml", new PeriodSchema("")),
        new DataType("goals", "Goals", "data/goals/<period>/<team>.yml", TeamGoals.type("", "")),
        new DataType("rituals", "Rituals", "data/rituals/<team>.yml", TeamRituals.type("")),
        new DataType("roadmap", "A roadmap", "data/roadmap/<team>.yml", TeamRoadmap.type("")),
        new DataType("glossary", "The glossary", "data/glossary.yml", Glossary.type()),
        new DataType("redirects", "Redirects", "data/redirects.yml", Moved.type()),
        new DataType(
            "external-links", "External links", "data/external-links.yml", ExternalLink.type()),
        new DataType("settings", "Settings", "handbook.yml", SettingsSchema.INSTANCE),
        new DataType("front-matter", "Front matter", "<page>.md", FrontMatterSchema.INSTANCE));
  }
}
