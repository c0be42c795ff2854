package team.handbook.links;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import team.handbook.url.Scheme;
import team.handbook.url.Url;

/**
 * An address of the web as a browser understands it (WHATWG URL): every spelling of a host becomes
 * one, so that {@code 0x7f.1} is {@code 127.0.0.1} before anybody looks at it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case and ASCII; an IPv6 address without its brackets
 * @param port the port, also where it is the usual one
 * @param path with its query, percent-encoded; never empty
 */
record WebAddress(String scheme, String host, int port, String path) {
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x20#%/:<>?@\\[\\\\\\]^|\\x7f-\\uffff]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX]\\p{XDigit}*");
  private static final String PLAIN = "!$&'()*+,;=:@-._~/?";

  /** The address that is written so; empty if it is none that can be asked. */
  static Optional<WebAddress> of(String text) {
    String plain = text.replaceAll("[\\t\\r\\n]", "").strip();
    Optional<String> scheme =
        Scheme.of(plain).filter(it -> it.equals("http") || it.equals("https"));
    if (scheme.isEmpty()) {
      return Optional.empty();
    }
    String rest = Url.split(plain.substring(plain.indexOf(':') + 1)).path();
    String query = Url.split(plain).query().map(it -> "?" + it).orElse("");
    rest = rest.replace('\\', '/').replaceFirst("^/+", "");
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "/" : rest.substring(slash);
    return of(scheme.get(), authority.substring(authority.lastIndexOf('@') + 1), path + query);
  }

  private static Optional<WebAddress> of(String scheme, String server, String path) {
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon >= 0 && colon > server.indexOf(']');
    Optional<String> host = host(hasPort ? server.substring(0, colon) : server);
    int usual = usualPort(scheme);
    int port = hasPort ? port(server.substring(colon + 1), usual) : usual;
    return host.filter(it -> port > 0)
        .map(name -> new WebAddress(scheme, name, port, encode(path)));
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** The port, or 0 if it is none. */
  private static int port(String text, int usual) {
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("[0-9]{1,5}")) {
      return 0;
    }
    int port = Integer.parseInt(text);
    return port <= 65535 ? port : 0;
  }

  private static Optional<String> host(String written) {
    if (written.startsWith("[") && written.endsWith("]")) {
      String inner = written.substring(1, written.length() - 1);
      return Optional.of(inner.toLowerCase(Locale.ROOT))
          .filter(it -> it.matches("[0-9a-f:.]+") && it.contains(":"));
    }
    String name;
    try {
      name = IDN.toASCII(Url.decode(written), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // No name can be spelled so.
    }
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.isEmpty() || bare.contains("..") || FORBIDDEN.matcher(bare).find()) {
      return Optional.empty();
    }
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches() ? dotted(bare) : Optional.of(bare);
  }

  /** An IPv4 address in any of the forms that browsers take: decimal, hex and octal, 1–4 parts. */
  private static Optional<String> dotted(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      OptionalLong part = number(parts[i]);
      int bits = i == parts.length - 1 ? 8 * (4 - i) : 8;
      if (part.isEmpty() || part.getAsLong() >> bits != 0) {
        return Optional.empty();
      }
      address = (address << bits) | part.getAsLong();
    }
    return Optional.of(
        (address >> 24)
            + "."
            + ((address >> 16) & 255)
            + "."
            + ((address >> 8) & 255)
            + "."
            + (address & 255));
  }

  private static OptionalLong number(String part) {
    boolean hex = part.startsWith("0x");
    boolean octal = !hex && part.length() > 1 && part.startsWith("0");
    String digits = hex ? part.substring(2) : part;
    String kind = hex ? "[0-9a-f]{0,15}" : octal ? "[0-7]{1,20}" : "[0-9]{1,18}";
    if (!digits.matches(kind)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        digits.isEmpty() ? 0 : Long.parseLong(digits, hex ? 16 : octal ? 8 : 10));
  }

  /** What cannot stand in a request is encoded; escapes stay as they are. */
  private static String encode(String path) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xff;
      boolean escape =
          c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (escape || letter || PLAIN.indexOf(c) >= 0) {
        out.append((char) c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return out.toString();
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }

  /** Where a redirect from here leads; empty if that is no address of the web. */
  Optional<WebAddress> resolve(String location) {
    String to = Url.split(location.strip().replace('\\', '/')).path();
    String query = Url.split(location.strip()).query().map(it -> "?" + it).orElse("");
    if (Scheme.of(location).isPresent()) {
      return of(location);
    }
    if (to.startsWith("//")) {
      return of(scheme + ":" + to + query);
    }
    if (to.isEmpty()) {
      return of(server() + Url.split(path).path() + query);
    }
    try {
      URI resolved = new URI(server() + Url.split(path).path()).resolve(new URI(encode(to)));
      return of(resolved + query);
    } catch (URISyntaxException e) {
      return Optional.empty(); // It leads nowhere.
    }
  }

  private String server() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return scheme + "://" + name + (port == usualPort(scheme) ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return server() + path;
  }
}
