package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A person as their page shows them: only what settings let be published.
 *
 * @param hue the class of their colour
 * @param initials at most two letters
 * @param photo their photo, which takes the place of the letters
 * @param role what they do
 * @param language the language of the bio, as HTML has it; empty if it is that of the page
 * @param bio a few sentences
 * @param facts what else there is to know
 * @param teams the teams they belong to
 * @param goals the goals they carry that are not over
 * @param week their rituals in a week
 * @param rituals what they take part in
 * @param pages the pages they answer for
 * @param local the time where they are, if that is published
 * @param hours when they work, in UTC, if that is published
 */
record PersonPageView(
    String hue,
    String initials,
    List<PhotoView> photo,
    String role,
    String language,
    List<SafeString> bio,
    List<FactView> facts,
    List<PersonView> teams,
    List<Carried> goals,
    List<WeekView> week,
    List<RitualView> rituals,
    List<Held> pages,
    List<Local> local,
    List<HoursView.Row> hours) {

  /**
   * The time where someone is.
   *
   * @param zone the time zone, by its id
   * @param offset how far it is from UTC
   * @param iso the same as HTML has it
   */
  record Local(String zone, String offset, String iso) {}

  /**
   * A goal that someone carries.
   *
   * @param goal the goal
   * @param team whose goal it is
   * @param status how it stands
   */
  record Carried(LinkView goal, String team, List<StatusView> status) {}

  /**
   * A page that someone answers for.
   *
   * @param page the page
   * @param review whether it was reviewed; none for a page that says nothing of that
   */
  record Held(LinkView page, List<ReviewView> review) {}
}
