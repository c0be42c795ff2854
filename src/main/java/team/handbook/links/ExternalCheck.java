package team.handbook.links;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import team.handbook.links.Answer.Failure;
import team.handbook.links.Answer.Heard;
import team.handbook.links.Answer.Unheard;
import team.handbook.links.ExternalResult.Judged;

/**
 * Asks other sites whether links to them still work, politely: each address once, {@code HEAD}
 * first, few at a time, and never before a host wants to be asked.
 */
public final class ExternalCheck {
  /** How long one request may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** From so many hosts on, none of which answered, it is rather our network that is down. */
  private static final int HOSTS = 3;

  private static final String NO_TIME = "was not asked, as the time ran out";

  private record Done(Inquiry inquiry, WebAddress address, CompletableFuture<Answer> answer) {}

  private final ExternalState state;
  private final ExternalOptions options;
  private final Web web;
  private final Timeline time;
  private final Random random;
  private final Consumer<String> progress;
  private final Instant deadline;
  private final ExternalQueue queue = new ExternalQueue();
  private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
  private final Set<Inquiry> underWay = new HashSet<>();
  private final Map<ExternalLink, Judgement> known = new HashMap<>();
  private final Set<ExternalLink> asked = new HashSet<>();
  private final Set<String> lost = new HashSet<>();
  private int settled;
  private boolean heard;

  private ExternalCheck(
      ExternalState state,
      ExternalOptions options,
      Web web,
      Timeline time,
      Random random,
      Consumer<String> progress) {
    this.state = state;
    this.options = options;
    this.web = web;
    this.time = time;
    this.random = random;
    this.progress = progress;
    this.deadline = time.now().plus(options.maxTime());
  }

  /**
   * Asks.
   *
   * @param links what to ask; addresses that are none of the web are left out
   * @param state what was remembered; it is brought up to date, also where this fails
   * @param clock says what time it is
   * @param progress is told how far it is
   */
  public static ExternalResult run(
      List<ExternalLink> links,
      ExternalState state,
      ExternalOptions options,
      Clock clock,
      Consumer<String> progress) {
    AddressGuard guard = new AddressGuard(options.allowed(), InetAddress::getAllByName);
    Timeline time = Timeline.real(clock);
    try (Web web = new WebClient(guard, trust(), options.agent(), PATIENCE)) {
      return run(links, state, options, web, time, new Random(), progress);
    }
  }

