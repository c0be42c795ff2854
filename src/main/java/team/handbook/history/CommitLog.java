package team.handbook.history;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pieces of a {@code git log}, newest commit first: a commit, then the names of its
 * files. Of every file it keeps the last change, of the newest commits everything.
 */
final class CommitLog implements Consumer<String> {
  /** How many of the newest commits are kept whole. */
  private static final int MOST_COMMITS = 500;

  private static final int LONGEST_SUBJECT = 200;

  /** No file name is this character and a date, but the first line of a commit is. */
  private static final char MARK = '\u001E';

  /** A co-author is separated from the next by this. */
  private static final char NEXT = '\u001F';

  /**
   * What is asked of each commit, a line each: nothing but the subject can hold what somebody
   * likes, and neither it nor a name can hold a line end.
   */
  static final String FORMAT =
      "%x1e%cs%n%H%n%aE%n%aN%n%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)%n%s";

  private static final int FIELDS = 6;
  private static final Pattern NAMED = Pattern.compile("([^<]*)<([^>]*)>.*");

  private final Map<String, Change> changes = new HashMap<>();
  private final List<Commit> commits = new ArrayList<>();
  private Optional<Change> change = Optional.empty();
  private Optional<String[]> fields = Optional.empty();
  private final List<String> files = new ArrayList<>();
  private boolean first;

  @Override
  public void accept(String piece) {
    if (!piece.isEmpty() && piece.charAt(0) == MARK) {
      close();
      String[] lines = piece.substring(1).split("\n", FIELDS);
      change = parse(lines[0]).map(day -> new Change(lines.length > 1 ? lines[1] : "", day));
      boolean whole = lines.length == FIELDS && commits.size() < MOST_COMMITS;
      fields = whole ? Optional.of(lines) : Optional.empty();
      first = true;
      return;
    }
    String name = first && piece.startsWith("\n") ? piece.substring(1) : piece;
    if (!name.isEmpty()) {
      first = false;
      change.ifPresent(found -> changes.putIfAbsent(name, found));
      if (fields.isPresent() && files.size() < GitHistory.MOST_FILES) {
        files.add(name);
      }
    }
  }

  /** The last change of every file. */
  Map<String, Change> changes() {
    return changes;
  }

  /** The newest commits, newest first. */
  List<Commit> commits() {
    close();
    return commits;
  }

  private void close() {
    if (fields.isPresent() && change.isPresent() && !files.isEmpty()) {
      String[] lines = fields.get();
      commits.add(
          new Commit(
              change.get().commit(),
              change.get().day(),
              authors(lines[3], lines[2], lines[4]),
              plain(lines[5]),
              files));
    }
    files.clear();
    fields = Optional.empty();
  }

  private static List<Author> authors(String name, String email, String others) {
    Set<Author> authors = new LinkedHashSet<>();
    authors.add(new Author(name, email));
    for (String other : others.split(String.valueOf(NEXT), -1)) {
      Matcher named = NAMED.matcher(other);
      if (named.matches()) {
        authors.add(new Author(named.group(1).strip(), named.group(2).strip()));
      }
    }
    return List.copyOf(authors);
  }

  /** One line without controls and without what changes the direction of the text around it. */
  private static String plain(String subject) {
    StringBuilder out = new StringBuilder();
    subject
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.CONTROL)
        .filter(c -> !isBidiControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST_SUBJECT + 1L)
        .forEach(out::appendCodePoint);
    String text = out.toString().strip();
    int end =
        text.offsetByCodePoints(
            0, Math.min(LONGEST_SUBJECT, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end).strip() + "…" : text;
  }

  private static boolean isBidiControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** Git takes years that are no years; such a commit dates nothing. */
  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
