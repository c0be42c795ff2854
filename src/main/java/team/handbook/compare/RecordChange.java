package team.handbook.compare;

import java.util.List;
import java.util.Optional;
import team.handbook.routes.Target.ToPage;

/**
 * A record of a data file that came, went or differs.
 *
 * @param type what kind of record it is
 * @param change what happened to it
 * @param id how other files name it; empty for what there is once
 * @param title what it is called, in plain text
 * @param group what its file is called that holds several of them; empty for one that has a file of
 *     its own
 * @param number its place in its file, from 1; 0 where that says nothing
 * @param file its file, relative to the content folder
 * @param where where it is found on the site, if it is there
 * @param fields what differs
 */
public record RecordChange(
    Type type,
    Change change,
    String id,
    String title,
    String group,
    int number,
    String file,
    Optional<ToPage> where,
    List<FieldChange> fields) {
  public RecordChange {
    fields = List.copyOf(fields);
  }

  RecordChange with(List<FieldChange> other) {
    return new RecordChange(type, change, id, title, group, number, file, where, other);
  }

  /** What kinds of record there are. */
  public enum Type {
    SETTINGS,
    MISSION,
    PERSON,
    TEAM,
    GOAL,
    RITUAL,
    ROADMAP,
    TERM
  }
}
