package team.handbook.yaml;

import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;

/**
 * Finds characters that YAML refuses or that nobody sees. YAML 1.1 takes U+0085, U+2028 and U+2029
 * as line ends, which editors do not show as such, so they are refused too.
 */
final class OddCharacters {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private OddCharacters() {}

  /** The first one in a part of a file. */
  static Optional<Diagnostic> find(SourceText source, int start, int end) {
    String text = source.text();
    for (int i = start; i < end; i++) {
      int c = text.codePointAt(i);
      if (c < 0x7F ? isControl(c) : isOdd(c)) {
        return Optional.of(
            new Diagnostic(Rules.YAML_SYNTAX, source.at(i, i + 1), "", message(c), hint(c)));
      }
      i += Character.charCount(c) - 1;
    }
    return Optional.empty();
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean isOdd(int c) {
    return c == BYTE_ORDER_MARK || isLineEnd(c) || !StreamReader.isPrintable(c);
  }

  private static boolean isLineEnd(int c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static String message(int c) {
    if (c == BYTE_ORDER_MARK) {
      return "a byte order mark (" + name(c) + ") stands where only text may";
    }
    return isLineEnd(c)
        ? "the line separator " + name(c) + " is not an ordinary line end"
        : "the file holds the character " + name(c) + ", which YAML does not allow";
  }

  private static String hint(int c) {
    if (c == 0) {
      return "delete it; if every other character is one, save the file as UTF-8";
    }
    return isLineEnd(c)
        ? "delete it, and press the enter key in its place"
        : "delete it; it cannot be seen";
  }

  /** The first character of a key that cannot be seen, but for ordinary spaces in it. */
  static Optional<String> inKey(String key) {
    return key.codePoints()
        .filter(c -> c != ' ' && (Character.isSpaceChar(c) || isInvisible(c)))
        .mapToObj(OddCharacters::name)
        .findFirst();
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT && c != 0x200D;
  }

  /** The first character of a value that is no text, such as an escaped control character. */
  static Optional<String> inValue(String value) {
    return value
        .codePoints()
        .filter(c -> !StreamReader.isPrintable(c))
        .mapToObj(OddCharacters::name)
        .findFirst();
  }

  private static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
