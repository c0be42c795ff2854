package team.handbook.model;

import java.time.LocalDate;
import java.util.Optional;
import team.handbook.yaml.Origin;

/**
 * Something that a team builds, or wants to.
 *
 * @param origin where it stands
 * @param team the team's id, or {@code company}
 * @param id its id, unique in its file
 * @param title what it is
 * @param stage how near it is
 * @param goal the goal that it serves
 * @param page what tells more about it: prose that is one link
 * @param shipped the day on which it was there for those who use it
 */
public record RoadmapItem(
    Origin origin,
    String team,
    String id,
    Prose title,
    Stage stage,
    Optional<Ref> goal,
    Optional<Prose> page,
    Optional<LocalDate> shipped) {

  /** How near something is. */
  public enum Stage {
    NOW,
    NEXT,
    LATER,
    SHIPPED
  }

  /** How others name it: {@code <team>/<id>}. */
  public String reference() {
    return team + "/" + id;
  }
}
