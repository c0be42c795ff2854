package team.handbook.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import team.handbook.calendar.SprintCycle;
import team.handbook.yaml.Origin;

/**
 * A team ({@code data/teams/<id>.yml}).
 *
 * @param origin where it stands
 * @param id the file's name
 * @param name its name
 * @param mission what it is for
 * @param summary one line about it
 * @param kind what kind of team it is
 * @param parent the team above it
 * @param leads who leads it
 * @param members who belongs to it, former members included
 * @param vacancies the places in it that nobody has yet
 * @param channel where it talks, without {@code #}
 * @param board its board
 * @param sprint its sprints
 * @param links addresses of the team
 * @param hue the hue of its colour, in degrees
 * @param rules what it sets for its own records
 */
public record Team(
    Origin origin,
    String id,
    String name,
    Optional<Prose> mission,
    Optional<Prose> summary,
    Kind kind,
    Optional<Ref> parent,
    List<Ref> leads,
    List<Membership> members,
    List<Vacancy> vacancies,
    Optional<String> channel,
    Optional<Board> board,
    Optional<SprintCycle> sprint,
    List<String> links,
    Optional<Integer> hue,
    RuleSettings rules) {
  public Team {
    leads = List.copyOf(leads);
    members = List.copyOf(members);
    vacancies = List.copyOf(vacancies);
    links = List.copyOf(links);
  }

  /** Who belongs to it on a day, each once; who left and came back stands where they were first. */
  public List<Membership> membersOn(LocalDate day) {
    Set<String> seen = new HashSet<>();
    return members.stream()
        .filter(member -> member.isCurrent(day) && seen.add(member.person().id()))
        .toList();
  }

  /** What kinds of team there are. */
  public enum Kind {
    TEAM,
    GROUP,
    GUILD,
    COMMITTEE
  }
}
