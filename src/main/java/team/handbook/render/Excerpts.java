package team.handbook.render;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import team.handbook.calendar.Period;
import team.handbook.model.Goal;
import team.handbook.model.Page;
import team.handbook.model.Prose;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.routes.Route;

/** How a page begins, as others quote it: at most 400 code points of plain prose. */
final class Excerpts {
  private static final int LIMIT = 400;

  private Excerpts() {}

  /** The plain words of a piece of prose. */
  static String plain(Prose prose) {
    String excerpt = prose.document().excerpt();
    return excerpt.isEmpty() ? prose.text() : excerpt;
  }

  /**
   * How a page begins. A team's page starts with its mission and its goals; a page without prose is
   * told by its short version, its description, how its goals stand, or what lies below it.
   */
  static String of(Route route, Scope scope) {
    String prose = route.page().map(page -> page.document().excerpt()).orElse("");
    Optional<Team> team = route.team();
    if (team.isPresent()) {
      return cut((ofTeam(team.get(), scope) + " " + prose).strip());
    }
    if (!prose.isEmpty()) {
      return prose;
    }
    String said = route.page().map(Excerpts::said).orElse("");
    if (!said.isEmpty()) {
      return cut(said);
    }
    if (route.period().isPresent()) {
      return new GoalViews(scope).line(scope.in().handbook().goalsOf(route.period().orElseThrow()));
    }
    List<Route> below = scope.in().routes().children(route);
    return cut(below.stream().limit(12).map(Route::title).collect(Collectors.joining(", ")));
  }

  private static String said(Page page) {
    return page.meta().summary().isEmpty()
        ? page.meta().description().orElse("")
        : page.meta().summary().stream().map(Excerpts::plain).collect(Collectors.joining(" "));
  }

  private static String ofTeam(Team team, Scope scope) {
    StringBuilder out = new StringBuilder(team.mission().map(Excerpts::plain).orElse(""));
    for (Period period : GoalViews.periods(scope)) {
      Optional<TeamGoals> sheet = scope.in().handbook().goals().find(period.id() + "/" + team.id());
      if (period.contains(scope.today()) && sheet.isPresent()) {
        String goals =
            sheet.get().goals().stream()
                .map(Goal::title)
                .map(Excerpts::plain)
                .collect(Collectors.joining("; "));
        out.append(' ');
        out.append(scope.words().text("goals_of_card", "period", period.title(), "goals", goals));
      }
    }
    return out.toString();
  }

  /** Cuts prose at the end of a word; where there are no words, where a line may break. */
  static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LIMIT) {
      return text;
    }
    int hard = text.offsetByCodePoints(0, LIMIT - 1);
    int end = boundary(BreakIterator.getLineInstance(Locale.ROOT), text, hard);
    if (end <= 0) {
      end = boundary(BreakIterator.getCharacterInstance(Locale.ROOT), text, hard);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static int boundary(BreakIterator breaks, String text, int hard) {
    breaks.setText(text);
    return breaks.isBoundary(hard) ? hard : breaks.preceding(hard);
  }
}
