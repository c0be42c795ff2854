package team.handbook.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/**
 * A word of the glossary as a template sees it.
 *
 * @param id its id on the page
 * @param term the word
 * @param meaning what it means
 */
record TermView(String id, String term, SafeString meaning) {}
