package team.handbook.diagnostic;

import java.util.Comparator;

/**
 * A place in a file: lines and columns count from 1, in code points; a tab is one column and a byte
 * order mark is none.
 *
 * @param path the file, with {@code /}, relative to the content folder ({@code ../…} outside it)
 * @param line 1-based
 * @param column 1-based, in code points
 * @param length in code points, within the line; 0 for a place without extent
 */
public record Location(String path, int line, int column, int length)
    implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::length);

  /** The place that stands for a file as a whole: its first character. */
  public static Location file(String path) {
    return new Location(path, 1, 1, 0);
  }

  /** The column after the last one, as reporters give it. */
  public int endColumn() {
    return column + length;
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
