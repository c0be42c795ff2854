package team.handbook.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Edit;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;

/** What can be mended is mended, to the byte, and nothing else is touched. */
class FixTest {
  private static final Path RULES = Path.of("src/test/resources/rules");

  /** Fixtures with repairs, in each form that a text file can have. */
  static List<String> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(RULES)) {
      return folders
          .filter(folder -> says(folder.resolve("expected.txt"), "\n    fix "))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static boolean says(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void mendsWhatItCanAndKeepsEveryOtherByte(String rule, @TempDir Path temp) throws IOException {
    for (Variant variant : Variant.values()) {
      Path folder = temp.resolve(variant.name());
      Project project = Fixture.copy(RULES.resolve(rule), folder, variant).project();
      Map<String, String> before = texts(folder);
      Reading reading = new Build(project, step -> {}).reading();
      List<Edit> fixes =
          reading.findings(project.today()).stream()
              .flatMap(finding -> finding.diagnostic().fixes().stream())
              .toList();
      assertThat(fixes).isNotEmpty();

      Fix.plan(project, reading, List.of()).make();

      Reading after = new Build(project, step -> {}).reading();
      assertThat(after.findings(project.today()))
          .as(rule + " " + variant)
          .allMatch(finding -> finding.diagnostic().fixes().isEmpty());
      Map<String, String> now = texts(folder);
      assertThat(now.keySet()).isEqualTo(before.keySet());
      before.forEach((path, text) -> sameButFor(fixes, path, text, now.get(path)));
      assertThat(Fix.plan(project, after, List.of()).changes()).isEmpty();
    }
  }

  /** Lines without a repair are the same, line ends and byte order mark included. */
  private static void sameButFor(List<Edit> fixes, String path, String before, String after) {
    Set<Integer> lines = new java.util.TreeSet<>();
    fixes.stream()
        .filter(fix -> path.equals("content/" + fix.at().path()))
        .forEach(fix -> lines.add(fix.at().line()));
    String[] old = before.split("(?<=\n)");
    String[] now = after.split("(?<=\n)");
    assertThat(now).as(path).hasSameSizeAs(old);
    for (int i = 0; i < old.length; i++) {
      if (!lines.contains(i + 1)) {
        assertThat(now[i]).as(path + ":" + (i + 1)).isEqualTo(old[i]);
      } else {
        assertThat(now[i].endsWith("\r\n")).isEqualTo(old[i].endsWith("\r\n"));
        assertThat(now[i].startsWith("\u00EF\u00BB\u00BF"))
            .isEqualTo(old[i].startsWith("\u00EF\u00BB\u00BF"));
      }
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        if (!path.startsWith(".git/")) {
          texts.put(
              path,
              new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return texts;
  }

  @Test
  void aReviewIsNotedOnlyWhereItIsAskedFor(@TempDir Path temp) throws IOException {
    Path content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(
        content.resolve("index.md"),
        "---\r\ntitle: 'Home'   # ours\r\nreviewed: 2020-01-01 # long ago\r\n---\r\nText.\r\n");
    Files.writeString(content.resolve("bare.md"), "# Bare\n");
    Project project =
        new Project(
            content,
            java.util.Optional.empty(),
            temp.resolve("site"),
            temp,
            Fixture.TODAY,
            false,
            false);
    Reading reading = new Build(project, step -> {}).reading();

    assertThat(Fix.plan(project, reading, List.of()).changes()).isEmpty();
    Fix.plan(project, reading, List.of("index.md", "bare.md")).make();

    assertThat(content.resolve("index.md"))
        .hasContent(
            "---\r\ntitle: 'Home'   # ours\r\nreviewed: 2026-11-23 # long ago\r\n---\r\nText.\r\n");
    assertThat(content.resolve("bare.md")).hasContent("---\nreviewed: 2026-11-23\n---\n\n# Bare\n");
  }
}
