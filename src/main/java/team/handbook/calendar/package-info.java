/** Periods of time, and the hours that people work and share, for checks and pages alike. */
@NullMarked
package team.handbook.calendar;

import org.jspecify.annotations.NullMarked;
