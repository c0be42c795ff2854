package team.handbook.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds what was probably meant: the closest of the words that would have been right. */
public final class Suggestion {
  private Suggestion() {}

  private record Candidate(String word, int distance) {}

  /**
   * The candidate closest to a word: the same but for case and separators, or within a third of its
   * length in edits (at most four; two swapped letters are one edit). Ties go to the alphabetically
   * first.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    String wanted = fold(word);
    int limit = Math.min(4, (wanted.length() + 1) / 3);
    DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
    return candidates.stream()
        .filter(candidate -> Math.abs(fold(candidate).length() - wanted.length()) <= limit)
        .map(candidate -> new Candidate(candidate, distance.apply(wanted, fold(candidate))))
        .filter(candidate -> candidate.distance() >= 0)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** "did you mean "x"?" for the closest candidate, or else the fallback. */
  public static String hint(String word, Collection<String> candidates, String fallback) {
    return closest(word, candidates)
        .map(found -> "did you mean \"" + found + "\"?")
        .orElse(fallback);
  }

  /** Words joined for a sentence: {@code a, b and c}. */
  public static String list(List<String> words) {
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> words.get(0);
      default ->
          String.join(", ", words.subList(0, words.size() - 1))
              + " and "
              + words.get(words.size() - 1);
    };
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
