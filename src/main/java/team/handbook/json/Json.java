package team.handbook.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Writes JSON (RFC 8259) one token after the other; commas are its own business. */
public final class Json {
  private final StringBuilder out = new StringBuilder();
  private final boolean lines;
  private boolean comma;
  private boolean value;
  private int depth;

  /** Everything on one line. */
  public Json() {
    this(false);
  }

  private Json(boolean lines) {
    this.lines = lines;
  }

  /** Each member and each item on a line of its own, for files that people compare. */
  public static Json inLines() {
    return new Json(true);
  }

  /** Opens an object or an array. */
  public Json open(char bracket) {
    separate();
    out.append(bracket);
    comma = false;
    depth++;
    return this;
  }

  /** Closes what was opened last. */
  public Json close(char bracket) {
    depth--;
    if (lines && comma) {
      newLine();
    }
    out.append(bracket);
    comma = true;
    return this;
  }

  /** The name of a member; its value must follow. */
  public Json key(String name) {
    string(name);
    out.append(lines ? ": " : ":");
    comma = false;
    value = true;
    return this;
  }

  /** A whole number. */
  public Json number(long number) {
    return token(Long.toString(number));
  }

  /**
   * A decimal number with three digits.
   *
   * @throws IllegalArgumentException if it is infinite or not a number, for which JSON has no form
   */
  public Json decimal(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no " + number);
    }
    return token(String.format(Locale.ROOT, "%.3f", number));
  }

  /** {@code null}. */
  public Json nothing() {
    return token("null");
  }

  /** {@code true} or {@code false}. */
  public Json bool(boolean value) {
    return token(Boolean.toString(value));
  }

  /** A decimal number, as exact as it is. */
  public Json number(BigDecimal number) {
    return token(number.toPlainString());
  }

  /** A member that is a string. */
  public Json text(String name, String text) {
    return key(name).string(text);
  }

  /** A member that is a string; nothing if there is none. */
  public Json text(String name, Optional<String> text) {
    text.ifPresent(present -> text(name, present));
    return this;
  }

  /** A member that is an array of strings. */
  public Json texts(String name, Collection<String> texts) {
    key(name).open('[');
    texts.forEach(this::string);
    return close(']');
  }

  /** A string. A surrogate without its pair is escaped, so that the text stays valid UTF-8. */
  public Json string(String text) {
    separate();
    out.append('"');
    char[] chars = text.toCharArray();
    int from = 0;
    for (int i = 0; i < chars.length; i++) {
      if (!isPlain(chars, i)) {
        out.append(chars, from, i - from);
        escape(chars[i]);
        from = i + 1;
      }
    }
    out.append(chars, from, chars.length - from);
    out.append('"');
    comma = true;
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }

  /** Whether a character can stand as it is. */
  private static boolean isPlain(char[] text, int i) {
    char c = text[i];
    if (c < 0x7f) {
      return c >= ' ' && c != '"' && c != '\\';
    }
    // U+2028 and U+2029 end a line in older JavaScript.
    boolean alone = Character.isSurrogate(c) && !isPaired(text, i);
    return !(Character.isISOControl(c) || alone || c == '\u2028' || c == '\u2029');
  }

  private static boolean isPaired(char[] text, int i) {
    return Character.isHighSurrogate(text[i])
        ? i + 1 < text.length && Character.isLowSurrogate(text[i + 1])
        : i > 0 && Character.isHighSurrogate(text[i - 1]);
  }

  private Json token(String token) {
    separate();
    out.append(token);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      out.append(',');
    }
    if (lines && !value && depth > 0) {
      newLine();
    }
    value = false;
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(depth));
  }

  /** All that was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
