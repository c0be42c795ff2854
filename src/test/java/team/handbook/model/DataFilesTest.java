package team.handbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;
import team.handbook.support.Golden;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/** Data files with one mistake each: what is said of it must be enough to mend it. */
class DataFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/yaml/cases");

  @Test
  void eachMistakeHasOneFinding() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      String text = Files.readString(file);
      List<Diagnostic> findings = findings(file, text);
      all.append("## ").append(file.getFileName()).append("\n");
      text.lines().limit(6).forEach(line -> all.append("    ").append(line).append("\n"));
      for (Diagnostic d : findings) {
        all.append(d.location().line()).append(':').append(d.location().column()).append(' ');
        all.append(d.rule())
            .append(": ")
            .append(d.message())
            .append("\n  → ")
            .append(d.hint())
            .append("\n");
      }
      all.append('\n');
      assertThat(findings).as(file.toString()).hasSizeLessThanOrEqualTo(1);
    }
    Golden.matches(FOLDER.resolveSibling("findings.txt"), all.toString());
  }

  @Test
  void lineEndsDoNotMoveThem() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(findings(file, text.replace("\n", "\r\n"))).isEqualTo(findings(file, text));
    }
  }

  @Test
  void hostileFilesEndInOneFinding() {
    List<String> hostile =
        List.of(
            "name: Rory\nrole: " + "x".repeat(1_000_000) + ": y\n",
            "a: 1\n".repeat(200_000),
            "[".repeat(100_000),
            "{a: ".repeat(50_000),
            "- ".repeat(50_000),
            "? ".repeat(50_000),
            "name: \"" + "\\".repeat(99_999),
            "name: |\n" + "  x\n".repeat(100_000) + " y\n",
            "%YAML 9.9\n---\nname: x\n",
            "--- !x\n...\n---\n",
            "&a [*a]\n");
    for (String text : hostile) {
      Diagnostics out = new Diagnostics();
      Optional<Yaml> node = YamlParser.parse(new SourceText("data/people/x.yml", text), out);
      node.flatMap(found -> new PersonSchema("x").bind(found, out));
      assertThat(out.list()).as(text.substring(0, 6)).isNotEmpty();
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<Diagnostic> findings(Path file, String text) {
    Diagnostics out = new Diagnostics();
    YamlParser.parse(new SourceText("x.yml", text), out).ifPresent(node -> bind(file, node, out));
    return out.list();
  }

  private static void bind(Path file, Yaml node, Diagnostics out) {
    String name = file.getFileName().toString();
    switch (name.substring(0, name.indexOf('-'))) {
      case "goals" -> TeamGoals.read(node, "2026-q4", "x", out);
      case "roadmap" -> TeamRoadmap.read(node, "x", out);
      case "external" -> ExternalLink.type().bind(node, out);
      case "person" -> new PersonSchema("x").bind(node, out);
      default -> new TeamSchema("x").bind(node, out);
    }
  }
}
