package team.handbook.compare;

import java.util.Optional;

/**
 * A page that is followed by another one than before.
 *
 * @param title the page
 * @param next the title of what is read after it; empty if it is the last
 */
public record OrderChange(String title, Optional<String> next) {}
