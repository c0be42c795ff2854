package team.handbook.model;

import team.handbook.yaml.Origin;

/**
 * A word of the organisation's own.
 *
 * @param origin where it stands
 * @param id its id, unique in the glossary
 * @param term the word
 * @param meaning what it means
 */
public record Term(Origin origin, String id, String term, Prose meaning) {}
