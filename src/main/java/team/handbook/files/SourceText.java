package team.handbook.files;

import java.util.Arrays;
import java.util.stream.IntStream;
import team.handbook.diagnostic.Location;

/**
 * The decoded text of one file and its line table. The text has no byte order mark; its line ends
 * are those of the file ({@code LF}, {@code CRLF} or {@code CR}).
 */
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] lineStarts;
  private final int[] pairs;

  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.pairs = pairs(text);
  }

  /** The file, relative to the content folder. */
  public String path() {
    return path;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many lines there are; a text that ends with a line end has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The offset at which a line (from 1) starts. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The text of a line (from 1) without its line end; empty beyond the last line. */
  public String line(int line) {
    return line > lineStarts.length ? "" : text.substring(lineStarts[line - 1], lineEnd(line));
  }

  /** The line (from 1) on which an offset lies. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The place of a range of UTF-16 offsets, clipped to its first line and given in code points.
   *
   * @param start the first offset
   * @param end the offset after the last
   */
  public Location at(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int line = lineAt(from);
    int lineEnd = Math.max(from, lineEnd(line));
    int to = Math.max(from, Math.min(end, lineEnd));
    return new Location(
        path, line, codePoints(lineStarts[line - 1], from) + 1, codePoints(from, to));
  }

  /** The offset of a line and column (both from 1, the column in UTF-16 units). */
  public int offset(int line, int column) {
    return Math.min(lineStarts[Math.min(line, lineStarts.length) - 1] + column - 1, text.length());
  }

  /** The offset at which a place starts. */
  public int offset(Location at) {
    return offsetByCodePoints(
        lineStarts[Math.min(at.line(), lineStarts.length) - 1], at.column() - 1);
  }

  /** What stands at a place. */
  public String slice(Location at) {
    int start = offset(at);
    return text.substring(start, offsetByCodePoints(start, at.length()));
  }

  /** The line end that the text uses first; {@code LF} if it has one line only. */
  public String lineSeparator() {
    if (lineStarts.length == 1) {
      return "\n";
    }
    return text.substring(lineEnd(1), lineStarts[1]);
  }

  /** The offset that lies a number of code points after another. */
  public int offsetByCodePoints(int start, int count) {
    int wanted = start - pairsBefore(start) + count;
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(wanted + low, text.length());
  }

  private int codePoints(int from, int to) {
    return to - from - (pairsBefore(to) - pairsBefore(from));
  }

  private int pairsBefore(int offset) {
    int found = Arrays.binarySearch(pairs, offset);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * The offsets of all surrogate pairs, so that code points need not be counted again and again.
   */
  private static int[] pairs(String text) {
    if (text.length() == text.codePointCount(0, text.length())) {
      return new int[0];
    }
    return IntStream.range(0, text.length() - 1)
        .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
        .toArray();
  }

  private int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStarts[line - 1]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
