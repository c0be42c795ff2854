package team.handbook.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Rules;

/** Decodes UTF-8 strictly (RFC 3629) and says where it is not. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** The text of a file; the first bytes that are not UTF-8 are one finding, all read as U+FFFD. */
  static SourceText decode(String path, byte[] bytes, Diagnostics out) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, chars, true);
    if (!result.isError()) {
      return new SourceText(path, withoutMark(chars.flip().toString()));
    }
    Charset other = wide(bytes);
    if (other != null) {
      SourceText read = new SourceText(path, withoutMark(new String(bytes, other)));
      out.add(
          Rules.ENCODING,
          read.at(0, 0),
          path,
          "the file is " + other.name() + ", not UTF-8",
          "save the file as UTF-8");
      return read;
    }
    SourceText before = new SourceText(path, withoutMark(chars.flip().toString()));
    int at = in.position();
    int end = before.text().length();
    out.add(
        Rules.ENCODING,
        before.at(end, end),
        path,
        String.format(Locale.ROOT, "byte 0x%02X is not valid UTF-8", bytes[at] & 0xFF),
        "save the file as UTF-8 (it is probably Windows-1252 or Latin-1)");
    return new SourceText(path, withoutMark(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** The encoding that a byte order mark of two or four bytes announces. */
  private static @Nullable Charset wide(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    boolean four = bytes.length > 3 && bytes[2] == 0 && bytes[3] == 0;
    return switch (first) {
      case 0xFFFE -> four ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> null;
    };
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
