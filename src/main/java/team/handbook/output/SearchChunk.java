package team.handbook.output;

import java.util.Arrays;
import java.util.List;

/**
 * The words of some documents, kept as numbers: chunks are read side by side and merged in order.
 */
final class SearchChunk {
  /** Fields of a document in which a word weighs more. */
  static final int TITLE = 0;

  static final int HEADING = 1;
  static final int SUMMARY = 2;

  /** Prose of so many words and less counts in full; in longer prose a word weighs less. */
  private static final double USUAL_LENGTH = 500;

  private static final int LONGEST_TITLE = 32;

  private final SearchTerms terms = new SearchTerms();

  /** The words of titles, headings and summaries: document, term, and what {@link #pack} made. */
  private final Ints names = new Ints();

  /** The words of prose: document, term, and level. */
  private final Ints prose = new Ints();

  private int[] times = new int[1 << 11];
  private final Ints touched = new Ints();
  private final Ints whole = new Ints();
  private final Ints field = new Ints();
  private int words;

  private final SearchTokens proseReader =
      SearchTokens.index(
          (letters, from, to) -> {
            int term = terms.number(letters, from, to);
            if (term >= times.length) {
              times = Arrays.copyOf(times, Math.max(term + 1, times.length * 2));
            }
            if (times[term]++ == 0) {
              touched.add(term);
            }
            words++;
          });

  private final SearchTokens wholeReader =
      SearchTokens.query((letters, from, to) -> whole.add(terms.number(letters, from, to)));

  private final SearchTokens fieldReader =
      SearchTokens.index((letters, from, to) -> field.add(terms.number(letters, from, to)));

  private SearchChunk() {}

  /**
   * Reads documents.
   *
   * @param first the number of the first one
   */
  static SearchChunk read(List<SearchDoc> docs, int first) {
    SearchChunk chunk = new SearchChunk();
    for (int n = 0; n < docs.size(); n++) {
      chunk.read(docs.get(n), first + n);
    }
    return chunk;
  }

  private void read(SearchDoc doc, int number) {
    name(number, TITLE, 0, doc.title());
    doc.names().forEach(name -> name(number, TITLE, 0, name));
    doc.summary().forEach(text -> name(number, SUMMARY, 0, text));
    List<SearchDoc.Section> sections = doc.sections().get();
    for (int n = 0; n < sections.size(); n++) {
      SearchDoc.Section section = sections.get(n);
      if (!section.heading().isEmpty()) {
        name(number, HEADING, n, section.heading());
      }
      proseReader.read(section.text());
    }
    double share = 1 / Math.max(1, words / USUAL_LENGTH);
    for (int n = 0; n < touched.size; n++) {
      int term = touched.at[n];
      double weight = times[term] * share;
      prose.add(number, term, weight >= 3 ? 2 : weight >= 1.5 ? 1 : 0);
      times[term] = 0;
    }
    touched.size = 0;
    words = 0;
  }

  /** What is only part of a word, or several in one, fits less well than the words themselves. */
  private void name(int document, int kind, int ordinal, String text) {
    whole.size = 0;
    field.size = 0;
    wholeReader.read(text);
    fieldReader.read(text);
    whole.sortDistinct();
    field.sortDistinct();
    int length = kind == SUMMARY ? 1 : Math.min(LONGEST_TITLE, whole.size);
    for (int n = 0; n < field.size; n++) {
      int term = field.at[n];
      boolean isWhole = Arrays.binarySearch(whole.at, 0, whole.size, term) >= 0;
      names.add(document, term, pack(kind, ordinal, isWhole ? length : length + 1));
    }
  }

  private static int pack(int kind, int ordinal, int length) {
    return kind << 28 | Math.min(ordinal, (1 << 20) - 1) << 8 | Math.max(0, length - 1);
  }

  static int kind(int packed) {
    return packed >>> 28;
  }

  static int ordinal(int packed) {
    return packed >>> 8 & (1 << 20) - 1;
  }

  static int length(int packed) {
    return packed & 0xff;
  }

  SearchTerms terms() {
    return terms;
  }

  Ints names() {
    return names;
  }

  Ints prose() {
    return prose;
  }

  /** A list of numbers. */
  static final class Ints {
    private int[] at = new int[1 << 10];
    private int size;

    void add(int number) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
      }
      at[size++] = number;
    }

    void add(int one, int two, int three) {
      add(one);
      add(two);
      add(three);
    }

    void sortDistinct() {
      Arrays.sort(at, 0, size);
      int kept = 0;
      for (int n = 0; n < size; n++) {
        if (n == 0 || at[n] != at[n - 1]) {
          at[kept++] = at[n];
        }
      }
      size = kept;
    }

    int get(int index) {
      return at[index];
    }

    int size() {
      return size;
    }
  }
}
