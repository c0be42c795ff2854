package team.handbook.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;
import team.handbook.yaml.Field;
import team.handbook.yaml.Row;
import team.handbook.yaml.Schema;
import team.handbook.yaml.Types;

/**
 * What must not be published: words, and hosts such as {@code *.corp.example.com}, where a star
 * stands for one name or more. Capitals mean nothing, and only whole words and hosts count.
 */
public final class PrivateMarkers {
  /** Nothing is private. */
  static final PrivateMarkers NONE = new PrivateMarkers(List.of(), List.of());

  /** Matches nothing where nothing is private. */
  private final Pattern pattern;

  private final boolean isEmpty;

  PrivateMarkers(List<String> words, List<String> hosts) {
    this.isEmpty = words.isEmpty() && hosts.isEmpty();
    String all =
        Stream.concat(
                words.stream().map(PrivateMarkers::word), hosts.stream().map(PrivateMarkers::host))
            .collect(Collectors.joining("|"));
    this.pattern = Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The words may stand on two lines. */
  private static String word(String word) {
    return Stream.of(word.strip().split("\\s+"))
        .map(Pattern::quote)
        .collect(Collectors.joining("\\s+", "(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"));
  }

  private static String host(String host) {
    String names =
        host.startsWith("*.")
            ? "(?:[a-z0-9-]+\\.)+" + Pattern.quote(host.substring(2))
            : Pattern.quote(host);
    return "(?<![a-z0-9.-])" + names + "(?![a-z0-9-]|\\.[a-z0-9])";
  }

  /** Whether nothing is private. */
  public boolean isEmpty() {
    return isEmpty;
  }

  /** Whether something private stands in a text. */
  public boolean occursIn(String text) {
    return !isEmpty && pattern.matcher(text).find();
  }

  /** Reports what is private in a part of a text that would be published. */
  public void report(SourceText source, int start, int end, Diagnostics out) {
    Matcher matcher = pattern.matcher(source.text()).region(start, end);
    while (!isEmpty && matcher.find()) {
      String text = matcher.group();
      out.add(
          Rules.PRIVATE_MARKER,
          source.at(matcher.start(), matcher.end()),
          text.toLowerCase(Locale.ROOT),
          "\"" + text.replaceAll("\\s+", " ") + "\" is private, and would be published",
          "remove it; \"private:\" in handbook.yml lists what must stay inside");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PrivateMarkers markers
        && isEmpty == markers.isEmpty
        && pattern.pattern().equals(markers.pattern.pattern());
  }

  @Override
  public int hashCode() {
    return pattern.pattern().hashCode();
  }

  /** How they are written. */
  static final class PrivateSchema extends Schema<PrivateMarkers> {
    private final Field<List<String>> words =
        optional("words", Types.listOf(Types.text()), "Words that must not be published.");
    private final Field<List<String>> hosts =
        optional(
            "hosts",
            Types.listOf(Types.hostPattern()),
            "Hosts that must not be published; a star at the start stands for every name below.");

    PrivateSchema() {
      super("what is private");
    }

    @Override
    protected PrivateMarkers build(Row row) {
      return new PrivateMarkers(row.list(words), row.list(hosts));
    }
  }
}
