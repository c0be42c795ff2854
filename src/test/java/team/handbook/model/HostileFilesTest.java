package team.handbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.markdown.MergeConflict;
import team.handbook.support.Cli;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;
import team.handbook.yaml.Yaml;
import team.handbook.yaml.YamlParser;

/**
 * Data files that are broken in every way, on purpose or by accident: each has at most one finding,
 * or none where the text is fine, and none takes long. Big ones are made from {@code big.txt}.
 */
class HostileFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/yaml/hostile");
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir private static Path temp;

  @BeforeAll
  static void write() throws IOException {
    Fixture.copy(FOLDER, temp, Fixture.Variant.LF);
    for (String line : Files.readAllLines(FOLDER.resolve("big.txt"))) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        StringBuilder text = new StringBuilder(unescape(parts[1]));
        for (int n = 1; n <= Integer.parseInt(parts[2]); n++) {
          text.append(unescape(parts[3]).replace("{n}", Integer.toString(n)));
        }
        Files.writeString(
            temp.resolve("content").resolve(parts[0]), text.append(unescape(parts[4])));
      }
    }
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\\\", "\\");
  }

  @Test
  void eachHasItsFindingAtOnce() throws IOException {
    FileTree files = tree();
    StringBuilder all = new StringBuilder();
    List<String> slow = new ArrayList<>();
    for (String path : files.paths()) {
      // The processor's time: another program's work is not a fault of ours.
      long start = THREADS.getCurrentThreadCpuTime();
      List<Diagnostic> findings = findings(files, path);
      Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
      if (taken.compareTo(LONGEST) > 0) {
        slow.add(path + " " + taken);
      }
      all.append(describe(files, path, findings));
    }
    Golden.matches(FOLDER.resolve("expected.txt"), all.toString());
    assertThat(slow).isEmpty();
  }

  @Test
  void noneHasTwoFindings() {
    FileTree files = tree();
    assertThat(files.paths())
        .allSatisfy(path -> assertThat(findings(files, path)).hasSizeLessThan(2));
  }

  @Test
  void theCommandReportsThemAll() throws IOException, InterruptedException {
    Cli.Result result = new Cli(temp).run("check", "--all", "--today", "2026-11-23");

    assertThat(result.out() + result.err()).doesNotContain("Exception", "\tat ");
    assertThat(result.code()).isEqualTo(1);
  }

  private static FileTree tree() {
    Path content = temp.resolve("content");
    return FolderTree.open(content, temp, List.of(), new Diagnostics());
  }

  private static List<Diagnostic> findings(FileTree files, String path) {
    Diagnostics out = new Diagnostics();
    files
        .text(path, YamlParser.LIMIT, out)
        .filter(source -> !MergeConflict.find(source, out))
        .flatMap(source -> YamlParser.parse(source, out))
        .ifPresent(node -> bind(path, node, out));
    return out.list();
  }

  private static void bind(String path, Yaml node, Diagnostics out) {
    if (path.startsWith("data/goals/")) {
      TeamGoals.read(node, "2026-q4", "x", out);
    } else {
      new PersonSchema("x").bind(node, out);
    }
  }

  /** The first lines of a file as they are, and what is said of it. */
  private static String describe(FileTree files, String path, List<Diagnostic> findings) {
    String text = new String(files.bytes(path), StandardCharsets.UTF_8);
    String start =
        text.lines()
            .limit(6)
            .map(line -> "    " + visible(line).strip())
            .collect(Collectors.joining("\n"));
    String said =
        findings.isEmpty()
            ? "no finding"
            : findings.stream().map(HostileFilesTest::describe).collect(Collectors.joining("\n"));
    return "## " + path + "\n" + start + "\n" + said + "\n\n";
  }

  private static String describe(Diagnostic d) {
    return String.format(
        Locale.ROOT,
        "%d:%d-%d %s: %s%n  → %s",
        d.location().line(),
        d.location().column(),
        d.location().endColumn(),
        d.rule().id(),
        visible(d.message()),
        visible(d.hint()));
  }

  /** At most 160 characters, those that cannot be seen by their number. */
  private static String visible(String text) {
    String shown =
        text.codePoints()
            .mapToObj(
                c -> isPlain(c) ? Character.toString(c) : String.format(Locale.ROOT, "<%04X>", c))
            .collect(Collectors.joining());
    return shown.length() <= 160 ? shown : shown.substring(0, 160) + "…";
  }

  private static boolean isPlain(int c) {
    return c == ' '
        || (!Character.isISOControl(c)
            && !Character.isSpaceChar(c)
            && Character.getType(c) != Character.FORMAT
            && c != 0xFFFD
            && c < 0xFFFE)
        || c > 0x1F000;
  }
}
