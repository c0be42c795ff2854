package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.routes.Route;
import team.handbook.support.Fixture;

/** A real browser opens one page of each kind: nothing is refused, and nothing is complained of. */
class BrowserTest {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @Test
  void aBrowserHasNothingToComplainOf(@TempDir Path temp) throws Exception {
    Optional<String> browser =
        BROWSERS.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    assumeTrue(browser.isPresent(), "skipped: there is no Chromium (install chromium)");
    Path working = Path.of("").toAbsolutePath();
    Path site = temp.resolve("site");
    Outcome outcome =
        new Build(
                new Project(
                    working.resolve("content"),
                    Optional.empty(),
                    site,
                    working,
                    Fixture.TODAY,
                    false,
                    false),
                step -> {})
            .publish();
    Map<Route.Kind, Route> kinds = new EnumMap<>(Route.Kind.class);
    outcome.routes().all().forEach(route -> kinds.putIfAbsent(route.kind(), route));
    HttpServer server = serve(site);
    try {
      for (Route route : kinds.values()) {
        String page =
            "http://127.0.0.1:"
                + server.getAddress().getPort()
                + "/"
                + route.path().replace(" ", "%20");
        String said = open(browser.get(), temp.resolve("profile"), page);
        assertThat(said)
            .as(route.path())
            .contains("<h1")
            .doesNotContain("CONSOLE")
            .doesNotContain("Refused to");
      }
    } finally {
      server.stop(0);
    }
  }

  private static String open(String browser, Path profile, String page)
      throws IOException, InterruptedException {
    Path said = profile.resolveSibling("said.txt");
    Process process =
        new ProcessBuilder(
                Stream.of(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + profile,
                        "--dump-dom",
                        page)
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("the browser ended").isTrue();
    return Files.readString(said);
  }

  private static HttpServer serve(Path site) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(site, exchange));
    server.start();
    return server;
  }

  private static void answer(Path site, HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file =
        site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path).normalize();
    boolean found = file.startsWith(site) && Files.isRegularFile(file);
    byte[] bytes = found ? Files.readAllBytes(file) : "not found".getBytes(StandardCharsets.UTF_8);
    String name = file.getFileName().toString();
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            name.endsWith(".css")
                ? "text/css"
                : name.endsWith(".html")
                    ? "text/html; charset=utf-8"
                    : name.endsWith(".woff2") ? "font/woff2" : "application/octet-stream");
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
