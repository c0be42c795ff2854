package team.handbook.report;

import java.util.Optional;
import team.handbook.diagnostic.Location;
import team.handbook.files.SourceText;

/**
 * The line of a source with carets under a place, as a terminal shows it. Of a long line only the
 * surroundings of the place are shown.
 *
 * @param line what is shown of the line
 * @param carets what stands below it
 */
record Excerpt(String line, String carets) {
  /** How many cells of a line are shown at most. */
  private static final int WIDTH = 100;

  /** How many cells before the place are shown of a line that is too long. */
  private static final int BEFORE = 40;

  private static final int TAB = 4;
  private static final String CUT = "...";

  /** The excerpt for a place; empty where its line is blank or not there. */
  static Optional<Excerpt> of(SourceText source, Location at) {
    if (at.line() > source.lineCount() || source.line(at.line()).isBlank()) {
      return Optional.empty();
    }
    Cells cells = Cells.of(source.line(at.line()));
    int first = Math.min(at.column() - 1, cells.count());
    int last = Math.min(first + Math.max(1, at.length()), cells.count());
    int from = 0;
    int to = cells.count();
    if (cells.start(to) > WIDTH) {
      from = cells.at(Math.min(cells.start(first) - BEFORE, cells.start(to) - WIDTH));
      // One cell more, because the first character may be wide and begin a cell early.
      to = cells.at(cells.start(from) + WIDTH + 1);
    }
    last = Math.min(last, to);
    String before = from > 0 ? CUT : "";
    String line = before + cells.text(from, to) + (to < cells.count() ? CUT : "");
    int indent = before.length() + cells.start(first) - cells.start(from);
    int marked = Math.max(1, cells.start(last) - cells.start(first));
    return Optional.of(new Excerpt(line.stripTrailing(), " ".repeat(indent) + "^".repeat(marked)));
  }

  /** The characters of a line and the cells they start at; a tab goes to the next multiple of 4. */
  private static final class Cells {
    private final int[] characters;
    private final int[] starts;

    private Cells(int[] characters, int[] starts) {
      this.characters = characters;
      this.starts = starts;
    }

    static Cells of(String line) {
      int[] characters = line.codePoints().toArray();
      int[] starts = new int[characters.length + 1];
      for (int i = 0; i < characters.length; i++) {
        int previous = i == 0 ? ' ' : characters[i - 1];
        int c = characters[i];
        int cells = c == '\t' ? TAB - starts[i] % TAB : Printable.cells(c, previous);
        starts[i + 1] = starts[i] + cells;
      }
      return new Cells(characters, starts);
    }

    int count() {
      return characters.length;
    }

    /** The cell at which a character starts. */
    int start(int character) {
      return starts[character];
    }

    /** The character that stands at a cell. */
    int at(int cell) {
      int found = 0;
      while (found < characters.length && starts[found + 1] <= cell) {
        found++;
      }
      return found;
    }

    String text(int from, int to) {
      StringBuilder out = new StringBuilder();
      for (int i = from; i < to; i++) {
        if (characters[i] == '\t') {
          out.append(" ".repeat(starts[i + 1] - starts[i]));
        } else {
          out.appendCodePoint(Printable.character(characters[i]));
        }
      }
      return out.toString();
    }
  }
}
