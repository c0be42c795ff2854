package team.handbook.url;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the form of {@code tel:} addresses (RFC 3966). A number without {@code +} needs no {@code
 * phone-context} here, because short numbers such as 112 are the same nearly everywhere.
 */
public final class PhoneNumber {
  private static final Pattern GLOBAL = Pattern.compile("\\+[0-9().-]*[0-9][0-9().-]*+");

  private static final Pattern LOCAL =
      Pattern.compile("[0-9A-Fa-f*#().-]*[0-9A-Fa-f*#][0-9A-Fa-f*#().-]*+");

  private static final Pattern PARAMETER =
      Pattern.compile("[A-Za-z0-9-]+(?:=(?:[A-Za-z0-9\\[\\]/:&+$._!~*'()-]|%\\p{XDigit}{2})++)?");

  private static final int MAX_LENGTH = 1_000;

  private PhoneNumber() {}

  /**
   * What is wrong with a {@code tel:} address, as the end of a sentence about it; empty if nothing
   * is.
   */
  public static Optional<String> problem(String address) {
    String rest = address.strip();
    rest = rest.substring(rest.indexOf(':') + 1);
    if (rest.length() > MAX_LENGTH) {
      return Optional.of("is too long");
    }
    String[] parts = rest.split(";", -1);
    String number = Url.decode(parts[0]);
    if (number.isBlank()) {
      return Optional.of("has no number");
    }
    if (number.chars().anyMatch(Character::isWhitespace) || number.indexOf('\u00A0') >= 0) {
      return Optional.of("has a space in it; write \"-\" or nothing");
    }
    if (!GLOBAL.matcher(number).matches() && !LOCAL.matcher(number).matches()) {
      return Optional.of("is no telephone number: only digits, \"+\" before them, and \"-.()\"");
    }
    for (int i = 1; i < parts.length; i++) {
      if (!PARAMETER.matcher(parts[i]).matches()) {
        return Optional.of("has \"" + parts[i] + "\" where \"name=value\" must stand");
      }
    }
    return Optional.empty();
  }
}
