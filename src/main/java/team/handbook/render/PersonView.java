package team.handbook.render;

/**
 * A person or team in a list, by what settings let be shown.
 *
 * @param name the name
 * @param chip the short name
 * @param href their page; empty if there is none
 * @param hue the class of their colour
 * @param initials at most two letters
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
    String role,
    String place,
    String note,
    boolean lead) {}
