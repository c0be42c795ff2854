package team.handbook.cli;

import java.util.Map;

/**
 * What the place is like where output goes.
 *
 * @param interactive whether a person watches: progress is shown
 * @param colour whether colours are wanted ({@code NO_COLOR}, no-color.org)
 */
record Terminal(boolean interactive, boolean colour) {
  static Terminal of(Map<String, String> environment, boolean console) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(console && !dumb, console && !dumb && !refused);
  }
}
