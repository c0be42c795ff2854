package team.handbook.markdown;

import java.util.Optional;
import java.util.Set;
import team.handbook.url.Scheme;

/** Which schemes of an address name a record of the handbook and not a place on the web. */
public final class Records {
  private static final Set<String> SCHEMES = Set.of("person", "team", "goal", "ritual", "term");

  private Records() {}

  /** The scheme, if it names a record. */
  public static Optional<String> scheme(String destination) {
    return Scheme.of(destination)
        .filter(scheme -> SCHEMES.contains(scheme) && destination.strip().startsWith(scheme + ":"));
  }

  /** The id that such an address names; any other address as it is. */
  static String id(String destination) {
    return scheme(destination)
        .map(scheme -> destination.strip().substring(scheme.length() + 1))
        .orElse(destination);
  }
}
