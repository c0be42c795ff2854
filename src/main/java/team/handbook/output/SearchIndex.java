package team.handbook.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which word stands in which documents, cut into shards of about one size, so that an answer needs
 * few bytes however large the handbook is. A shard is one text of entries, sorted by word and
 * parted by blanks:
 *
 * <ul>
 *   <li>names: {@code word:titles:headings:summaries}
 *   <li>prose: {@code word:often:sometimes:seldom}, where {@code word*} stands nearly everywhere
 *       and lists no more than {@value #EVERYWHERE} documents
 *   <li>back: words written backwards, to find one whose beginning is mistyped
 * </ul>
 *
 * <p>A list is made of {@link SearchNumbers}: for each document its distance from the one before,
 * in titles then the number of words less one, in headings then eight times the section plus the
 * number of words less one, up to seven.
 */
final class SearchIndex {
  /** A shard is closed before it grows beyond this many characters, about 3 KB compressed. */
  static final int SHARD = 5_000;

  private static final int CHUNK = 1024;
  private static final int EVERYWHERE = 64;
  private static final int LEVELS = 3;
  private static final int SHORTEST_TYPO = 4;

  /** The shards of one kind: their texts, and the first word of each. */
  record Shards(List<String> texts, List<String> firsts) {
    Shards {
      texts = List.copyOf(texts);
      firsts = List.copyOf(firsts);
    }
  }

  private final int documents;
  private final List<SearchChunk> chunks;
  private final String[] words;
  private final int[][] ranks;

  private SearchIndex(List<SearchDoc> docs) {
    this.documents = docs.size();
    this.chunks =
        IntStream.range(0, (docs.size() + CHUNK - 1) / CHUNK)
            .parallel()
            .mapToObj(
                n ->
                    SearchChunk.read(
                        docs.subList(n * CHUNK, Math.min(docs.size(), (n + 1) * CHUNK)), n * CHUNK))
            .toList();
    this.ranks = new int[chunks.size()][];
    this.words = merge();
  }

  /** Reads all documents. */
  static SearchIndex of(List<SearchDoc> docs) {
    return new SearchIndex(docs);
  }

  /** The words of all chunks, sorted; each chunk's own numbers are mapped to their places. */
  private String[] merge() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int n = 0; n < ranks.length; n++) {
      SearchTerms terms = chunks.get(n).terms();
      ranks[n] = new int[terms.count()];
      for (int term = 0; term < ranks[n].length; term++) {
        int next = numbers.size();
        ranks[n][term] = numbers.computeIfAbsent(terms.word(term), word -> next);
      }
    }
    String[] sorted = numbers.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    int[] rank = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      rank[Objects.requireNonNull(numbers.get(sorted[place]))] = place;
    }
    for (int[] chunk : ranks) {
      for (int term = 0; term < chunk.length; term++) {
        chunk[term] = rank[chunk[term]];
      }
    }
    return sorted;
  }

  /** Titles, headings and summaries. */
  Shards names() {
    Postings postings = new Postings(false);
    Cutter out = new Cutter();
    for (int word = 0; word < words.length; word++) {
      if (postings.size(word) > 0) {
        out.entry(words[word], names(postings, word));
      }
    }
    return out.shards();
  }

  private static String names(Postings postings, int word) {
    StringBuilder[] lists = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
    int[] last = new int[lists.length];
    for (int n = postings.start(word); n < postings.end(word); n++) {
      int value = postings.values[n];
      int kind = SearchChunk.kind(value);
      SearchNumbers.write(postings.documents[n] - last[kind], lists[kind]);
      last[kind] = postings.documents[n];
      if (kind == SearchChunk.TITLE) {
        SearchNumbers.write(SearchChunk.length(value), lists[kind]);
      } else if (kind == SearchChunk.HEADING) {
        int length = Math.min(7, SearchChunk.length(value));
        SearchNumbers.write(SearchChunk.ordinal(value) * 8 + length, lists[kind]);
      }
    }
    return joined(lists);
  }

  private static String joined(StringBuilder[] lists) {
    int end = lists.length;
    while (end > 0 && lists[end - 1].isEmpty()) {
      end--;
    }
    StringBuilder out = new StringBuilder();
    for (int n = 0; n < end; n++) {
      out.append(':').append(lists[n]);
    }
    return out.toString();
  }

  /** Prose. */
  Shards prose() {
    Postings postings = new Postings(true);
    Cutter out = new Cutter();
    for (int word = 0; word < words.length; word++) {
      if (postings.size(word) > 0) {
        out.entry(words[word], prose(postings, word));
      }
    }
    return out.shards();
  }

  /** What stands nearly everywhere tells nothing: only where it stands most often is kept. */
  private String prose(Postings postings, int word) {
    boolean everywhere = postings.size(word) > EVERYWHERE && postings.size(word) > documents / 2;
    int room = everywhere ? EVERYWHERE : Integer.MAX_VALUE;
    StringBuilder[] lists = new StringBuilder[LEVELS];
    for (int list = 0; list < LEVELS; list++) {
      lists[list] = new StringBuilder();
      int last = 0;
      for (int n = postings.start(word); n < postings.end(word) && room > 0; n++) {
        if (postings.values[n] == LEVELS - 1 - list) {
          SearchNumbers.write(postings.documents[n] - last, lists[list]);
          last = postings.documents[n];
          room--;
        }
      }
    }
    return (everywhere ? "*" : "") + joined(lists);
  }

  /** Words that are long enough to be mistyped, backwards. */
  Shards back() {
    List<String> backwards = new ArrayList<>();
    for (String word : words) {
      if (word.length() >= SHORTEST_TYPO && !word.chars().allMatch(Character::isDigit)) {
        backwards.add(new StringBuilder(word).reverse().toString());
      }
    }
    backwards.sort(null);
    Cutter out = new Cutter();
    backwards.forEach(word -> out.entry(word, ""));
    return out.shards();
  }

  /** Every posting by word, then by document. */
  private final class Postings {
    private final int[] starts = new int[words.length + 1];
    private final int[] documents;
    private final int[] values;

    Postings(boolean prose) {
      for (int n = 0; n < ranks.length; n++) {
        SearchChunk.Ints all = prose ? chunks.get(n).prose() : chunks.get(n).names();
        for (int at = 0; at < all.size(); at += 3) {
          starts[ranks[n][all.get(at + 1)] + 1]++;
        }
      }
      for (int word = 0; word < words.length; word++) {
        starts[word + 1] += starts[word];
      }
      documents = new int[starts[words.length]];
      values = new int[documents.length];
      int[] next = starts.clone();
      for (int n = 0; n < ranks.length; n++) {
        SearchChunk.Ints all = prose ? chunks.get(n).prose() : chunks.get(n).names();
        for (int at = 0; at < all.size(); at += 3) {
          int place = next[ranks[n][all.get(at + 1)]]++;
          documents[place] = all.get(at);
          values[place] = all.get(at + 2);
        }
      }
    }

    int start(int word) {
      return starts[word];
    }

    int end(int word) {
      return starts[word + 1];
    }

    int size(int word) {
      return end(word) - start(word);
    }
  }

  /** Cuts entries into shards. */
  private static final class Cutter {
    private final List<String> texts = new ArrayList<>();
    private final List<String> firsts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(SHARD);

    void entry(String word, String lists) {
      if (!text.isEmpty() && text.length() + word.length() + lists.length() >= SHARD) {
        close();
      }
      if (text.isEmpty()) {
        firsts.add(word);
      } else {
        text.append(' ');
      }
      text.append(word).append(lists);
    }

    private void close() {
      texts.add(text.toString());
      text.setLength(0);
    }

    Shards shards() {
      if (!text.isEmpty()) {
        close();
      }
      return new Shards(texts, firsts);
    }
  }
}
