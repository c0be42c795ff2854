/**
 * Says what is wrong, where, and how to mend it: locations, rules, diagnostics, edits,
 * did-you-mean.
 *
 * <p>Alone may use commons-text. Knows no other room.
 */
@NullMarked
package team.handbook.diagnostic;

import org.jspecify.annotations.NullMarked;
