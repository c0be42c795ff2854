package team.handbook.links;

import java.time.Duration;
import java.util.Set;

/**
 * How other sites are to be asked.
 *
 * @param allowed hosts that may be asked although they are not in the public network
 * @param agent the name that the checker gives itself
 * @param maxTime how long it may take in all; what was not asked by then is unknown
 * @param keep how long the answer of an address that works is good for
 */
public record ExternalOptions(Set<String> allowed, String agent, Duration maxTime, Duration keep) {
  public ExternalOptions {
    allowed = Set.copyOf(allowed);
  }
}
