package team.handbook.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which the server answers. A page of another site can make a browser ask it under
 * a name of its own (DNS rebinding); then it refuses.
 *
 * @param names host and port, as a browser writes them
 */
record HostNames(Set<String> names) {
  static HostNames of(int port) {
    return new HostNames(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
  }

  /** Whether a request is for this server; there must be one header {@code Host}. */
  boolean isHost(List<String> headers) {
    return headers.size() == 1 && names.contains(headers.get(0).toLowerCase(Locale.ROOT));
  }

  /** Whether a request comes from a page of this server, or from no page at all. */
  boolean isOrigin(List<String> origins, List<String> fetchSites) {
    return origins.stream()
            .allMatch(
                origin ->
                    origin.startsWith("http://")
                        && names.contains(origin.substring(7).toLowerCase(Locale.ROOT)))
        && fetchSites.stream().allMatch(site -> Set.of("same-origin", "none").contains(site));
  }
}
