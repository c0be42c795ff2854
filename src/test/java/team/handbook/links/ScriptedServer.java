package team.handbook.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A server on the loopback interface that plays what a script says. A line names a path and its
 * answers, one after the other, the last again and again: a status, {@code >} and a place, headers
 * after commas, {@code HEAD:} or {@code GET:} before it where it is for one method; or what no
 * server should do.
 */
final class ScriptedServer implements AutoCloseable {
  private static final int LIMIT = 4_000_000;

  private final ServerSocket socket;
  private final Supplier<Instant> now;
  private final Map<String, List<String>> script = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedServer(ServerSocket socket, List<String> lines, Supplier<Instant> now) {
    this.socket = socket;
    this.now = now;
    for (String line : lines) {
      String[] parts = line.replace("{port}", "" + socket.getLocalPort()).split(" ");
      script.put(parts[0], List.of(parts).subList(1, parts.length));
    }
    Thread thread = new Thread(this::accept, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  static ScriptedServer plain(List<String> lines, Supplier<Instant> now) throws IOException {
    return new ScriptedServer(
        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), lines, now);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The requests so far: method, host without its port, path. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        open.add(connection);
        Thread thread = new Thread(() -> serve(connection), "scripted-connection");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      closed.countDown(); // The test has closed it.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      String host = "";
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.startsWith("Host: ")) {
          host = line.substring(6).replaceFirst(":\\d+$", "");
        }
      }
      String[] parts = first.split(" ");
      requests.add(parts[0] + " " + host + " " + parts[1]);
      play(connection, parts[0], answer(parts[0], parts[1]));
    } catch (SocketException e) {
      // The client broke it off, as some of these cases want.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized String answer(String method, String path) {
    List<String> mine =
        script.getOrDefault(path, List.of("404")).stream()
            .filter(it -> !it.matches("(HEAD|GET):.*") || it.startsWith(method + ":"))
            .map(it -> it.replaceFirst("^(HEAD|GET):", ""))
            .toList();
    int n = used.merge(path + (mine.size() == 1 ? method : ""), 1, Integer::sum);
    return mine.get(Math.min(n, mine.size()) - 1);
  }

  private void play(Socket connection, String method, String answer)
      throws IOException, InterruptedException {
    OutputStream out = connection.getOutputStream();
    switch (answer) {
      case "reset" -> connection.setSoLinger(true, 0);
      case "silent" -> closed.await(20, TimeUnit.SECONDS);
      case "babble" -> write(out, "SSH-2.0-OpenSSH_9.2\r\n");
      case "flood" -> flood(out);
      case "endless" -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
        flood(out);
      }
      default -> write(out, response(answer));
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** More than anybody should read, but not without end. */
  private static void flood(OutputStream out) throws IOException {
    for (int sent = 0; sent < LIMIT; sent += 10) {
      write(out, sent == 0 ? "HTTP/1.1 2" : "aaaaaaaaaa");
    }
  }

  private String response(String answer) {
    String[] parts = answer.split(",");
    String[] status = parts[0].split(">", 2);
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status[0] + " x\r\n");
    if (status.length > 1) {
      text.append("Location: ").append(status[1]).append("\r\n");
    }
    for (String header : List.of(parts).subList(1, parts.length)) {
      String[] pair = header.split("=", 2);
      text.append(pair[0]).append(": ").append(value(pair[1])).append("\r\n");
    }
    return text.append("Content-Length: 0\r\nConnection: close\r\n\r\n").toString();
  }

  private String value(String written) {
    if (written.startsWith("date+")) {
      return DateTimeFormatter.RFC_1123_DATE_TIME.format(
          now.get().plusSeconds(Long.parseLong(written.substring(5))).atOffset(ZoneOffset.UTC));
    }
    if (written.startsWith("epoch+")) {
      return "" + (now.get().getEpochSecond() + Long.parseLong(written.substring(6)));
    }
    return written;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    closed.countDown();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
