package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What home shows besides its prose.
 *
 * @param mission what the organisation is for
 * @param why why that matters
 * @param values what it holds to
 * @param start the pages to start with, in order
 * @param sections the sections
 * @param teams the teams
 * @param goals the periods that are now
 * @param recent the last changes
 * @param allRecent the page of all of them
 * @param all every page, A to Z
 * @param review how many pages need review, if any do, and where they are listed
 * @param editMission where the mission is edited
 */
record HomeView(
    List<SafeString> mission,
    List<SafeString> why,
    List<Value> values,
    List<CardView> start,
    List<CardView> sections,
    List<PersonView> teams,
    List<CardView> goals,
    List<ChangeView> recent,
    LinkView allRecent,
    LinkView all,
    List<LinkView> review,
    String editMission) {

  /** One of the organisation's values. */
  record Value(String title, SafeString text) {}
}
