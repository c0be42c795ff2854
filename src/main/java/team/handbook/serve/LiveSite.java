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
   * @param newest the handbook on disk, if it could be read and the rules ran
   * @param mistakes how many mistakes of templates were known then
   * @param told what open pages are told of what is wrong: members of a JSON object
   */
  private record State(
      Optional<Version> shown,
      Optional<Version> good,
      Optional<Version> before,
      Optional<Version> newest,
      int mistakes,
      String told) {
    String build() {
      return shown.map(Version::build).orElse("");
    }

    /** What open pages are told: which build is shown, and what is wrong. */
    String message() {
      return told.isEmpty() ? "" : "{\"build\":\"" + build() + "\"," + told + "}";
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

  /**
   * Shows pages of a handbook before the rules ran, if all is well with the one that is shown. What
   * is said of that one stands until {@link #read}.
   */
  synchronized void early(Preview preview) {
    State now = state;
    if (now.newest().isPresent() && now.newest().equals(now.good())) {
      state =
          new State(
              Optional.of(version(preview)),
              now.good(),
              now.before(),
              Optional.empty(),
              0,
              now.told());
      pages.accept(state.message());
    }
  }

  /**
   * Shows a handbook that was just read, if nothing stops it.
   *
   * @param seconds how long reading it took
   */
  synchronized void read(Preview preview, double seconds) {
    Version version =
        state.shown().filter(shown -> shown.preview() == preview).orElseGet(() -> version(preview));
    show(version, state.good(), seconds);
  }

  private Version version(Preview preview) {
    builds++;
    return new Version(start + "-" + builds, preview);
  }

  private void show(Version version, Optional<Version> good, double seconds) {
    int mistakes = version.preview().mistakes();
    Outcome outcome = version.preview().outcome();
    Optional<Version> newest = Optional.of(version);
    boolean blocked = outcome.blocked();
    Optional<Version> shown = blocked ? good.or(() -> newest) : newest;
    String told = told(version.preview(), outcome);
    state =
        blocked
            ? new State(shown, good, Optional.empty(), newest, mistakes, told)
            : new State(shown, newest, good, newest, mistakes, told);
    pages.accept(state.message());
    listener.read(outcome, seconds);
  }

  /** The handbook could not be read at all; what is shown stays. */
  synchronized void failed(String why) {
    Json json = open(true).text("failure", why).key("errors").number(1).key("warnings").number(0);
    String told = members(json.key("findings").open('[').close(']'));
    if (!told.equals(state.told())) {
      state = new State(state.shown(), state.good(), Optional.empty(), Optional.empty(), 0, told);
      pages.accept(state.message());
      listener.failed(why);
    }
  }

  /** The site as it is now; what is read meanwhile does not change it. */
  Snapshot snapshot() {
    return new Snapshot(state);
  }

  /** The site as it was when a request came. */
  final class Snapshot {
    private final State now;

    private Snapshot(State now) {
      this.now = now;
    }

    /** The path below which the site lies. */
    String base() {
      return now.shown().map(version -> version.preview().base()).orElse("/");
    }

    /** A file of the site; empty if there is none. */
    Optional<Answer> answer(String path) throws IOException {
      if (now.shown().isEmpty()) {
        return Optional.of(Answer.html(503, LivePage.empty(now.build())));
      }
      Preview preview = now.shown().get().preview();
      Optional<SiteFile> file = preview.file(path);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          preview.isPage(path) ? page(file.get(), 200, now) : Answer.file(file.get()));
    }

    /** The page for an address at which there is nothing. */
    Answer notFound() throws IOException {
      return now.shown().isEmpty()
          ? Answer.html(503, LivePage.empty(now.build()))
          : page(now.shown().get().preview().notFound(), 404, now);
    }
  }

  private Answer page(SiteFile file, int status, State now) throws IOException {
    String html = text(file);
    // What was read meanwhile is another build, for which the page is loaded again.
    String build = now.build();
    Optional<State> after = recheck(now);
    if (after.isPresent()) {
      Optional<SiteFile> last =
          after.get().shown().flatMap(version -> version.preview().file(file.path()));
      html = last.isPresent() ? text(last.get()) : "";
      build = after.get().build();
    }
    return Answer.html(status, html.isEmpty() ? LivePage.empty(build) : LivePage.of(html, build));
  }

  /** Making a page may show a mistake of a template; then the page of before is shown. */
  private synchronized Optional<State> recheck(State now) {
    Optional<Version> newest = now.newest();
    if (state.equals(now)
        && newest.isPresent()
        && newest.get().preview().mistakes() > now.mistakes()) {
      show(newest.get(), now.good().equals(newest) ? now.before() : now.good(), 0);
      return Optional.of(state);
    }
    return Optional.empty();
  }

  private static String text(SiteFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.content().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String told(Preview preview, Outcome outcome) {
    Json json = open(outcome.blocked());
    new OverlayReport(
            outcome.files()::repositoryPath,
            preview::source,
            path -> Editor.address(preview.place(path)))
        .write(outcome.findings(), json);
    return members(json);
  }

  private static Json open(boolean blocked) {
    return new Json().open('{').key("blocked").bool(blocked);
  }

  private static String members(Json json) {
    String object = json.close('}').toString();
    return object.substring(1, object.length() - 1);
  }
}
