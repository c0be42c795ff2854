package team.handbook.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Finding;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Related;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Severity;
import team.handbook.files.SourceText;

/**
 * Findings as a fixture writes them down, one a line: {@code severity rule path:line:column:length
 * | message | hint}; {@code see path:line:column | message} adds a place to the finding before,
 * {@code source path | text} gives a file, and {@code repeat N} the finding before once more on
 * each of N lines that follow. Escapes are those of Java, and {@code @} with four hexadecimal
 * digits for a character that an editor would not show.
 */
record Findings(List<Finding> list, Map<String, SourceText> sources) {
  private static final Pattern PLACE =
      Pattern.compile("(?s)(?<path>.*?):(?<line>\\d+):(?<column>\\d+)(:(?<length>\\d+))?");

  static Findings read(Path file) throws IOException {
    Findings findings = new Findings(new ArrayList<>(), new TreeMap<>());
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("//")) {
        findings.add(unescape(line));
      }
    }
    return findings;
  }

  private static String unescape(String line) {
    return Pattern.compile("@([0-9a-f]{4})")
        .matcher(line.translateEscapes())
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }

  Optional<SourceText> source(String path) {
    return Optional.ofNullable(sources.get(path));
  }

  private void add(String line) {
    String[] parts = line.split(" \\| ", -1);
    String[] words = parts[0].split(" ");
    switch (words[0]) {
      case "source" ->
          sources.put(words[1], new SourceText(words[1], line.substring(line.indexOf(" | ") + 3)));
      case "see" -> {
        Diagnostic last = removeLast();
        List<Related> related = new ArrayList<>(last.related());
        related.add(new Related(location(words[1]), parts[1]));
        list.add(new Finding(last.withRelated(related), Severity.ERROR));
      }
      case "repeat" -> {
        Finding last = list.get(list.size() - 1);
        for (int i = 1; i <= Integer.parseInt(words[1]); i++) {
          list.add(new Finding(below(last.diagnostic(), i), last.severity()));
        }
      }
      default ->
          list.add(
              new Finding(
                  new Diagnostic(
                      Rules.find(words[1]).orElseThrow(),
                      location(words[2]),
                      "subject",
                      parts[1],
                      parts.length > 2 ? parts[2] : ""),
                  Severity.of(words[0]).orElseThrow()));
    }
  }

  private Diagnostic removeLast() {
    return list.remove(list.size() - 1).diagnostic();
  }

  private static Diagnostic below(Diagnostic d, int lines) {
    Location at = d.location();
    Location moved = new Location(at.path(), at.line() + lines, at.column(), at.length());
    return new Diagnostic(d.rule(), moved, d.subject(), d.message(), d.hint());
  }

  /** The path may hold colons itself. */
  private static Location location(String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      throw new IllegalArgumentException("no place: " + text);
    }
    return new Location(
        place.group("path"),
        Integer.parseInt(place.group("line")),
        Integer.parseInt(place.group("column")),
        place.group("length") == null ? 0 : Integer.parseInt(place.group("length")));
  }
}
