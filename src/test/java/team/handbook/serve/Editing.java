package team.handbook.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Previews;
import team.handbook.Project;
import team.handbook.support.Fixture;

/** A handbook in a folder, served, with what it says about itself to be awaited. */
final class Editing implements AutoCloseable {
  private final Path folder;
  private final Serving serving;
  private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /** What the server said: an outcome, or why there is none. */
  record Told(Optional<Outcome> outcome, String failure) {
    boolean isBlocked() {
      return outcome.map(Outcome::blocked).orElse(true);
    }
  }

  Editing(Path folder) {
    this.folder = folder;
    this.serving =
        Serving.start(
            new Previews(() -> project("site")),
            OptionalInt.of(0),
            new Listener() {
              @Override
              public void read(Outcome outcome, double seconds) {
                told.add(new Told(Optional.of(outcome), ""));
              }

              @Override
              public void failed(String why) {
                told.add(new Told(Optional.empty(), why));
              }

              @Override
              public void bug(Throwable failure) {
                throw new AssertionError(failure);
              }
            });
  }

  /** The project, with the site somewhere else each time. */
  Project project(String output) {
    return new Project(
        folder.resolve("content"),
        Optional.of(folder.resolve("templates")),
        folder.resolve(output),
        folder,
        Fixture.TODAY,
        true,
        false);
  }

  /** Builds it afresh, as somebody else would. */
  Path cleanBuild(String output) {
    Project project = project(output);
    boolean themed = Files.isDirectory(folder.resolve("templates"));
    Outcome outcome =
        new Build(themed ? project : project.showing(Optional.empty(), true), step -> {}).publish();
    if (outcome.published().isEmpty()) {
      throw new AssertionError(Fixture.describe(outcome));
    }
    return folder.resolve(output);
  }

  /** What the server says next; it has two minutes. */
  Told next() throws InterruptedException {
    Told next = told.poll(2, TimeUnit.MINUTES);
    if (next == null) {
      throw new AssertionError("the server says nothing");
    }
    return next;
  }

  /** Whether the server says something more; it has a few seconds. */
  boolean saysMore() throws InterruptedException {
    return told.poll(5, TimeUnit.SECONDS) != null;
  }

  /** Waits until the server says that all is well, or that it is not. */
  Told until(boolean blocked) throws InterruptedException {
    Told next = next();
    while (next.isBlocked() != blocked) {
      Told last = next;
      next = told.poll(2, TimeUnit.MINUTES);
      if (next == null) {
        throw new AssertionError(last.outcome().map(Fixture::describe).orElse(last.failure()));
      }
    }
    return next;
  }

  /** Forgets what the server said so far. */
  void forget() {
    told.clear();
  }

  String address() {
    return serving.address();
  }

  Serving serving() {
    return serving;
  }

  HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A page without what only serving adds. */
  String page(String path) {
    return get(path)
        .body()
        .replaceFirst(
            "<script src=\"/_handbook/live.js\" defer data-build=\"[0-9a-f-]+\"></script>", "")
        .replaceFirst("; connect-src &#39;self&#39;\">", "\">");
  }

  @Override
  public void close() {
    serving.close();
  }
}
