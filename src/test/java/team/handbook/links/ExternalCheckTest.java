package team.handbook.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Location;
import team.handbook.links.Answer.Heard;
import team.handbook.links.ExternalResult.Judged;
import team.handbook.support.Golden;

/** Other sites are asked politely, and each verdict is what they deserve. */
class ExternalCheckTest {
  private static final Path FOLDER = Path.of("src/test/resources/external");
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final ExternalOptions OPTIONS =
      new ExternalOptions(
          Set.of("a.test", "b.test", "right.test"),
          "Handbook/test",
          Duration.ofMinutes(10),
          Duration.ofDays(7));

  /** The names of these tests are of this machine; any other does not exist. */
  private static InetAddress[] find(String host) throws UnknownHostException {
    if (List.of("a.test", "b.test", "right.test", "wrong.test").contains(host)) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
    throw new UnknownHostException(host);
  }

  private static WebClient client(SSLContext trust) {
    Set<String> allowed = Set.of("a.test", "b.test", "right.test", "wrong.test");
    return new WebClient(
        new AddressGuard(allowed, ExternalCheckTest::find), trust, "Handbook/test", PATIENCE);
  }

  private static ExternalLink link(String address) {
    return new ExternalLink(address, List.of(new Location("index.md", 3, 5, 10)));
  }

  private static ExternalResult run(
      List<String> addresses, ExternalState state, Web web, FastTime time) {
    return ExternalCheck.run(
        addresses.stream().map(ExternalCheckTest::link).toList(),
        state,
        OPTIONS,
        web,
        time,
        new Random(7),
        step -> {});
  }

  private static Judgement only(ExternalResult result) {
    return result.judgements().get(0).judgement();
  }

  @Test
  void eachAnswerHasItsVerdict() throws IOException, GeneralSecurityException {
    StringBuilder seen = new StringBuilder();
    for (String block : Files.readString(FOLDER.resolve("cases.txt")).split("\n\n")) {
      List<String> lines = block.strip().lines().toList();
      FastTime time = new FastTime(FastTime.START);
      try (ScriptedServer server = ScriptedServer.plain(lines.subList(1, lines.size()), time::now);
          WebClient web = client(SSLContext.getDefault())) {
        String address = "http://a.test:" + server.port() + "/x";
        Judgement judgement = only(run(List.of(address), ExternalState.empty(), web, time));
        Map<String, Integer> counts = new TreeMap<>();
        server.requests().forEach(it -> counts.merge(it.replaceAll(" /.*", ""), 1, Integer::sum));
        seen.append(lines.get(0)).append('\n');
        seen.append(judgement.verdict().word()).append(' ').append(judgement.why());
        judgement.to().ifPresent(to -> seen.append("to ").append(to));
        seen.append('\n').append(counts).append(' ');
        seen.append(Duration.between(FastTime.START, time.now()).toMillis()).append(" ms\n\n");
        int port = server.port();
        int at = seen.indexOf(":" + port);
        while (at >= 0) {
          seen.replace(at, at + 1 + Integer.toString(port).length(), ":PORT");
          at = seen.indexOf(":" + port);
        }
      }
    }
    Golden.matches(FOLDER.resolve("expected.txt"), seen.toString());
  }

  @Test
  void aHostThatDoesNotExistIsDead() throws GeneralSecurityException {
    try (WebClient web = client(SSLContext.getDefault())) {
      Judgement judgement =
          only(
              run(
                  List.of("http://nowhere.test/"),
                  ExternalState.empty(),
                  web,
                  new FastTime(FastTime.START)));

      assertThat(judgement.verdict()).isEqualTo(Verdict.DEAD);
      assertThat(judgement.why()).isEqualTo("has a host that does not exist");
    }
  }

  /** A morning without a network must not count as the death of every link. */
  @Test
  void whereNoHostIsFoundAtAllNothingIsDead() throws GeneralSecurityException {
    ExternalState state = ExternalState.empty();
    try (WebClient web = client(SSLContext.getDefault())) {
      ExternalResult result =
          run(
              List.of("http://x.test/", "http://y.test/", "http://z.test/"),
              state,
              web,
              new FastTime(FastTime.START));

      assertThat(result.counts()).isEqualTo("3 unknown");
      assertThat(state.toString()).isEmpty();
    }
  }

