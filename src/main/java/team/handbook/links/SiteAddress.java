package team.handbook.links;

import java.util.Locale;
import java.util.Optional;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * Where a site is served.
 *
 * @param scheme {@code https} or {@code http}; empty where only the path is known
 * @param host with its port, in lower case; empty where only the path is known
 * @param path begins and ends with {@code /}
 * @param seen whether it was not said, but seen in the site's first page
 */
public record SiteAddress(String scheme, String host, String path, boolean seen) {
  /** Where nothing is known: at the top of some host. */
  static final SiteAddress UNKNOWN = new SiteAddress("", "", "/", true);

  /**
   * The address that somebody gives: {@code https://example.org/docs/}, or {@code /docs/} alone.
   *
   * @return empty if it is none
   */
  public static Optional<SiteAddress> of(String text) {
    return parse(text.strip(), false);
  }

  /** The address that a page at the top of the folder gives itself. */
  static Optional<SiteAddress> seen(String text) {
    return parse(text.strip(), true);
  }

  private static Optional<SiteAddress> parse(String text, boolean seen) {
    boolean web = Scheme.of(text).isPresent() && Scheme.isWeb(text) && Scheme.hasHost(text);
    int slashes = text.indexOf("//");
    if (!web || slashes < 0) {
      return text.startsWith("/") && !text.startsWith("//")
          ? Optional.of(new SiteAddress("", "", folder(Url.split(text).path()), seen))
          : Optional.empty();
    }
    String scheme = text.substring(0, slashes - 1).toLowerCase(Locale.ROOT);
    String rest = Url.split(text.substring(slashes + 2)).path();
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "/" : rest.substring(slash);
    return Optional.of(new SiteAddress(scheme, plainHost(host), folder(path), seen));
  }

  /** The folder of an address: one without an ending is a folder itself. */
  private static String folder(String path) {
    if (path.endsWith("/")) {
      return path;
    }
    return Url.name(path).indexOf('.') < 0 ? path + "/" : Url.folder(path) + "/";
  }

  /** A host in lower case, without user and without the port that it has anyway. */
  private static String plainHost(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return host.replaceAll(":(?:80|443)?$", "");
  }

  /** Whether a host, perhaps with a user and a port, is the site's. */
  boolean isOwn(String authority) {
    return !host.isEmpty() && host.equals(plainHost(authority));
  }

  /** The address of another path on the same host; empty where the host is not known. */
  Optional<String> onHost(String absolute) {
    return host.isEmpty() ? Optional.empty() : Optional.of(scheme + "://" + host + absolute);
  }

  @Override
  public String toString() {
    return host.isEmpty() ? path : scheme + "://" + host + path;
  }
}
