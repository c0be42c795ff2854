package team.handbook.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Location;
import team.handbook.links.AddressGuard.RefusedException;

/** What is not in the public network is never connected to, however it is spelled. */
class RefusedAddressTest {
  private static final Path FOLDER = Path.of("src/test/resources/external");

  /** Counts connections to this machine, over IPv4 and IPv6. */
  private static final class Listener implements AutoCloseable {
    private final ServerSocketChannel channel = ServerSocketChannel.open();
    private final Selector selector = Selector.open();

    Listener() throws IOException {
      channel.bind(new InetSocketAddress(0)).configureBlocking(false);
      channel.register(selector, SelectionKey.OP_ACCEPT);
    }

    int port() throws IOException {
      return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** How many connections wait to be accepted; the system queues them before anybody accepts. */
    int connections() throws IOException {
      int count = 0;
      selector.selectNow();
      for (var next = channel.accept(); next != null; next = channel.accept()) {
        next.close();
        count++;
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      selector.close();
      channel.close();
    }
  }

  private static InetAddress[] find(String host) throws UnknownHostException {
    return switch (host) {
      case "start.test", "rebind.test" -> addresses("127.0.0.1");
      case "mixed.test" -> addresses("127.0.0.1", "8.8.8.8");
      case "six.test" -> addresses("::1");
      case "mapped.test" -> addresses("::ffff:127.0.0.1");
      default -> {
        if (!host.matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*")) {
          throw new UnknownHostException(host);
        }
        yield addresses(host);
      }
    };
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }

  private static ExternalResult ask(String address, String... allowed)
      throws GeneralSecurityException {
    AddressGuard guard = new AddressGuard(Set.of(allowed), RefusedAddressTest::find);
    ExternalOptions options =
        new ExternalOptions(
            Set.of(allowed), "Handbook/test", Duration.ofMinutes(10), Duration.ofDays(7));
    String whole = address.startsWith("//") ? "http:" + address : address;
    try (WebClient web =
        new WebClient(guard, SSLContext.getDefault(), "Handbook/test", Duration.ofSeconds(2))) {
      return ExternalCheck.run(
          List.of(new ExternalLink(whole, List.of(Location.file("index.md")))),
          ExternalState.empty(),
          options,
          web,
          new FastTime(FastTime.START),
          new Random(7),
          step -> {});
    }
  }

  private static List<String> spellings(int port) throws IOException {
    return Files.readAllLines(FOLDER.resolve("refused.txt")).stream()
        .map(line -> line.replace("{port}", "" + port))
        .toList();
  }

  @Test
  void noSpellingOfThisMachineIsConnectedTo() throws Exception {
    try (Listener listener = new Listener()) {
      List<String> wrong = new ArrayList<>();
      for (String address : spellings(listener.port())) {
        Judgement judgement = ask(address).judgements().get(0).judgement();
        boolean refused =
            judgement.verdict() == Verdict.UNKNOWN
                && judgement.why().equals(Answer.Failure.REFUSED.words());
        if (!refused) {
          wrong.add(address + " " + judgement);
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(listener.connections()).isZero();
      assertThat(spellings(1)).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }
  }

  @Test
  void noRedirectLeadsToThem() throws Exception {
    try (Listener listener = new Listener()) {
      List<String> wrong = new ArrayList<>();
      for (String address : spellings(listener.port())) {
        try (ScriptedServer server =
            ScriptedServer.plain(List.of("/x 302>" + address), () -> FastTime.START)) {
          Judgement judgement =
              ask("http://start.test:" + server.port() + "/x", "start.test")
                  .judgements()
                  .get(0)
                  .judgement();
          boolean refused =
              judgement.why().contains(Answer.Failure.REFUSED.words())
                  || judgement.why().equals("redirects to what is no address of the web");
          if (judgement.verdict() != Verdict.UNKNOWN || !refused) {
            wrong.add(address + " " + judgement);
          }
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(listener.connections()).isZero();
    }
  }

  /** The listener does count, so the zeros above mean something. */
  @Test
  void aHostThatIsAllowedByNameIsConnectedTo() throws Exception {
    try (Listener listener = new Listener()) {
      // It accepts and says nothing, so each try ends when the client has waited long enough.
      ask("http://0x7f.1:" + listener.port() + "/", "127.0.0.1");

      assertThat(listener.connections()).isEqualTo(3);
    }
  }

  static Stream<String> special() throws IOException {
    return Files.readAllLines(FOLDER.resolve("special.txt")).stream();
  }

  static Stream<String> open() throws IOException {
    return Files.readAllLines(FOLDER.resolve("public.txt")).stream();
  }

  /** Nothing is connected to here: only the guard is asked. */
  @ParameterizedTest
  @MethodSource("special")
  void theGuardRefusesWhatIsNotPublic(String address) throws UnknownHostException {
    AddressGuard guard = new AddressGuard(Set.of(), host -> addresses(address));

    assertThatThrownBy(() -> guard.resolve("name.test")).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @MethodSource("open")
  void theGuardLetsPublicAddressesThrough(String address) throws UnknownHostException {
    AddressGuard guard = new AddressGuard(Set.of(), host -> addresses(address));

    assertThat(guard.resolve("name.test")).containsExactly(InetAddress.getByName(address));
  }
}
