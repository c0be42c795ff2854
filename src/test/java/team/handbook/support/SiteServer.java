package team.handbook.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** Serves a folder on loopback as a web host does: index files, types, gzip and a page for 404. */
public final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "xml", "application/xml");

  private static final List<String> TEXTS = List.of("css", "html", "js", "svg", "xml");

  /**
   * What was asked for.
   *
   * @param path the path, as it came
   * @param bytes how many bytes of content went back
   */
  public record Request(String path, int bytes) {}

  private final Path site;
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public SiteServer(Path site) throws IOException {
    this.site = site;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a path of the site. */
  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path.replace(" ", "%20");
  }

  /** What was asked for since this was last asked. */
  public List<Request> requests() {
    List<Request> all = List.copyOf(requests);
    requests.clear();
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file =
        site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path).normalize();
    boolean found = file.startsWith(site) && Files.isRegularFile(file);
    Path sent = found ? file : site.resolve("404.html");
    byte[] bytes =
        Files.exists(sent) ? Files.readAllBytes(sent) : "none".getBytes(StandardCharsets.UTF_8);
    String name = sent.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (TEXTS.contains(extension)) {
      bytes = gzip(bytes);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    requests.add(new Request("/" + path, bytes.length));
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The gzip form of some bytes, as a web host sends them. */
  public static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
