package team.handbook.calendar;

import java.time.LocalDate;

/**
 * One sprint of a team.
 *
 * @param name what it is called, such as {@code sprint-2026-24}
 * @param from its first day
 * @param to its last day, weekends included
 */
public record Sprint(String name, LocalDate from, LocalDate to) {}
