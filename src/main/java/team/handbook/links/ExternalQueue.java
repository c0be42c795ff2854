package team.handbook.links;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Who is asked when: at most two requests to a host at a time, and none before it wants one. */
final class ExternalQueue {
  /** How many requests to one host can be under way. */
  static final int PER_HOST = 2;

  /** What waits for one host. */
  private static final class Host {
    private final Deque<Inquiry> ready = new ArrayDeque<>();
    private final PriorityQueue<Inquiry> later =
        new PriorityQueue<>(Comparator.comparing(Inquiry::notBefore));
    private Instant notBefore = Instant.MIN;
    private int underWay;

    /** When it can be asked next; empty if nothing waits, or if enough is under way. */
    Optional<Instant> next() {
      if (underWay >= PER_HOST || (ready.isEmpty() && later.isEmpty())) {
        return Optional.empty();
      }
      Instant first = ready.isEmpty() ? later.element().notBefore() : Instant.MIN;
      return Optional.of(first.isAfter(notBefore) ? first : notBefore);
    }

    Inquiry take(Instant now) {
      underWay++;
      boolean due = !later.isEmpty() && !later.element().notBefore().isAfter(now);
      return due ? later.remove() : ready.remove();
    }
  }

  private final Map<String, Host> hosts = new TreeMap<>();
  private int underWay;

  /** How many requests are under way. */
  int underWay() {
    return underWay;
  }

  boolean isEmpty() {
    return hosts.values().stream().allMatch(host -> host.ready.isEmpty() && host.later.isEmpty());
  }

  /** Puts an inquiry into the queue of the host that it is to ask next. */
  void add(Inquiry inquiry) {
    Host host = host(inquiry.address());
    if (inquiry.notBefore().equals(Instant.MIN)) {
      host.ready.add(inquiry);
    } else {
      host.later.add(inquiry);
    }
  }

  /** The next request that can be made now; empty if none can. */
  Optional<Inquiry> poll(Instant now) {
    if (underWay >= WebClient.CONNECTIONS) {
      return Optional.empty();
    }
    Optional<Host> host =
        hosts.values().stream()
            .filter(it -> it.next().filter(time -> !time.isAfter(now)).isPresent())
            .min(Comparator.comparing(it -> it.underWay));
    return host.map(
        it -> {
          underWay++;
          return it.take(now);
        });
  }

  /** When the next request can be made, if nothing that is under way ends before. */
  Optional<Instant> next() {
    return underWay >= WebClient.CONNECTIONS
        ? Optional.empty()
        : hosts.values().stream().flatMap(it -> it.next().stream()).min(Comparator.naturalOrder());
  }

  /** A request has ended. */
  void ended(WebAddress address) {
    host(address).underWay--;
    underWay--;
  }

  /** Leaves a host alone until a time. */
  void hold(WebAddress address, Instant until) {
    Host host = host(address);
    if (until.isAfter(host.notBefore)) {
      host.notBefore = until;
    }
  }

  /** Takes out what cannot be asked before a time. */
  List<Inquiry> dropAfter(Instant deadline) {
    List<Inquiry> dropped = new ArrayList<>();
    for (Host host : hosts.values()) {
      if (host.notBefore.isAfter(deadline)) {
        dropped.addAll(host.ready);
        dropped.addAll(host.later);
        host.ready.clear();
        host.later.clear();
      }
      host.later.stream().filter(it -> it.notBefore().isAfter(deadline)).forEach(dropped::add);
      host.later.removeIf(it -> it.notBefore().isAfter(deadline));
    }
    return dropped;
  }

  /** Takes out everything. */
  List<Inquiry> dropAll() {
    List<Inquiry> dropped = new ArrayList<>();
    for (Host host : hosts.values()) {
      dropped.addAll(host.ready);
      dropped.addAll(host.later);
    }
    hosts.clear();
    return dropped;
  }

  private Host host(WebAddress address) {
    return hosts.computeIfAbsent(address.host(), name -> new Host());
  }
}
