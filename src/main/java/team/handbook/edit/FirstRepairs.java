package team.handbook.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;

/** What to mend first in a handbook that has errors: by rule, the commonest first. */
final class FirstRepairs {
  private static final int MOST_RULES = 8;

  private FirstRepairs() {}

  /**
   * A line for each rule: how many errors, where the first is and what it says.
   *
   * @param display turns the path of a file into one that can be typed
   */
  static List<String> of(List<Finding> errors, UnaryOperator<String> display) {
    Map<String, List<Diagnostic>> byRule = new LinkedHashMap<>();
    for (Finding error : errors) {
      byRule
          .computeIfAbsent(error.diagnostic().rule().id(), rule -> new ArrayList<>())
          .add(error.diagnostic());
    }
    List<String> lines = new ArrayList<>();
    byRule.values().stream()
        .sorted(Comparator.comparingInt((List<Diagnostic> found) -> -found.size()))
        .limit(MOST_RULES)
        .forEach(found -> lines.add(line(found, display)));
    if (byRule.size() > MOST_RULES) {
      lines.add("  and errors of " + (byRule.size() - MOST_RULES) + " more kinds");
    }
    return lines;
  }

  private static String line(List<Diagnostic> found, UnaryOperator<String> display) {
    Diagnostic first = found.get(0);
    return "  "
        + found.size()
        + " "
        + first.rule().id()
        + ", first at "
        + display.apply(first.location().path())
        + ":"
        + first.location().line()
        + ": "
        + first.message();
  }
}
