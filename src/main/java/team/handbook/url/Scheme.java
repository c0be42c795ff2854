package team.handbook.url;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The schemes that may be published; the only place that decides it. */
public final class Scheme {
  private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");

  private static final Pattern HOST =
      Pattern.compile(
          "^(?:https?:)?+[/\\\\]*+(?:[^/\\\\?#@]*@)?+(?:[^/\\\\?#:@\\[\\]\\s]+|\\[[\\p{XDigit}:.]+])(?=[/\\\\?#:]|$)",
          Pattern.CASE_INSENSITIVE);

  private Scheme() {}

  /**
   * The scheme of an address as a browser would see it: tab, CR and LF anywhere and controls and
   * spaces at the start are ignored (WHATWG URL, "basic URL parser"). Empty for a relative address.
   */
  public static Optional<String> of(String address) {
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r' || (seen.isEmpty() && c <= ' ')) {
        continue;
      }
      if (c == ':') {
        return seen.isEmpty()
            ? Optional.empty()
            : Optional.of(seen.toString().toLowerCase(Locale.ROOT));
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (seen.isEmpty() || !later)) {
        return Optional.empty();
      }
      seen.append(c);
    }
    return Optional.empty();
  }

  /** Whether an address may be published: relative, or http, https, mailto or tel. */
  public static boolean isSafe(String address) {
    return of(address).map(SAFE::contains).orElse(true);
  }

  /**
   * Whether an address of the web names a host: something stands before the path, and brackets hold
   * an IPv6 address.
   */
  public static boolean hasHost(String address) {
    return HOST.matcher(address.strip()).find();
  }

  /**
   * Whether it is an address of the web: http or https, or a host without a scheme ({@code
   * //host}).
   */
  public static boolean isWeb(String address) {
    return of(address)
        .map(s -> s.equals("http") || s.equals("https"))
        .orElse(address.startsWith("//"));
  }
}
