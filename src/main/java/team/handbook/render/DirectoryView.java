package team.handbook.render;

import java.util.List;

/**
 * The directory of people.
 *
 * @param groups the people by team; one group of everybody where teams are not published
 * @param zones the people by time zone; none where time zones are not published, or all are one
 * @param broken how many people could not be read, in words; empty if none
 */
record DirectoryView(List<Group> groups, List<Zone> zones, String broken) {

  /**
   * The people of a team.
   *
   * @param id its place on the page
   * @param title the team
   * @param href the team's page; empty if there is none
   * @param people its people, by name
   */
  record Group(String id, String title, String href, List<PersonView> people) {}

  /**
   * The people of a time zone.
   *
   * @param name the zone
   * @param offset how far it is from UTC on the day of the build
   * @param people its people, by name
   */
  record Zone(String name, String offset, List<LinkView> people) {}
}
