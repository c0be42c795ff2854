package team.handbook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.report.RulePage;
import team.handbook.url.Url;

/** Answers requests: pages and files of the site, and the few files of the server itself. */
final class SiteHandler implements HttpHandler {
  private static final int WIDTH = 80;
  private static final String EVENTS = LivePage.FOLDER + "events";
  private static final String RULES = LivePage.FOLDER + "rules/";

  /** A file of the theme whose name holds a hash of its content: there never is another of it. */
  private static final Pattern FINAL = Pattern.compile("_theme/[^/]+\\.[0-9a-f]{10}\\.[a-z0-9]+");

  private final HostNames hosts;
  private final LiveSite site;
  private final LiveEvents events;
  private final Listener listener;

  SiteHandler(HostNames hosts, LiveSite site, LiveEvents events, Listener listener) {
    this.hosts = hosts;
    this.site = site;
    this.events = events;
    this.listener = listener;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    protect(exchange.getResponseHeaders());
    String path = exchange.getRequestURI().getRawPath();
    Optional<Answer> refusal = refusal(exchange);
    if (refusal.isEmpty() && EVENTS.equals(path)) {
      events.add(exchange, site::message);
      return;
    }
    Attempt<Answer> attempt =
        refusal.isPresent()
            ? new Attempt<>(refusal, Optional.empty())
            : Attempt.at(() -> answer(path, exchange));
    Answer answer = attempt.value().orElseGet(() -> failed(attempt.failure().orElseThrow()));
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    int length = answer.bytes().length;
    exchange.sendResponseHeaders(answer.status(), head || length == 0 ? -1 : length);
    if (!head && length > 0) {
      exchange.getResponseBody().write(answer.bytes());
    }
    exchange.close();
  }

  /** What no browser is to do with answers of a server on somebody's own computer. */
  private static void protect(Headers headers) {
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "frame-ancestors 'self'");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Content-Type-Options", "nosniff");
  }

  private Optional<Answer> refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String other = exchange.getRequestURI().getRawAuthority();
    if (!hosts.isHost(headers.getOrDefault("Host", List.of()))
        || (other != null && !hosts.isHost(List.of(other)))) {
      return Optional.of(Answer.text(421, "This server only answers under its own name.\n"));
    }
    if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Optional.of(Answer.text(405, "This server only answers GET and HEAD.\n"));
    }
    boolean live = EVENTS.equals(exchange.getRequestURI().getRawPath());
    if (live
        && (!exchange.getRequestMethod().equals("GET")
            || !hosts.isOrigin(
                headers.getOrDefault("Origin", List.of()),
                headers.getOrDefault("Sec-Fetch-Site", List.of())))) {
      return Optional.of(Answer.text(403, "Only pages of this server may listen.\n"));
    }
    return Optional.empty();
  }

  private Answer answer(String raw, HttpExchange exchange) throws IOException {
    if (raw.startsWith(LivePage.FOLDER)) {
      return own(raw);
    }
    LiveSite.Snapshot now = site.snapshot();
    String base = now.base();
    if (!raw.startsWith(base)) {
      return base.equals(raw + "/") || raw.equals("/") ? moved(base, exchange) : now.notFound();
    }
    String path = Url.decode(raw.substring(base.length()));
    Optional<Answer> found =
        now.answer(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    if (found.isPresent()) {
      if (FINAL.matcher(path).matches()) {
        exchange.getResponseHeaders().set("Cache-Control", "private, max-age=86400, immutable");
      }
      return found.get();
    }
    boolean folder = !path.endsWith("/") && now.answer(path + "/index.html").isPresent();
    return folder ? moved(base + Url.encodePath(path) + "/", exchange) : now.notFound();
  }

  private static Answer moved(String to, HttpExchange exchange) {
    exchange.getResponseHeaders().set("Location", to);
    return Answer.text(302, "");
  }

  private Answer own(String path) throws IOException {
    if (path.equals(LivePage.FOLDER + "live.js") || path.equals(LivePage.FOLDER + "live.css")) {
      return Answer.own(path.substring(LivePage.FOLDER.length()));
    }
    Optional<Rule> rule =
        path.startsWith(RULES) ? Rules.find(path.substring(RULES.length())) : Optional.empty();
    return rule.map(
            found ->
                Answer.text(
                    200,
                    found.id() + ": " + found.summary() + "\n\n" + RulePage.of(found).text(WIDTH)))
        .orElseGet(() -> Answer.text(404, "There is nothing here.\n"));
  }

  private Answer failed(Throwable failure) {
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return Answer.text(404, "The file cannot be read: " + failure.getMessage() + "\n");
    }
    listener.bug(failure);
    return Answer.text(500, "This is a bug in Handbook; the terminal says more.\n");
  }
}
