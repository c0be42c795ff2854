package team.handbook.links;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostic;

/**
 * What came of asking other sites.
 *
 * @param judgements each address with its verdict, by address
 * @param asked how many addresses were asked; the others were known, or there was no time
 * @param diagnostics what is wrong, in the order of the files
 * @param unconfirmed those of the diagnostics that are not to fail yet, as they were seen once
 */
public record ExternalResult(
    List<Judged> judgements, int asked, List<Diagnostic> diagnostics, Set<Diagnostic> unconfirmed) {
  /** An address and what came of it. */
  public record Judged(ExternalLink link, Judgement judgement) {}

  public ExternalResult {
    judgements = List.copyOf(judgements);
    diagnostics = List.copyOf(diagnostics);
    unconfirmed = Set.copyOf(unconfirmed);
  }

  /** The addresses with a verdict. */
  public List<Judged> of(Verdict verdict) {
    return judgements.stream().filter(it -> it.judgement().verdict() == verdict).toList();
  }

  /** How many there are of each verdict, in a sentence: {@code 12 ok, 1 dead}. */
  public String counts() {
    Map<Verdict, Long> counts =
        judgements.stream()
            .collect(Collectors.groupingBy(it -> it.judgement().verdict(), Collectors.counting()));
    return Arrays.stream(Verdict.values())
        .filter(counts::containsKey)
        .map(verdict -> counts.get(verdict) + " " + verdict.word())
        .collect(Collectors.joining(", "));
  }
}
