package team.handbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code links --external} as someone types it; other sites are a server of this machine. */
class ExternalLinksTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Path temp;
  private Path state;
  private HttpServer server;
  private final ExecutorService answering = Executors.newCachedThreadPool();
  private String site;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    temp = folder;
    state = temp.resolve("cache/state.jsonl");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + path);
          if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/there");
          }
          exchange.sendResponseHeaders(
              path.equals("/there") ? 200 : path.equals("/moved") ? 301 : 404, -1);
          exchange.close();
        });
    server.setExecutor(answering);
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    answering.shutdownNow();
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("SITE", site));
  }

  private int run(Duration later, String... options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Clock.offset(Clock.systemUTC(), later),
        new Terminal(false, false),
        Stream.concat(Stream.of("links", "--external"), Stream.of(options)).toArray(String[]::new));
  }

  private int handbook(Duration later, String... options) {
    return run(
        later,
        Stream.concat(
                Stream.of(
                    "--content",
                    temp.resolve("content").toString(),
                    "--allow-host",
                    "127.0.0.1",
                    "--state",
                    state.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private void makeHandbook() throws IOException {
    write("content/index.md", "# Home\n\nA [dead](SITE/gone#x) link, and a [moved](SITE/moved).\n");
    write(
        "content/other.md", "# Other\n\nThe same [again](SITE/gone), and a [good](SITE/there).\n");
    write("content/data/teams/core.yml", "name: Core\nlinks:\n  - SITE/team\n");
  }

  @Test
  void aDeadLinkFailsTheNextDay() throws IOException {
    makeHandbook();

    assertThat(handbook(Duration.ZERO)).as(out.toString() + err).isZero();
    assertThat(out.toString())
        .contains("index.md:3:10", "answers 404 (not found)", "it is an error if")
        .contains("has moved for good", "write \"" + site + "/there\"", "4 warnings");
    assertThat(err.toString()).contains("4 addresses on other sites: 1 ok, 1 moved, 2 dead");
    assertThat(asked.stream().filter("GET /gone"::equals)).hasSize(1);

    asked.clear();
    assertThat(handbook(Duration.ofHours(25))).isEqualTo(1);
    assertThat(out.toString())
        .contains("index.md:3:10", "other.md:3:18")
        .contains("data/teams/core.yml:3:")
        .contains("3 errors");
    assertThat(asked).doesNotContain("HEAD /there", "HEAD /moved").contains("HEAD /gone");
  }

  /**
   * As when a job is cancelled: the process is told to stop while two answers keep it waiting. No
   * more than two are waited for at once, so the one before them has been taken.
   */
  @Test
  void whatIsKnownIsKeptWhenTheRunIsStopped() throws IOException, InterruptedException {
    write(
        "content/index.md", "# Home\n\n[Good](SITE/there), [a](SITE/wait-a), [b](SITE/wait-b).\n");
    CountDownLatch waiting = new CountDownLatch(2);
    CountDownLatch stopped = new CountDownLatch(1);
    server.createContext(
        "/wait-",
        exchange -> {
          waiting.countDown();
          try {
            stopped.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                Main.class.getName(),
                "links",
                "--external",
                "--content",
                temp.resolve("content").toString(),
                "--allow-host",
                "127.0.0.1",
                "--state",
                state.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("out.txt").toFile())
            .start();
    try {
      assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      stopped.countDown();
      process.destroyForcibly();
    }

    assertThat(Files.readAllLines(state)).singleElement().asString().contains(site + "/there");
  }

  @Test
  void withoutStateNothingFails() throws IOException {
    makeHandbook();
    String[] options = {
      "--content", temp.resolve("content").toString(), "--allow-host", "127.0.0.1"
    };

    assertThat(run(Duration.ZERO, options)).isZero();
    assertThat(run(Duration.ofDays(3), options)).isZero();
    assertThat(err.toString()).contains("nothing fails without --state");
  }

  @Test
  void settingsExemptionsAndWaiversHold() throws IOException {
    makeHandbook();
    write("content/handbook.yml", "rules: {moved-link: off}\n");
    write(
        "content/data/external-links.yml",
        "- pattern: SITE/te*\n  reason: Signed in only.\n- url: SITE/gone\n  reason: Over.\n  until: 2020-01-01\n");
    write(
        "content/other.md",
        "---\nwaive:\n  - rule: dead-link\n    reason: History.\n---\n\n# Other\n\n[again](SITE/gone)\n");

    handbook(Duration.ZERO);
    assertThat(handbook(Duration.ofHours(25))).isEqualTo(1);
    assertThat(out.toString())
        .contains("1 error")
        .doesNotContain("moved-link")
        .doesNotContain("team");
    assertThat(err.toString()).contains("1 exempted besides");
    assertThat(asked).doesNotContain("HEAD /team");
  }

  @Test
  void whatIsOfThisMachineIsNotAsked() throws IOException {
    makeHandbook();

    assertThat(run(Duration.ZERO, "--content", temp.resolve("content").toString())).isZero();
    assertThat(err.toString()).contains("4 unknown", "is not in the public network");
    assertThat(asked).isEmpty();
  }

  @Test
  void aFolderIsCheckedAndItsOtherSitesAreAsked() throws IOException {
    write("public/index.html", "<a href=SITE/gone>x</a>\n<a href=missing.html>y</a>\n");
    String folder = temp.resolve("public").toString();

    assertThat(run(Duration.ZERO, folder, "--allow-host", "127.0.0.1")).isEqualTo(1);
    assertThat(out.toString()).contains("answers 404", "missing.html", "1 error and 1 warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "github", "gitlab", "junit", "markdown"})
  void everyFormatShowsIt(String format) throws IOException {
    makeHandbook();

    handbook(Duration.ZERO, "--format", format, "--all");
    assertThat(out.toString()).contains("dead-link").contains("index.md");
  }

  @Test
  void mistakesAreWrongUsage() throws IOException {
    makeHandbook();

    assertThat(run(Duration.ZERO, "--content", temp.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no folder");
    assertThat(handbook(Duration.ZERO, "--max-time", "soon")).isEqualTo(2);
    assertThat(err.toString()).contains("\"soon\" is no time");
    assertThat(handbook(Duration.ZERO, temp.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("only one of them is checked");
    assertThat(
            Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Clock.systemUTC(),
                new Terminal(false, false),
                "links",
                "--state",
                "x"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("add --external");
    assertThat(asked).isEmpty();
  }
}
