package team.handbook.render;

import java.util.List;

/**
 * A person or team in a list, by what settings let be shown.
 *
 * @param name the name
 * @param chip the short name
 * @param href their page; empty if there is none
 * @param hue the class of their colour
 * @param initials at most two letters
 * @param photo their photo, which takes the place of the letters; none for most, and for teams
 * @param role what they do; may be empty
 * @param place where they are; may be empty
 * @param note anything else, such as how long they were a member
 * @param lead whether they lead the team
 */
record PersonView(
    String name,
    String chip,
    String href,
    String hue,
    String initials,
    List<PhotoView> photo,
    String role,
    String place,
    String note,
    boolean lead) {}
