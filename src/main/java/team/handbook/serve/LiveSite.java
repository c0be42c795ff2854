package team.handbook.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import team.handbook.Outcome;
import team.handbook.Preview;
import team.handbook.files.SiteFile;
import team.handbook.json.Json;
import team.handbook.report.OverlayReport;

/**
 * What is shown right now: the newest handbook without a mistake that would stop a build, and what
 * is wrong with the one on disk.
 */
final class LiveSite {
  private final Consumer<String> pages;
  private final Listener listener;
  private final String start;
  private volatile State state;
  private int builds;

  /** A handbook and what pages of it are called: pages of another one are to be loaded again. */
  private record Version(String build, Preview preview) {}

  /**
   * How things stand.
   *
   * @param shown what is shown; empty if nothing could be read yet
   * @param good the last one with which nothing was wrong that stops a build
   * @param before the good one before it, if it turns out that a page of it cannot be made
   * @param newest the handbook on disk, if it could be read
   * @param found how many findings of it were known then
   * @param message what open pages are told, as JSON
   */
  private record State(
      Optional<Version> shown,
      Optional<Version> good,
      Optional<Version> before,
      Optional<Version> newest,
      int found,
      String message) {
    String build() {
      return shown.map(Version::build).orElse("");
    }
  }

  /**
   * Nothing is shown yet.
   *
   * @param start tells this server from one that was there before, under the same address
   * @param pages is told what open pages are to know
   */
  LiveSite(String start, Consumer<String> pages, Listener listener) {
    this.start = start;
    this.pages = pages;
    this.listener = listener;
    this.state =
        new State(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, "");
  }

  /** What open pages are to know. */
  String message() {
    return state.message();
  }

  /** The path below which the site lies. */
  String base() {
    return state.shown().map(version -> version.preview().base()).orElse("/");
  }

  /**
   * Shows a handbook that was just read, if nothing stops it.
   *
   * @param seconds how long reading it took
   */
  synchronized void read(Preview preview, double seconds) {
    builds++;
    show(new Version(start + "-" + builds, preview), state.good(), seconds);
  }

  private void show(Version version, Optional<Version> good, double seconds) {
    int found = version.preview().found();
    Outcome outcome = version.preview().outcome();
    Optional<Version> newest = Optional.of(version);
    boolean blocked = outcome.blocked();
    Optional<Version> shown = blocked ? good.or(() -> newest) : newest;
    String message = message(shown.orElseThrow().build(), version.preview(), outcome);
    state =
        blocked
            ? new State(shown, good, Optional.empty(), newest, found, message)
            : new State(shown, newest, good, newest, found, message);
    pages.accept(message);
    listener.read(outcome, seconds);
  }

  /** The handbook could not be read at all; what is shown stays. */
  synchronized void failed(String why) {
    Json json = open(state.build(), true);
    json.text("failure", why).key("errors").number(1).key("warnings").number(0);
    String message = json.key("findings").open('[').close(']').close('}').toString();
    if (!message.equals(state.message())) {
      state =
          new State(state.shown(), state.good(), Optional.empty(), Optional.empty(), 0, message);
      pages.accept(message);
      listener.failed(why);
    }
  }

  /** A file of the site; empty if there is none. */
  Optional<Answer> answer(String path) throws IOException {
    State now = state;
    if (now.shown().isEmpty()) {
      return Optional.of(Answer.html(503, LivePage.empty(now.build())));
    }
    Preview preview = now.shown().get().preview();
    Optional<SiteFile> file = preview.file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(preview.isPage(path) ? page(file.get(), 200, now) : Answer.file(file.get()));
  }

  /** The page for an address at which there is nothing. */
  Answer notFound() throws IOException {
    State now = state;
    return now.shown().isEmpty()
        ? Answer.html(503, LivePage.empty(now.build()))
        : page(now.shown().get().preview().notFound(), 404, now);
  }

  private Answer page(SiteFile file, int status, State now) throws IOException {
    String html = text(file);
    State after = recheck(now);
    if (!after.build().equals(now.build())) {
      Optional<SiteFile> last =
          after.shown().flatMap(version -> version.preview().file(file.path()));
      html = last.isPresent() ? text(last.get()) : "";
    }
    return Answer.html(
        status, html.isEmpty() ? LivePage.empty(after.build()) : LivePage.of(html, after.build()));
  }

  /** Making a page may show a mistake of a template; then the page of before is shown. */
  private synchronized State recheck(State now) {
    Optional<Version> newest = now.newest();
    if (state.equals(now) && newest.isPresent() && newest.get().preview().found() > now.found()) {
      show(newest.get(), now.good().equals(newest) ? now.before() : now.good(), 0);
    }
    return state;
  }

  private static String text(SiteFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.content().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String message(String build, Preview preview, Outcome outcome) {
    Json json = open(build, outcome.blocked());
    new OverlayReport(
            outcome.files()::repositoryPath,
            preview::source,
            path -> Editor.address(preview.place(path)))
        .write(outcome.findings(), json);
    return json.close('}').toString();
  }

  private static Json open(String build, boolean blocked) {
    return new Json().open('{').text("build", build).key("blocked").bool(blocked);
  }
}
