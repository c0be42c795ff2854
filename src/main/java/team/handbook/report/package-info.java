/** Shows findings as text and as JSON. */
@NullMarked
package team.handbook.report;

import org.jspecify.annotations.NullMarked;
