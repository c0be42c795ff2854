package team.handbook.compare;

import java.util.List;
import java.util.stream.Collectors;
import team.handbook.model.Handbook;
import team.handbook.model.Ritual;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.Vacancy;

/** What belongs to a team, in plain text. */
final class TeamParts {
  private TeamParts() {}

  /** A board without the places of its texts. */
  static String board(Team team) {
    return team.board()
        .map(
            board ->
                board.url().orElse("")
                    + board.columns().stream()
                        .map(
                            column ->
                                "\n"
                                    + column.title()
                                    + column.meaning().map(text -> ": " + text.text()).orElse(""))
                        .collect(Collectors.joining()))
        .orElse("");
  }

  /** What is wanted, as often as it is. */
  static List<String> vacancies(Team team) {
    return team.vacancies().stream().map(Vacancy::role).toList();
  }

  /** What a team is called, or was; the organisation is called "Our". */
  static String name(Side before, Side now, String id) {
    return now.handbook()
        .teams()
        .find(id)
        .or(() -> before.handbook().teams().find(id))
        .map(Team::name)
        .orElse(id.equals(TeamGoals.COMPANY) ? "Our" : id);
  }

  static List<Ritual> rituals(Handbook handbook) {
    return handbook.rituals().all().stream().flatMap(sheet -> sheet.rituals().stream()).toList();
  }

  /** When it takes place: {@code mon, wed at 09:30 UTC, 15 minutes}. */
  static String when(Ritual ritual) {
    String zone = ritual.timezone().equals(Ritual.UTC) ? "UTC" : ritual.timezone().getId();
    return ritual.every().text()
        + ritual.before().map(start -> " before each sprint").orElse("")
        + ritual.time().map(time -> " at " + time + " " + zone).orElse("")
        + ritual
            .minutes()
            .map(minutes -> ", " + minutes + (minutes == 1 ? " minute" : " minutes"))
            .orElse("");
  }

  static List<String> except(Ritual ritual) {
    return ritual.except().stream().map(day -> day.day().toString()).toList();
  }
}
