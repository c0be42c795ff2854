package team.handbook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The open pages, each of which listens to a stream of server-sent events (HTML Living Standard,
 * 9.2). One thread writes to all of them.
 */
final class LiveEvents implements AutoCloseable {
  /** More are from pages that were closed without our noticing; the oldest goes. */
  private static final int MOST = 100;

  /** A comment now and then finds out who is gone. */
  private static final int HEARTBEAT_SECONDS = 15;

  private final Deque<HttpExchange> open = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor writer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "handbook-events");
            thread.setDaemon(true);
            return thread;
          },
          // Once it is closed, there is nobody to tell.
          new ThreadPoolExecutor.DiscardPolicy());

  LiveEvents() {
    var unused =
        writer.scheduleWithFixedDelay(
            () -> write(":\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Takes over a request, and tells it at once how things stand. */
  void add(HttpExchange exchange, Supplier<String> message) {
    writer.execute(
        () -> {
          open.addLast(exchange);
          try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange, "retry: 500\n\n" + event(message.get()));
          } catch (IOException e) {
            drop(exchange);
          }
          if (open.size() > MOST) {
            drop(open.getFirst());
          }
        });
  }

  /** Tells every open page. */
  void send(String message) {
    writer.execute(() -> write(event(message)));
  }

  /** How many pages listen. */
  int count() {
    return Attempt.at(() -> writer.submit(open::size).get()).value().orElse(0);
  }

  private static String event(String message) {
    return message.isEmpty() ? "" : "data: " + message + "\n\n";
  }

  private void write(String text) {
    for (HttpExchange exchange : List.copyOf(open)) {
      try {
        write(exchange, text);
      } catch (IOException e) {
        drop(exchange);
      }
    }
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    OutputStream out = exchange.getResponseBody();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void drop(HttpExchange exchange) {
    open.remove(exchange);
    exchange.close();
  }

  @Override
  public void close() {
    writer.shutdownNow();
  }
}
