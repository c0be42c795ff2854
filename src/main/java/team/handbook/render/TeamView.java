package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * A team as its page shows it.
 *
 * @param hue the class of its colour
 * @param summary one line about it
 * @param mission what it is for
 * @param leads who leads it
 * @param channel where it talks
 * @param kind what kind of team it is, where it is no plain team
 * @param parent the team above it
 * @param below the teams below it
 * @param members who belongs to it
 * @param former who did
 * @param vacancies the places in it that nobody has yet
 * @param hours when its members work, where settings let it be published
 * @param current its goals of the periods that are now or still to come
 * @param past its goals of periods that are over
 * @param joining who will belong to it
 * @param sprint its sprints, if it has some
 * @param work the heading above how it works; empty if data says nothing of that
 * @param week its rituals in a week
 * @param rituals what it does again and again, its own first
 * @param brokenRituals says that they could not be read; empty if they could
 * @param legend its board
 * @param roadmap what it builds
 * @param links addresses of its tools
 */
record TeamView(
    String hue,
    List<SafeString> summary,
    List<SafeString> mission,
    List<PersonView> leads,
    List<LinkView> channel,
    String kind,
    List<LinkView> parent,
    List<LinkView> below,
    List<PersonView> members,
    List<PersonView> former,
    List<SafeString> vacancies,
    List<HoursView> hours,
    List<GoalsView> current,
    List<GoalsView> past,
    List<PersonView> joining,
    List<SprintView> sprint,
    String work,
    List<WeekView> week,
    List<RitualView> rituals,
    String brokenRituals,
    List<LegendView> legend,
    List<RoadmapView> roadmap,
    List<LinkView> links) {}