  private static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has TLS.
    }
  }

  /** Asks by way of a web, a time and a chance that are given. */
  static ExternalResult run(
      List<ExternalLink> links,
      ExternalState state,
      ExternalOptions options,
      Web web,
      Timeline time,
      Random random,
      Consumer<String> progress) {
    ExternalCheck check = new ExternalCheck(state, options, web, time, random, progress);
    check.prepare(links);
    check.askAll();
    check.doubtOurNetwork();
    List<Judged> judged =
        links.stream()
            .map(
                link ->
                    new Judged(link, check.known.getOrDefault(link, Judgement.unknown(NO_TIME))))
            .sorted(Comparator.comparing(it -> it.link().address()))
            .toList();
    state.retain(links);
    return ExternalFindings.of(judged, check.asked.size(), state, time.now());
  }

  private void prepare(List<ExternalLink> links) {
    for (ExternalLink link : links) {
      Optional<Judgement> before = state.known(link.address(), time.now(), options.keep());
      Optional<WebAddress> address = WebAddress.of(link.address());
      if (before.isPresent()) {
        known.put(link, before.get());
      } else if (address.isEmpty()) {
        known.put(link, Judgement.unknown("is no address that can be asked"));
      } else {
        queue.add(new Inquiry(link, address.get()));
        asked.add(link);
      }
    }
  }

  private void askAll() {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            WebClient.CONNECTIONS,
            task -> {
              Thread thread = new Thread(task, "links");
              thread.setDaemon(true);
              return thread;
            });
    try {
      while (!(queue.isEmpty() && underWay.isEmpty())) {
        step(workers);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void step(ExecutorService workers) {
    Instant now = time.now();
    if (!now.isBefore(deadline)) {
      web.close();
      queue.dropAll().forEach(it -> settle(it, Judgement.unknown(NO_TIME)));
      underWay.forEach(it -> settle(it, Judgement.unknown(NO_TIME)));
      underWay.clear();
      return;
    }
    for (Optional<Inquiry> next = queue.poll(now); next.isPresent(); next = queue.poll(now)) {
      ask(next.get(), workers);
    }
    Instant until = queue.next().filter(it -> it.isBefore(deadline)).orElse(deadline);
    if (!(queue.isEmpty() && underWay.isEmpty())) {
      Duration longest = Duration.between(now, until);
      Done arrived = time.await(done, longest, !underWay.isEmpty());
      if (arrived != null) {
        take(arrived);
      }
    }
  }

  private void ask(Inquiry inquiry, ExecutorService workers) {
    underWay.add(inquiry);
    WebAddress address = inquiry.address();
    Web.Method method = inquiry.method();
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> web.ask(method, address), workers);
    var unused =
        answer.whenComplete((heard, failure) -> done.add(new Done(inquiry, address, answer)));
  }

  private void take(Done arrived) {
    Inquiry inquiry = arrived.inquiry();
    // Throws what went wrong over there, which would be our mistake.
    Answer answer = arrived.answer().join();
    queue.ended(arrived.address());
    underWay.remove(inquiry);
    Instant now = time.now();
    Optional<Instant> wanted = Optional.empty();
    if (answer instanceof Heard response) {
      heard = true;
      wanted = Politeness.until(response, now);
      wanted.ifPresent(until -> queue.hold(arrived.address(), until));
    } else if (answer instanceof Unheard silence && silence.why() == Failure.NO_HOST) {
      lost.add(arrived.address().host());
    }
    Inquiry.Next next = inquiry.take(answer);
    if (next instanceof Inquiry.Next.Known judged) {
      settle(inquiry, judged.judgement());
    } else {
      if (next instanceof Inquiry.Next.Later) {
        later(inquiry, answer, now, wanted);
      }
      queue.add(inquiry);
    }
    // Whoever wants to be asked when the time is over is not waited for.
    queue.dropAfter(deadline).forEach(this::tooLate);
  }

  private void later(Inquiry inquiry, Answer answer, Instant now, Optional<Instant> wanted) {
    Instant backoff = now.plus(Politeness.backoff(inquiry.failures(), random.nextDouble()));
    inquiry.postpone(wanted.orElse(backoff));
    if (answer instanceof Heard response && response.status() == 429) {
      queue.hold(inquiry.address(), inquiry.notBefore());
    }
  }

  private void tooLate(Inquiry inquiry) {
    settle(inquiry, Judgement.unknown("wants to be asked later than the time allows"));
  }

  private void settle(Inquiry inquiry, Judgement judgement) {
    ExternalLink link = inquiry.link();
    known.put(link, judgement);
    if (judgement.verdict() != Verdict.DEAD) {
      state.put(link.address(), judgement, time.now());
    }
    settled++;
    progress.accept("asking other sites, " + settled + " of " + asked.size());
  }

  /**
   * Remembers what is dead. Where several hosts were looked up, none was found and nobody answered,
   * it is our own network that is down, and they are unknown.
   */
  private void doubtOurNetwork() {
    boolean down = !heard && lost.size() >= HOSTS;
    known.replaceAll(
        (link, judgement) ->
            down && judgement.verdict() == Verdict.DEAD
                ? Judgement.unknown("was not found, and neither was any other host")
                : judgement);
    known.forEach(
        (link, judgement) -> {
          if (judgement.verdict() == Verdict.DEAD) {
            state.put(link.address(), judgement, time.now());
          }
        });
  }
}
