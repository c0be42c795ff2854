package team.handbook.model;

import java.util.List;
import java.util.Optional;
import team.handbook.yaml.Origin;

/**
 * A goal of a team for a period.
 *
 * @param origin where it stands
 * @param period the period's id
 * @param team the team's id, or {@code company}
 * @param id its id, unique in its file
 * @param title what is to be reached
 * @param why why it matters
 * @param owners who carries it
 * @param with the teams that help
 * @param status how it stands
 * @param measures the numbers that tell how far it is
 * @param doneWhen what must hold for it to be done
 * @param milestones its steps
 * @param links addresses that matter for it
 * @param parent the goal it serves
 * @param carriedTo the goal that goes on with it in a later period
 * @param outcome what came of it
 */
public record Goal(
    Origin origin,
    String period,
    String team,
    String id,
    Prose title,
    Optional<Prose> why,
    List<Ref> owners,
    List<Ref> with,
    Optional<Status> status,
    List<Measure> measures,
    Optional<Prose> doneWhen,
    List<Milestone> milestones,
    List<String> links,
    Optional<Ref> parent,
    Optional<Ref> carriedTo,
    Optional<Prose> outcome) {
  public Goal {
    owners = List.copyOf(owners);
    with = List.copyOf(with);
    measures = List.copyOf(measures);
    milestones = List.copyOf(milestones);
    links = List.copyOf(links);
  }

  /** How other files name it: {@code <period>/<team>/<id>}. */
  public String reference() {
    return period + "/" + team + "/" + id;
  }
}
