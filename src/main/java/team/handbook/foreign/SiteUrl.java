package team.handbook.foreign;

import java.util.List;
import java.util.Optional;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/** The address of a site, as generators are told it; examples that nobody changed do not count. */
final class SiteUrl {
  /** What generators write into a new configuration, and what only the own computer answers. */
  private static final List<String> EXAMPLES =
      List.of(
          "example.org", "your-docusaurus-site.example.com", "localhost", "127.0.0.1", "0.0.0.0");

  private SiteUrl() {}

  /** An address, with a slash at its end. */
  static Optional<String> of(String address) {
    String text = address.strip();
    if (!Scheme.isWeb(text) || text.startsWith("//") || text.matches(".*[\\s{}$<>].*")) {
      return Optional.empty();
    }
    String host = Url.host(text).split(":", 2)[0];
    return host.isEmpty() || EXAMPLES.contains(host)
        ? Optional.empty()
        : Optional.of(text.endsWith("/") ? text : text + "/");
  }

  /** The address of a host and a path on it. */
  static Optional<String> of(String address, String path) {
    String start = address.strip().replaceAll("/+$", "");
    String rest = path.strip().replaceAll("^/+", "");
    return of(start + "/" + rest);
  }
}
