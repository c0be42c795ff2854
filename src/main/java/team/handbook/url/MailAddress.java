package team.handbook.url;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the form of {@code mailto:} addresses (RFC 6068); whether anybody reads it is unknown. */
public final class MailAddress {
  /** What may stand in an address besides letters and digits (RFC 5322, "atext"). */
  private static final String LOCAL = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";

  private static final Pattern ADDRESS =
      Pattern.compile(
          ("(?:" + LOCAL + "(?:\\." + LOCAL + ")*+|\"[^\"\\p{Cntrl}]*\")")
              + "@(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?"
              + "(?:\\.[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?)*+"
              + "|\\[[\\p{Alnum}:.]+])");

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

  private static final int MAX_LENGTH = 10_000;

  private MailAddress() {}

  /**
   * What is wrong with a {@code mailto:} address, as the end of a sentence about it; empty if
   * nothing is. An address without a recipient is right if it has a subject or the like.
   */
  public static Optional<String> problem(String address) {
    String rest = address.strip();
    rest = rest.substring(rest.indexOf(':') + 1);
    if (rest.length() > MAX_LENGTH) {
      return Optional.of("is too long");
    }
    Url url = Url.split(rest);
    if (BAD_ESCAPE.matcher(rest).find()) {
      return Optional.of("has a \"%\" that two digits must follow; a \"%\" itself is \"%25\"");
    }
    if (rest.startsWith("/")) {
      return Optional.of("has \"/\" where the address must stand");
    }
    if (url.path().isEmpty() && url.query().isEmpty()) {
      return Optional.of("names nobody");
    }
    for (String field : url.query().map(query -> query.split("&")).orElse(new String[0])) {
      int equals = field.indexOf('=');
      if (equals <= 0) {
        return Optional.of("has \"" + field + "\" where \"name=value\" must stand");
      }
      if (field.substring(0, equals).equalsIgnoreCase("to")) {
        Optional<String> wrong = addresses(field.substring(equals + 1));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    return url.path().isEmpty() ? Optional.empty() : addresses(url.path());
  }

  private static Optional<String> addresses(String list) {
    for (String encoded : list.split(",", -1)) {
      String one = Url.decode(encoded);
      if (!ADDRESS.matcher(one).matches()) {
        return Optional.of(
            one.isBlank() ? "names nobody" : "has \"" + one + "\", which is no mail address");
      }
    }
    return Optional.empty();
  }
}
