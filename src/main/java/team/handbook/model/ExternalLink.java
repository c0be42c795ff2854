package team.handbook.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import team.handbook.yaml.Field;
import team.handbook.yaml.Origin;
import team.handbook.yaml.Row;
import team.handbook.yaml.Type;
import team.handbook.yaml.Types;

/**
 * Addresses outside the site that are not asked whether they still answer, and why ({@code
 * data/external-links.yml}). Either the address or the pattern is there, never both.
 *
 * @param origin where it stands
 * @param url the address
 * @param pattern the form of the addresses, in which {@code *} stands for any text
 * @param reason why they are left out
 * @param until the last day on which they are left out
 */
public record ExternalLink(
    Origin origin,
    Optional<String> url,
    Optional<String> pattern,
    String reason,
    Optional<LocalDate> until) {

  /** What is left out, as it is written. */
  public String written() {
    return url.or(() -> pattern).orElseThrow();
  }

  /** Whether its last day is over. */
  public boolean isExpired(LocalDate today) {
    return until.filter(day -> day.isBefore(today)).isPresent();
  }

  /** Whether it is about an address; a missing {@code /} after the host and fragments are alike. */
  public boolean covers(String address) {
    String plain = plain(address);
    if (url.isPresent()) {
      return plain(url.get()).equals(plain);
    }
    String regex =
        Arrays.stream(pattern.orElseThrow().split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL).matcher(plain).matches();
  }

  private static String plain(String address) {
    String whole = address.split("#", 2)[0];
    return whole.matches("[a-zA-Z]+://[^/?]+") ? whole + "/" : whole;
  }

  /** What the file must hold. */
  public static Type<List<ExternalLink>> type() {
    return Types.listOf(new ExternalLinkSchema());
  }

  private static final class ExternalLinkSchema extends RecordSchema<ExternalLink> {
    private final Field<String> url = optional("url", Types.absoluteUrl(), "The address.");
    private final Field<String> pattern =
        optional("pattern", Types.addressPattern(), "The form of many addresses.");
    private final Field<String> reason =
        required("reason", Types.text(), "Why nobody needs to ask whether they answer.");
    private final Field<LocalDate> until =
        optional("until", Types.date(), "The last day on which they are not asked.");

    ExternalLinkSchema() {
      super("an external link");
      exactlyOne(url, pattern);
    }

    @Override
    protected ExternalLink build(Row row) {
      return new ExternalLink(
          row.origin(), row.find(url), row.find(pattern), row.get(reason), row.find(until));
    }
  }
}
