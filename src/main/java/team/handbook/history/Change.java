package team.handbook.history;

import java.time.LocalDate;

/**
 * The last change of a file.
 *
 * @param commit the full name of the commit
 * @param day the committer's day
 */
public record Change(String commit, LocalDate day) {}
