package team.handbook.links;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import team.handbook.links.Answer.Failure;
import team.handbook.links.Answer.Heard;
import team.handbook.links.Answer.Unheard;

/**
 * Asks the web: one request at a time, no redirects, cookies, credentials or proxies, and nothing
 * of a body is read. What must not be asked is refused by {@link AddressGuard} before a connection
 * is made.
 */
final class WebClient implements Web {
  /** How many requests can be under way in all. */
  static final int CONNECTIONS = 16;

  private static final List<String> HEADERS =
      List.of(
          "cf-mitigated",
          "location",
          "ratelimit",
          "ratelimit-remaining",
          "ratelimit-reset",
          "retry-after",
          "x-amzn-waf-action",
          "x-ratelimit-remaining",
          "x-ratelimit-reset");

  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;
  private final Duration patience;

  /**
   * A client.
   *
   * @param guard looks names up
   * @param trust says which certificates are good
   * @param agent the name that it gives
   * @param patience how long one request may take in all
   */
  WebClient(AddressGuard guard, SSLContext trust, String agent, Duration patience) {
    this.patience = patience;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "links-watch");
              thread.setDaemon(true);
              return thread;
            });
    Timeout timeout = Timeout.of(patience);
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(guard, trust, timeout))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setAuthenticationEnabled(false)
                    .setConnectionRequestTimeout(timeout)
                    .setContentCompressionEnabled(false)
                    .setExpectContinueEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .setRedirectsEnabled(false)
                    .setResponseTimeout(timeout)
                    .build())
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .setUserAgent(agent)
            .build();
  }

  private static HttpClientConnectionManager connections(
      AddressGuard guard, SSLContext trust, Timeout timeout) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxEmptyLineCount(10)
                        .setMaxHeaderCount(200)
                        .setMaxLineLength(16_384)
                        .build())
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
        .setDnsResolver(guard)
        .setMaxConnPerRoute(ExternalQueue.PER_HOST)
        .setMaxConnTotal(CONNECTIONS)
        .setTlsSocketStrategy(
            new DefaultClientTlsStrategy(
                trust, HostnameVerificationPolicy.CLIENT, new DefaultHostnameVerifier()))
        .build();
  }

  @Override
  public Answer ask(Method method, WebAddress address) {
    HttpUriRequestBase request = new HttpUriRequestBase(method.name(), URI.create("/"));
    request.setPath(address.path());
    request.setHeader("Accept", "text/html, */*;q=0.8");
    ScheduledFuture<?> limit =
        watch.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(target(address), request, null);
      Heard heard = heard(response);
      if (method != Method.HEAD) {
        // Closing would first read the rest; this breaks the connection off instead.
        request.cancel();
      }
      // What was asked is known, however the connection ends.
      Closer.closeQuietly(response);
      return heard;
    } catch (IOException e) {
      // Nobody but the watch breaks off what has not been heard.
      return new Unheard(request.isCancelled() ? Failure.TIMEOUT : failure(e));
    } finally {
      limit.cancel(false);
    }
  }

  private static HttpHost target(WebAddress address) {
    return new HttpHost(address.scheme(), address.host(), address.port());
  }

  private static Heard heard(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      if (HEADERS.contains(name) && header.getValue() != null) {
        // Header bytes arrive as ISO 8859-1; an address that is not encoded is UTF-8 by now.
        byte[] bytes = header.getValue().getBytes(StandardCharsets.ISO_8859_1);
        headers.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return new Heard(response.getCode(), headers);
  }

  private static Failure failure(IOException e) {
    if (e instanceof AddressGuard.RefusedException) {
      return Failure.REFUSED;
    }
    if (e instanceof UnknownHostException) {
      // What getaddrinfo says when the name server did not answer, or there is no network.
      boolean passing = String.valueOf(e.getMessage()).contains("Temporary failure");
      return passing ? Failure.LOOKUP : Failure.NO_HOST;
    }
    if (e instanceof SSLPeerUnverifiedException) {
      return Failure.TLS_NAME;
    }
    if (e instanceof SSLException) {
      return Failure.TLS;
    }
    if (e instanceof InterruptedIOException) {
      return Failure.TIMEOUT;
    }
    // No route and a refused connection are kinds of the second.
    boolean closed = e instanceof NoHttpResponseException || e instanceof SocketException;
    return closed ? Failure.CLOSED : Failure.BAD;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
