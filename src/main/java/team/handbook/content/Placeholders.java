package team.handbook.content;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.yaml.Yaml;

/** Finds values that only hold the place of one: TBD, TODO, "(acting)". */
final class Placeholders {
  /** A word that is the whole value, or stands at its start or end, in brackets or capitals. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)[(\\[<{]?(tbd|tba|tbc|todo|to do|fixme|xxx+|to be (decided|defined|announced|confirmed)"
              + "|fill (me )?in|lorem ipsum.*|\\?+|\\.{3}|…|n\\.?n\\.?)[)\\]>}]?[.!:]?");

  private static final Pattern PART =
      Pattern.compile(
          "(TBD|TBA|TBC|TODO|FIXME)\\b.*|.*\\b(TBD|TBA|TBC|TODO|FIXME)|.*\\((?i:tbd|tba|tbc|todo|acting)\\).*");

  /** What templates of the user's own need is nobody else's business. */
  private static final Set<String> LEFT_OUT = Set.of("extra", "waive");

  private Placeholders() {}

  /** Reports placeholders where nothing else was found, such as a number that is none. */
  static void find(Yaml node, Diagnostics found, Diagnostics out) {
    Set<Location> known =
        found.list().stream().map(Diagnostic::location).collect(Collectors.toSet());
    walk(node, "the value", known, out);
  }

  private static void walk(Yaml node, String key, Set<Location> known, Diagnostics out) {
    if (node instanceof Yaml.Mapping mapping) {
      mapping.entries().stream()
          .filter(entry -> !LEFT_OUT.contains(entry.key()))
          .forEach(entry -> walk(entry.value(), entry.key(), known, out));
    } else if (node instanceof Yaml.Sequence list) {
      list.items().forEach(item -> walk(item, key, known, out));
    } else if (node instanceof Yaml.Scalar scalar && !known.contains(scalar.at())) {
      String text = scalar.text().strip();
      if (WHOLE.matcher(text).matches() || PART.matcher(text).matches()) {
        out.add(
            Rules.PLACEHOLDER_VALUE,
            scalar.at(),
            key + " " + text,
            "\"" + text + "\" holds the place of a value",
            "write what it is, or leave \"" + key + ":\" out until it is known");
      }
    }
  }
}
