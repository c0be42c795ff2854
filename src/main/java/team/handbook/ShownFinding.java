package team.handbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rule;
import team.handbook.url.Url;

/**
 * What pages show of a finding: of one in a text that it is there, of one in data where it is. If
 * an edit only moves findings of a text to other lines, pages stay what they are.
 *
 * @param rule what it breaks
 * @param error whether it is an error
 * @param path the file that it is in
 * @param at where it is, if that is data
 */
record ShownFinding(Rule rule, boolean error, String path, Optional<Location> at) {
  private static ShownFinding of(Finding finding) {
    Location at = finding.diagnostic().location();
    boolean text = Url.extension(at.path()).equals("md");
    return new ShownFinding(
        finding.diagnostic().rule(),
        finding.isError(),
        at.path(),
        text ? Optional.empty() : Optional.of(at));
  }

  /** What pages show of findings, and of each how often. */
  static Map<ShownFinding, Long> all(List<Finding> findings) {
    return findings.stream()
        .map(ShownFinding::of)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
