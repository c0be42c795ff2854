package team.handbook.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import team.handbook.Preview;
import team.handbook.Previews;
import team.handbook.Previews.Moment;
import team.handbook.files.Stamps;
import team.handbook.serve.Watch.Heard;

/**
 * A server on this computer that shows a handbook and keeps up with its files. It answers before
 * anything is read; the first answer waits for the first reading.
 */
public final class Serving implements AutoCloseable {
  private static final int FIRST_PORT = 8080;
  private static final int PORTS_TRIED = 20;
  private static final int ANSWERING = 8;

  /** How often the files are looked at although nothing was heard, at most. */
  private static final long LEAST_PAUSE_MILLIS = 400;

  /** Looking takes at most this part of the time. */
  private static final int PART = 20;

  /** How often it is looked again whether something is still being written. */
  private static final int MOST_LOOKS = 60;

  private final Previews previews;
  private final Listener listener;
  private final HttpServer server;
  private final ExecutorService answering;
  private final LiveEvents events = new LiveEvents();
  private final LiveSite site;
  private final Watch watch = new Watch();
  private final Thread watching = new Thread(this::run, "handbook-watch");
  private final CountDownLatch first = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  private Serving(Previews previews, HttpServer server, Listener listener) {
    this.previews = previews;
    this.server = server;
    this.listener = listener;
    this.site = new LiveSite(Long.toHexString(System.nanoTime()), events::send, listener);
    this.answering =
        Executors.newFixedThreadPool(
            ANSWERING,
            task -> {
              Thread thread = new Thread(task, "handbook-answer");
              thread.setDaemon(true);
              return thread;
            });
    watching.setDaemon(true);
  }

  /**
   * Starts a server on loopback.
   *
   * @param port the port; without it, one that is free, 8080 if possible
   * @throws UncheckedIOException if the port is taken
   */
  public static Serving start(Previews previews, OptionalInt port, Listener listener) {
    // Otherwise every second answer on a connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server = port.isPresent() ? bind(port.getAsInt()) : bindNear();
    Serving serving = new Serving(previews, server, listener);
    SiteHandler handler =
        new SiteHandler(
            HostNames.of(server.getAddress().getPort()), serving.site, serving.events, listener);
    server.createContext(
        "/",
        exchange -> {
          serving.awaitFirst();
          handler.handle(exchange);
        });
    server.setExecutor(serving.answering);
    server.start();
    serving.watching.start();
    return serving;
  }

  private static HttpServer bindNear() {
    for (int port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
      try {
        return open(port);
      } catch (BindException e) {
        // The next one may be free.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bind(0);
  }

  private static HttpServer bind(int port) {
    try {
      return open(port);
    } catch (BindException e) {
      throw new UncheckedIOException(
          "port "
              + port
              + " is taken, or not allowed; name another with --port, or leave it out to have a free one",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServer open(int port) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return HttpServer.create(new InetSocketAddress(here, port), 0);
  }

  /** Where the site is; it may lie below a path. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** How many open pages listen to it. */
  int listening() {
    return events.count();
  }

  /** Returns when the handbook was read for the first time, or could not be. */
  public void awaitFirst() {
    try {
      first.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the server was closed. */
  public void awaitEnd() throws InterruptedException {
    watching.join();
  }

  private void run() {
    try {
      Optional<Moment> seen = look(previews::look).map(this::read);
      first.countDown();
      long cost = 0;
      while (!Thread.currentThread().isInterrupted()) {
        seen.map(Moment::sources).map(Stamps::folders).ifPresent(watch::listen);
        Heard heard = watch.await(Math.max(LEAST_PAUSE_MILLIS, PART * cost));
        long before = System.nanoTime();
        Optional<Moment> now = look(seen, heard);
        if (heard.places().isEmpty()) {
          cost = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        }
        if (now.isPresent() && !now.equals(seen)) {
          Moment settled = settled(now.get(), heard.anything());
          if (!Optional.of(settled).equals(seen)) {
            seen = Optional.of(read(settled));
          }
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // The server was closed.
    }
    first.countDown();
  }

  /** Looks where something was heard, or everywhere if that is not known. */
  private Optional<Moment> look(Optional<Moment> seen, Heard heard) {
    return seen.isPresent() && heard.places().isPresent()
        ? look(() -> previews.look(seen.get(), heard.places().get()))
        : look(previews::look);
  }

  private Optional<Moment> look(Callable<Moment> looking) {
    Attempt<Moment> attempt = Attempt.at(looking);
    attempt.failure().ifPresent(this::failed);
    return attempt.value();
  }

  /**
   * Waits until nothing is being written any more.
   *
   * @param quiet whether it has been quiet since the last event
   */
  private Moment settled(Moment seen, boolean quiet) throws InterruptedException {
    Moment now = seen;
    boolean settled = quiet && !now.busy();
    for (int looks = 0; !settled && looks < MOST_LOOKS; looks++) {
      watch.pause();
      Attempt<Moment> again = Attempt.at(previews::look);
      if (again.value().isEmpty()) {
        return now;
      }
      settled = again.value().get().equals(now) && !now.busy();
      now = again.value().get();
    }
    return now;
  }

  /** Reads what stands on disk, and says how that stood. */
  private Moment read(Moment moment) {
    long start = System.nanoTime();
    Attempt<Preview> attempt = Attempt.at(() -> previews.read(moment, site::early));
    double seconds = (System.nanoTime() - start) / 1e9;
    attempt.value().ifPresent(preview -> site.read(preview, seconds));
    attempt.failure().ifPresent(this::failed);
    return attempt.value().isPresent() ? previews.asRead(moment) : moment;
  }

  private void failed(Throwable failure) {
    if (failure instanceof UncheckedIOException io) {
      site.failed(why(io));
    } else {
      listener.bug(failure);
      site.failed("this is a bug in Handbook; the terminal says more");
    }
  }

  private static String why(UncheckedIOException failure) {
    if (failure.getCause() instanceof NoSuchFileException file) {
      return "\"" + file.getFile() + "\" is not there";
    }
    return "the files cannot be read: " + failure.getMessage();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    watching.interrupt();
    server.stop(0);
    events.close();
    answering.shutdownNow();
    watch.close();
  }
}