  @Test
  void aCertificateForAnotherHostIsDead(@TempDir Path temp) throws Exception {
    SSLContext context = context(temp.resolve("right.p12"));
    var socket =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    FastTime time = new FastTime(FastTime.START);
    try (ScriptedServer server = new ScriptedServer(socket, List.of("/x 200"), time::now);
        WebClient trusting = client(context);
        WebClient strict = client(SSLContext.getDefault())) {
      String right = "https://right.test:" + server.port() + "/x";
      String wrong = "https://wrong.test:" + server.port() + "/x";

      assertThat(only(run(List.of(right), ExternalState.empty(), trusting, time)))
          .isEqualTo(Judgement.ok());
      assertThat(only(run(List.of(wrong), ExternalState.empty(), trusting, time)))
          .isEqualTo(Judgement.dead("has a host whose certificate is for another host"));
      assertThat(only(run(List.of(right), ExternalState.empty(), strict, time)).verdict())
          .isEqualTo(Verdict.SUSPECT);
      assertThat(server.requests()).containsExactly("HEAD right.test /x");
    }
  }

  private static SSLContext context(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "right",
                "-keyalg",
                "EC",
                "-dname",
                "CN=right.test",
                "-ext",
                "san=dns:right.test",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    char[] password = "password".toCharArray();
    KeyStore store = KeyStore.getInstance(file.toFile(), password);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** Every request waits until as many are under way as may be: two to each host. */
  @Test
  void atMostTwoAreUnderWayToAHost() {
    Map<String, Integer> most = new TreeMap<>();
    Map<String, Integer> current = new TreeMap<>();
    CountDownLatch four = new CountDownLatch(4);
    Web web =
        new Web() {
          @Override
          public Answer ask(Method method, WebAddress address) {
            synchronized (most) {
              most.merge(address.host(), current.merge(address.host(), 1, Integer::sum), Math::max);
            }
            four.countDown();
            try {
              assertThat(four.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            synchronized (most) {
              current.merge(address.host(), -1, Integer::sum);
            }
            return new Heard(200, Map.of());
          }

          @Override
          public void close() {}
        };
    List<String> addresses = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> addresses.add("http://a.test/" + i));
    IntStream.range(0, 20).forEach(i -> addresses.add("http://b.test/" + i));

    ExternalResult result =
        run(addresses, ExternalState.empty(), web, new FastTime(FastTime.START));

    assertThat(result.counts()).isEqualTo("40 ok");
    assertThat(most).isEqualTo(Map.of("a.test", 2, "b.test", 2));
  }

  /** A web that answers every request so. */
  private static Web answering(AtomicInteger count, int status, Map<String, String> headers) {
    return new Web() {
      @Override
      public Answer ask(Method method, WebAddress address) {
        count.incrementAndGet();
        return new Heard(status, headers);
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void aHostThatWantsToWaitHoldsUpAllItsAddresses() {
    List<Instant> times = new ArrayList<>();
    FastTime time = new FastTime(FastTime.START);
    Web web =
        new Web() {
          @Override
          public synchronized Answer ask(Method method, WebAddress address) {
            times.add(time.now());
            // The two that are asked at once hear the same, as either may be taken first.
            return times.size() <= 2
                ? new Heard(429, Map.of("retry-after", "60"))
                : new Heard(200, Map.of());
          }

          @Override
          public void close() {}
        };
    List<String> addresses = IntStream.range(0, 10).mapToObj(i -> "http://a.test/" + i).toList();

    assertThat(run(addresses, ExternalState.empty(), web, time).counts()).isEqualTo("10 ok");
    assertThat(times.subList(0, 2)).containsOnly(FastTime.START);
    assertThat(times.subList(2, times.size()))
        .hasSize(10)
        .containsOnly(FastTime.START.plusSeconds(60));
  }

  @Test
  void whatIsNotAskedInTimeIsUnknown() {
    AtomicInteger count = new AtomicInteger();
    FastTime time = new FastTime(FastTime.START);
    Map<String, String> slowly = Map.of("ratelimit-remaining", "0", "ratelimit-reset", "110");
    List<String> addresses = IntStream.range(0, 50).mapToObj(i -> "http://a.test/" + i).toList();

    ExternalResult result =
        run(addresses, ExternalState.empty(), answering(count, 200, slowly), time);

    assertThat(time.now()).isBeforeOrEqualTo(FastTime.START.plus(OPTIONS.maxTime()));
    assertThat(result.of(Verdict.OK)).hasSize(count.get()).hasSizeBetween(5, 12);
    assertThat(result.of(Verdict.UNKNOWN))
        .hasSize(50 - count.get())
        .extracting(it -> it.judgement().why())
        .containsOnly("wants to be asked later than the time allows");
  }

  @Test
  void aDeadLinkFailsWhenItWasSeenTwiceADayApart() {
    AtomicInteger count = new AtomicInteger();
    Web gone = answering(count, 404, Map.of());
    ExternalState state = ExternalState.empty();

    assertThat(unconfirmed(gone, state, Duration.ZERO)).isTrue();
    assertThat(unconfirmed(gone, state, Duration.ofHours(24).minusSeconds(1))).isTrue();
    assertThat(unconfirmed(gone, state, Duration.ofHours(24))).isFalse();
    // A failure is never taken from the file: HEAD and GET each time.
    assertThat(count).hasValue(6);
  }

  @Test
  void anAnswerInBetweenStartsTheDayAgain() {
    AtomicInteger count = new AtomicInteger();
    Web gone = answering(count, 404, Map.of());
    ExternalState state = ExternalState.empty();

    assertThat(unconfirmed(gone, state, Duration.ZERO)).isTrue();
    assertThat(at(answering(count, 500, Map.of()), state, Duration.ofHours(12)).counts())
        .isEqualTo("1 suspect");
    assertThat(unconfirmed(gone, state, Duration.ofHours(25))).isFalse();
    assertThat(at(answering(count, 200, Map.of()), state, Duration.ofHours(26)).counts())
        .isEqualTo("1 ok");
    assertThat(unconfirmed(gone, state, Duration.ofDays(30))).isTrue();
  }

  private static boolean unconfirmed(Web web, ExternalState state, Duration after) {
    ExternalResult result = at(web, state, after);
    assertThat(result.diagnostics())
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("\"http://a.test/x\" answers 404 (not found)");
    return result.unconfirmed().containsAll(result.diagnostics());
  }

  private static ExternalResult at(Web web, ExternalState state, Duration after) {
    FastTime time = new FastTime(FastTime.START.plus(after));
    return run(List.of("http://a.test/x"), state, web, time);
  }

  @Test
  void whatWorkedIsAskedAgainOnlyAfterAWhile() {
    AtomicInteger count = new AtomicInteger();
    Web web = answering(count, 200, Map.of());
    ExternalState first = ExternalState.empty();
    at(web, first, Duration.ZERO);
    ExternalState state = ExternalState.read(first.toString());

    assertThat(at(web, state, Duration.ofDays(7).minusSeconds(1)).judgements())
        .extracting(Judged::judgement)
        .containsExactly(Judgement.ok());
    assertThat(count).hasValue(1);
    at(web, state, Duration.ofDays(7));
    assertThat(count).hasValue(2);
  }

  @Test
  void theStateIsSortedAndReadBack() {
    ExternalState state = ExternalState.empty();
    String odd = "https://a.test/\"\\\u2028\u0001é?x=y";
    state.put("https://b.test/", Judgement.dead("answers 410 (gone)"), FastTime.START);
    state.put(odd, Judgement.moved("https://c.test/"), FastTime.START);
    state.put("https://d.test/", Judgement.suspect("x"), FastTime.START);
    String text = state.toString();

    assertThat(text.lines()).hasSize(2).isSorted();
    assertThat(ExternalState.read(text).toString()).isEqualTo(text);
    assertThat(ExternalState.read(text).known(odd, FastTime.START, Duration.ofDays(1)))
        .contains(Judgement.moved("https://c.test/"));
    assertThat(ExternalState.read(text).unread()).isEmpty();
  }

  @Test
  void linesThatAreNoStateAreLeftOutAndNamed() {
    ExternalState state =
        ExternalState.read(
            String.join(
                "\n",
                "{\"url\":\"https://a.test/\",\"verdict\":\"ok\",\"first\":\"2026-11-27T02:00:00Z\",\"last\":\"2026-11-27T02:00:00Z\"}",
                "<<<<<<< HEAD",
                "",
                "{\"url\":\"https://b.test/\",\"verdict\":\"fine\"}",
                "{\"url\":\"https://c.test/\",\"verdict\":\"unknown\",\"first\":\"2026-11-27T02:00:00Z\",\"last\":\"2026-11-27T02:00:00Z\"}",
                "{\"url\":",
                "{\"\\u00e"));

    assertThat(state.unread()).containsExactly(2, 4, 5, 6, 7);
    assertThat(state.toString().lines()).hasSize(1);
  }
}
