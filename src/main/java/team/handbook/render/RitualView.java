package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A ritual as a template sees it.
 *
 * @param id its id on the page; empty where it is shown beside its own place
 * @param title what it is called
 * @param kind what it is; empty if it is nothing in particular
 * @param when on which days, and at what time
 * @param length how long it takes; may be empty
 * @param next its next day, if there is one
 * @param from the team above whose ritual it is, where it is not the team's own
 * @param owner who sees to it
 * @param attendees who comes, where it is not just the team
 * @param page the page that says how it is done
 */
record RitualView(
    String id,
    SafeString title,
    String kind,
    String when,
    String length,
    List<DayView> next,
    List<LinkView> from,
    List<PersonView> owner,
    List<PersonView> attendees,
    List<LinkView> page) {}
