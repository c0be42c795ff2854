package team.handbook.history;

/**
 * Who made a change, as Git has it; neither is published as it stands.
 *
 * @param name the name
 * @param email the address
 */
public record Author(String name, String email) {}
