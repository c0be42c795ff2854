package team.handbook.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up, and refuses those with an address that is not public: loopback, private networks,
 * link-local, the metadata services of clouds, and whatever else the registries of special
 * addresses hold (RFC 6890 and its updates). A connection is made to the addresses that were
 * checked, and to no others, so a name cannot change in between.
 */
final class AddressGuard implements DnsResolver {
  private static final List<Block> SPECIAL =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          // The metadata service of Azure; those of other clouds are in networks that stand here.
          Block.of("168.63.129.16", 32),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 4),
          Block.of("240.0.0.0", 4));

  /** Finds the addresses of a name. */
  interface Names {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  /** A name was refused. */
  static final class RefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedException(String host) {
      super(host);
    }
  }

  private record Block(int address, int bits) {
    static Block of(String address, int bits) {
      int value = 0;
      for (String part : address.split("\\.", -1)) {
        value = value << 8 | Integer.parseInt(part);
      }
      return new Block(value, bits);
    }

    boolean contains(int other) {
      return (address ^ other) >>> (32 - bits) == 0;
    }
  }

  private final Set<String> allowed;
  private final Names names;

  /**
   * A guard.
   *
   * @param allowed hosts that may have any address, as {@link WebAddress#host} writes them
   */
  AddressGuard(Set<String> allowed, Names names) {
    this.allowed = allowed.stream().map(AddressGuard::canonical).collect(Collectors.toSet());
    this.names = names;
  }

  private static String canonical(String host) {
    String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return WebAddress.of("http://" + written).map(WebAddress::host).orElse(host);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (allowed.contains(host)) {
      return names.find(host);
    }
    // Such names are this machine's, whatever a name server says (RFC 6761, 6.3).
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      throw new RefusedException(host);
    }
    InetAddress[] found = names.find(host);
    if (Arrays.stream(found).anyMatch(AddressGuard::isSpecial)) {
      throw new RefusedException(host);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether an address is not one of the public network. */
  static boolean isSpecial(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isSpecial(bytes, 0);
    }
    int first = number(bytes, 0);
    if (first == 0x0064ff9b && number(bytes, 4) == 0 && number(bytes, 8) == 0) {
      return isSpecial(bytes, 12); // NAT64 (RFC 6052) reaches the IPv4 address at the end.
    }
    if (first >>> 16 == 0x2002) {
      return isSpecial(bytes, 2); // 6to4 (RFC 3056) likewise.
    }
    boolean documentation = first == 0x20010db8;
    boolean protocols = first >>> 9 == 0x20010000 >>> 9; // 2001::/23, with Teredo.
    boolean global = first >>> 29 == 1; // 2000::/3 is all that is given out.
    return !global || documentation || protocols;
  }

  private static boolean isSpecial(byte[] bytes, int from) {
    int address = number(bytes, from);
    return SPECIAL.stream().anyMatch(block -> block.contains(address));
  }

  private static int number(byte[] bytes, int from) {
    return (bytes[from] & 0xff) << 24
        | (bytes[from + 1] & 0xff) << 16
        | (bytes[from + 2] & 0xff) << 8
        | (bytes[from + 3] & 0xff);
  }
}
