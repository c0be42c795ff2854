/** Periods of time and their names, for checks and pages alike. Knows no other room. */
@NullMarked
package team.handbook.calendar;

import org.jspecify.annotations.NullMarked;
