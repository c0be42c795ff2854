package team.handbook.render;

import team.handbook.compare.Changes;
import team.handbook.compare.FormerPages;

/**
 * What pages are compared with, so that they show what changed.
 *
 * @param revision the name of the revision, as it was asked for
 * @param changes what changed since
 * @param former which page of then each page is now
 */
public record Comparison(String revision, Changes changes, FormerPages former) {}
