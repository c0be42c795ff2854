package team.handbook.links;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.links.Answer.Heard;

/**
 * Reads how long a host wants to be left alone: {@code Retry-After} (RFC 9110, 10.2.3) in seconds
 * or as a date, {@code RateLimit} and {@code RateLimit-Reset} (the drafts of the IETF's group on
 * HTTP APIs), and their {@code X-} forms, where large numbers are seconds since 1970.
 */
final class Politeness {
  private static final Pattern NONE_LEFT = Pattern.compile("(?:^|[;,\\s])r(?:emaining)?=0(?!\\d)");
  private static final Pattern RESET =
      Pattern.compile("(?:^|[;,\\s])(?:t|reset)=([0-9]{1,10})(?!\\d)");
  private static final long EPOCH = 1_000_000_000;

  private Politeness() {}

  /** The time before which the host is not to be asked again; empty if it does not say. */
  static Optional<Instant> until(Heard answer, Instant now) {
    Optional<Instant> after = answer.header("retry-after").flatMap(text -> after(text, now));
    Optional<Instant> limit = limit(answer, now);
    return after.isPresent() && limit.isPresent()
        ? after.filter(it -> it.isAfter(limit.get())).or(() -> limit)
        : after.or(() -> limit);
  }

  private static Optional<Instant> after(String text, Instant now) {
    Optional<Instant> seconds = seconds(text, now);
    if (seconds.isPresent()) {
      return seconds;
    }
    try {
      DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      Instant date = ZonedDateTime.parse(text.strip(), form).toInstant();
      return Optional.of(date).filter(it -> it.isAfter(now));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // Neither form: as if it said nothing.
    }
  }

  private static Optional<Instant> seconds(String text, Instant now) {
    String digits = text.strip();
    if (!digits.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    Instant until = number >= EPOCH ? Instant.ofEpochSecond(number) : now.plusSeconds(number);
    return Optional.of(until).filter(it -> it.isAfter(now));
  }

  private static Optional<Instant> limit(Heard answer, Instant now) {
    Optional<String> whole = answer.header("ratelimit");
    if (whole.isPresent() && NONE_LEFT.matcher(whole.get()).find()) {
      Matcher reset = RESET.matcher(whole.get());
      return reset.find() ? seconds(reset.group(1), now) : Optional.empty();
    }
    return limit(answer, "ratelimit-", now).or(() -> limit(answer, "x-ratelimit-", now));
  }

  private static Optional<Instant> limit(Heard answer, String prefix, Instant now) {
    return answer
        .header(prefix + "remaining")
        .filter(left -> left.strip().equals("0"))
        .flatMap(left -> answer.header(prefix + "reset"))
        .flatMap(reset -> seconds(reset, now));
  }

  /** A wait that doubles with each try, from half to one and a half times 2 s, 4 s, 8 s. */
  static Duration backoff(int failures, double chance) {
    return Duration.ofMillis(Math.round((1000L << failures) * (0.5 + chance)));
  }
}
