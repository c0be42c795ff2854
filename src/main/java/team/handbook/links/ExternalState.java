package team.handbook.links;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.json.Json;

/**
 * What is remembered between two runs: lines of JSON, sorted by address, one for each address that
 * works ({@code ok}, {@code moved}) or that was dead when it was asked last.
 *
 * <pre>{"url":"https://example.org/","verdict":"dead","first":"2026-11-27T02:00:00Z",…}</pre>
 *
 * <p>Only success is ever used again instead of asking. Of a dead address nothing is used but since
 * when it has been dead.
 *
 * <p>It may be written by one thread while another goes on asking.
 */
public final class ExternalState {
  /** How long an address must have been dead before that counts. */
  static final Duration CONFIRMED = Duration.ofHours(24);

  private static final Pattern LINE =
      Pattern.compile("\\{\\s*(?:" + member() + "(?:\\s*,\\s*" + member() + ")*+)?\\s*}");
  private static final Pattern MEMBER =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private static String member() {
    return "\"(?:[^\"\\\\]|\\\\.)*+\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*+\"";
  }

  private record Entry(Judgement judgement, Instant first, Instant last) {}

  private final SortedMap<String, Entry> entries = new TreeMap<>();
  private final List<Integer> unread = new ArrayList<>();

  /** Nothing is remembered. */
  public static ExternalState empty() {
    return new ExternalState();
  }

  /** Reads a file; a line that cannot be read is left out and counted. */
  public static ExternalState read(String text) {
    ExternalState state = new ExternalState();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !state.add(lines.get(i))) {
        state.unread.add(i + 1);
      }
    }
    return state;
  }

  /** The lines, from 1, that could not be read. */
  public List<Integer> unread() {
    return List.copyOf(unread);
  }

  private boolean add(String line) {
    if (!LINE.matcher(line.strip()).matches()) {
      return false;
    }
    Map<String, String> members = new HashMap<>();
    Matcher matcher = MEMBER.matcher(line);
    while (matcher.find()) {
      members.put(unescape(matcher.group(1)), unescape(matcher.group(2)));
    }
    try {
      Verdict verdict =
          Verdict.valueOf(members.getOrDefault("verdict", "").toUpperCase(Locale.ROOT));
      Instant first = Instant.parse(members.getOrDefault("first", ""));
      Instant last = Instant.parse(members.getOrDefault("last", ""));
      Optional<String> to = Optional.ofNullable(members.get("to"));
      String url = members.getOrDefault("url", "");
      boolean whole = !url.isEmpty() && to.isPresent() == (verdict == Verdict.MOVED);
      if (!whole || (!verdict.isSuccess() && verdict != Verdict.DEAD)) {
        return false;
      }
      Judgement judgement = new Judgement(verdict, members.getOrDefault("why", ""), to);
      entries.put(url, new Entry(judgement, first, last));
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false; // No such verdict, or no time: the line is not ours.
    }
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(++i);
      if (c == 'u'
          && i + 4 < text.length()
          && text.substring(i + 1, i + 5).matches("\\p{XDigit}{4}")) {
        out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        int known = "nrtbf".indexOf(c);
        out.append(known < 0 ? c : "\n\r\t\b\f".charAt(known));
      }
    }
    return out.toString();
  }

  /** What an address that worked lately can be taken for without asking. */
  synchronized Optional<Judgement> known(String address, Instant now, Duration keep) {
    return Optional.ofNullable(entries.get(address))
        .filter(entry -> entry.judgement().verdict().isSuccess())
        // A time that is still to come was never seen.
        .filter(entry -> !entry.last().isAfter(now) && entry.last().plus(keep).isAfter(now))
        .map(Entry::judgement);
  }

  /** Since when an address has been dead; empty if it was not. */
  synchronized Optional<Instant> deadSince(String address) {
    return Optional.ofNullable(entries.get(address))
        .filter(entry -> entry.judgement().verdict() == Verdict.DEAD)
        .map(Entry::first);
  }

  /** Remembers what came of asking. What may pass changes nothing about an address. */
  synchronized void put(String address, Judgement judgement, Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    boolean dead = judgement.verdict() == Verdict.DEAD;
    if (dead || judgement.verdict().isSuccess()) {
      Instant first =
          dead ? deadSince(address).filter(it -> !it.isAfter(second)).orElse(second) : second;
      entries.put(address, new Entry(judgement, first, second));
    }
  }

  /** Forgets addresses to which nothing links any more. */
  synchronized void retain(List<ExternalLink> links) {
    entries.keySet().retainAll(links.stream().map(ExternalLink::address).toList());
  }

  /** The text of the file. */
  @Override
  public synchronized String toString() {
    StringBuilder out = new StringBuilder();
    entries.forEach(
        (url, entry) -> {
          Json json = new Json().open('{').text("url", url);
          json.text("verdict", entry.judgement().verdict().word());
          json.text("first", entry.first().toString()).text("last", entry.last().toString());
          if (!entry.judgement().why().isEmpty()) {
            json.text("why", entry.judgement().why());
          }
          json.text("to", entry.judgement().to());
          out.append(json.close('}')).append('\n');
        });
    return out.toString();
  }
}
