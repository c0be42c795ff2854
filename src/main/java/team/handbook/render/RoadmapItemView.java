package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * An item of a roadmap as a template sees it.
 *
 * @param id its id on the page; empty where it has none
 * @param title what it is, with a link to what tells more
 * @param team whose it is, where that is not said otherwise
 * @param goal the goal that it serves
 * @param progress how many milestones of that goal are reached; may be empty
 * @param shipped the day on which it shipped
 */
record RoadmapItemView(
    String id,
    SafeString title,
    List<PersonView> team,
    List<LinkView> goal,
    String progress,
    List<DayView> shipped) {}
