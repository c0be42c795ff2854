package team.handbook.links;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import team.handbook.links.Answer.Failure;
import team.handbook.links.Answer.Heard;
import team.handbook.links.Answer.Unheard;

/** What is known of one address while it is being asked: where its redirects led, what failed. */
final class Inquiry {
  private static final int REDIRECTS = 5;

  /** How often something that may pass is asked in all. */
  private static final int TRIES = 3;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(400, "bad request"),
          Map.entry(401, "sign in"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "not found"),
          Map.entry(405, "method not allowed"),
          Map.entry(410, "gone"),
          Map.entry(429, "too many requests"),
          Map.entry(500, "internal error"),
          Map.entry(502, "bad gateway"),
          Map.entry(503, "not available"),
          Map.entry(504, "gateway timeout"),
          Map.entry(999, "request denied"));

  private final ExternalLink link;
  private final Set<WebAddress> seen = new HashSet<>();
  private WebAddress address;
  private Web.Method method = Web.Method.HEAD;
  private Instant notBefore = Instant.MIN;
  private boolean forGood = true;
  private Optional<String> moved = Optional.empty();
  private int failures;

  Inquiry(ExternalLink link, WebAddress address) {
    this.link = link;
    this.address = address;
    seen.add(address);
  }

  ExternalLink link() {
    return link;
  }

  /** What is asked next. */
  WebAddress address() {
    return address;
  }

  Web.Method method() {
    return method;
  }

  /** When it may be asked next. */
  Instant notBefore() {
    return notBefore;
  }

  int failures() {
    return failures;
  }

  /** Asks again, but not before a time. */
  void postpone(Instant until) {
    notBefore = until;
  }

  /** What is to be done after an answer: a judgement, or another request. */
  sealed interface Next {
    /** It is known. */
    record Known(Judgement judgement) implements Next {}

    /** The same again, or the next step, at once. */
    record Again() implements Next {}

    /** The same again after a while. */
    record Later() implements Next {}
  }

  /** Takes an answer. */
  Next take(Answer answer) {
    if (answer instanceof Unheard unheard) {
      return unheard(unheard.why());
    }
    Heard heard = (Heard) answer;
    int status = heard.status();
    if (heard.isChallenge()) {
      return known(Judgement.unknown(words("asks whether it is a person who asks")));
    }
    if (status >= 200 && status < 300) {
      return known(moved.map(Judgement::moved).orElseGet(Judgement::ok));
    }
    if (isRedirect(status)) {
      return redirect(heard);
    }
    if (status == 429 || (status == 503 && heard.header("retry-after").isPresent())) {
      return again(status == 429 ? Verdict.UNKNOWN : Verdict.SUSPECT, says(status));
    }
    if (status == 401 || status == 407) {
      return known(Judgement.unknown(words(says(status))));
    }
    if (method == Web.Method.HEAD) {
      // Many servers answer HEAD wrongly; only what GET says counts.
      method = Web.Method.GET;
      return new Next.Again();
    }
    if (status == 404 || status == 410) {
      return known(Judgement.dead(words(says(status))));
    }
    return status >= 500 && status < 600
        ? again(Verdict.SUSPECT, says(status))
        : known(Judgement.unknown(words(says(status))));
  }

  private Next unheard(Failure why) {
    return switch (why) {
      case NO_HOST, TLS_NAME -> known(Judgement.dead(words(why.words())));
      case REFUSED -> known(Judgement.unknown(words(why.words())));
      case TLS -> known(Judgement.suspect(words(why.words())));
      case LOOKUP, TIMEOUT, CLOSED, BAD -> {
        method = Web.Method.GET;
        yield again(Verdict.SUSPECT, why.words());
      }
    };
  }

  private Next again(Verdict otherwise, String why) {
    failures++;
    return failures < TRIES
        ? new Next.Later()
        : known(new Judgement(otherwise, words(why), Optional.empty()));
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private Next redirect(Heard heard) {
    Optional<WebAddress> to = heard.header("location").flatMap(address::resolve);
    if (to.isEmpty()) {
      return known(Judgement.unknown(words("redirects to what is no address of the web")));
    }
    if (seen.contains(to.get())) {
      return known(Judgement.suspect(words("redirects in a circle")));
    }
    if (seen.size() > REDIRECTS) {
      return known(Judgement.suspect(words("redirects more than " + REDIRECTS + " times")));
    }
    forGood &= heard.status() == 301 || heard.status() == 308;
    address = to.get();
    seen.add(address);
    method = Web.Method.HEAD;
    if (forGood) {
      moved = Optional.of(address.toString());
    }
    return new Next.Again();
  }

  private static String says(int status) {
    String name = NAMES.get(status);
    return "answers " + status + (name == null ? "" : " (" + name + ")");
  }

  /** A reason, which is about the last address where redirects led to another. */
  private String words(String reason) {
    return seen.size() == 1 ? reason : "leads to \"" + address + "\", which " + reason;
  }

  private static Next known(Judgement judgement) {
    return new Next.Known(judgement);
  }
}
