package team.handbook.compare;

import java.util.Optional;

/**
 * Who answers for a page that changes.
 *
 * @param id the id of the person or team
 * @param name their name
 * @param github the person's name on GitHub, where that is published
 */
public record Owner(String id, String name, Optional<String> github) {}
