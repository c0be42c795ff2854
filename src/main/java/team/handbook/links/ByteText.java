package team.handbook.links;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Location;

/**
 * A file whose UTF-8 bytes are read as ISO-8859-1, which costs nothing: all that has a meaning in
 * HTML and CSS is ASCII. Places must be asked for from front to back to be cheap.
 */
final class ByteText {
  /** How far a document's encoding is looked for (HTML, "prescan a byte stream"). */
  private static final int PRESCAN = 1024;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?:charset\\s*=\\s*[\"']?|\\bencoding\\s*=\\s*[\"'])\\s*([A-Za-z0-9_:.-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Position START = new Position(0, 1, 1);

  private final String path;
  private final byte[] bytes;
  private final String text;
  private Position marked = START;
  private Position here = START;

  private ByteText(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    this.text = new String(bytes, ISO_8859_1);
  }

  /** The text of a file, in whatever encoding it says it is. */
  static ByteText read(String path, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new ByteText(path, Arrays.copyOfRange(bytes, 3, bytes.length));
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new ByteText(path, new String(bytes, Charset.forName("UTF-16")).getBytes(UTF_8));
    }
    Charset declared = declared(bytes);
    return new ByteText(
        path, declared.equals(UTF_8) ? bytes : new String(bytes, declared).getBytes(UTF_8));
  }

  /** A text that is no file of its own, in whatever encoding it says it is. */
  static ByteText inner(String text) {
    return new ByteText("", text.getBytes(UTF_8));
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The encoding that the start of a document names; UTF-8 unless it names another that exists. */
  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    if (!matcher.find()) {
      return UTF_8;
    }
    String label = matcher.group(1).toLowerCase(Locale.ROOT);
    // Browsers read these as windows-1252, and UTF-16 in a document that could be read so far as
    // UTF-8 (Encoding, "names and labels").
    return switch (label) {
      case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be" -> UTF_8;
      case "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252" -> Charset.forName("windows-1252");
      default -> exists(label) ? Charset.forName(label) : UTF_8;
    };
  }

  private static boolean exists(String label) {
    return label.matches("[a-z0-9][a-z0-9_:.+-]*") && Charset.isSupported(label);
  }

  /** The form in which a text stands here. */
  static String of(String text) {
    return isAscii(text) ? text : new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** The text that stands here in this form. */
  static String decode(String bytes) {
    return isAscii(bytes) ? bytes : new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The whole text, in this form. */
  String text() {
    return text;
  }

  String path() {
    return path;
  }

  /** Notes an offset; until the next is noted, places after it are asked for in any order. */
  void mark(int offset) {
    goTo(offset);
    marked = here;
  }

  /** The place of a range, clipped to its first line. */
  Location at(int start, int end) {
    goTo(start);
    int length = 0;
    for (int i = start; i < end && !isNewLine(bytes[i]); i++) {
      length += isContinuation(bytes[i]) ? 0 : 1;
    }
    return new Location(path, here.line, here.column, length);
  }

  private void goTo(int offset) {
    if (offset < here.offset) {
      here = offset < marked.offset ? START : marked;
    }
    int line = here.line;
    int column = here.column;
    for (int i = here.offset; i < offset; i++) {
      byte c = bytes[i];
      if (isNewLine(c)) {
        boolean first = c == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
        line += first ? 0 : 1;
        column = 1;
      } else if (!isContinuation(c)) {
        column++;
      }
    }
    here = new Position(offset, line, column);
  }

  private static boolean isNewLine(byte c) {
    return c == '\n' || c == '\r';
  }

  /** Whether a byte continues a character, and does not begin one. */
  private static boolean isContinuation(byte c) {
    return (c & 0xC0) == 0x80;
  }

  private record Position(int offset, int line, int column) {}
}
