package team.handbook.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FolderTree;
import team.handbook.support.Fixture;
import team.handbook.url.Url;

/** The sample's site has no dead link, and what is broken in it at random is found. */
class SampleLinksTest {
  private static final Pattern LINK =
      Pattern.compile("<a [^>]*?href=\"([^\":#?]+)(#[^\"]*)?\"", Pattern.DOTALL);

  /** What a page or record is edited with, from the top of the repository. */
  private static final Pattern EDIT =
      Pattern.compile("href=\"https://github\\.com/example/handbook/edit/main/([^\"]+)\"");

  /** How much is broken at a time. */
  private static final int MISTAKES = 12;

  private static Path site;

  @BeforeAll
  static void build(@TempDir Path temp) {
    site = temp.resolve("site");
    Path working = Path.of("").toAbsolutePath();
    new Build(
            new Project(
                working.resolve("content"),
                Optional.empty(),
                site,
                working,
                Fixture.TODAY,
                false,
                true),
            step -> {})
        .publish();
  }

  static List<Integer> seeds() {
    int effort = Integer.getInteger("handbook.effort", 1);
    return Stream.iterate(1, seed -> seed + 1).limit(2L * effort).toList();
  }

  @Test
  void theSiteHasNoDeadLink() {
    LinkResult result = check(site);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.pages()).isGreaterThan(80);
    assertThat(result.links()).isGreaterThan(3_000);
  }

  @Test
  void anIndependentReaderFindsNoneEither() throws IOException {
    assertThat(JsoupLinks.read(site, LinkOptions.plain())).isEmpty();
  }

  /** No code host is asked: what its editor would open is here too. */
  @Test
  void whatIsToBeEditedIsThere() throws IOException {
    Set<String> targets = new TreeSet<>();
    for (String page : pages(site)) {
      EDIT.matcher(Files.readString(site.resolve(page)))
          .results()
          .map(link -> link.group(1))
          .forEach(targets::add);
    }
    assertThat(targets).hasSizeGreaterThan(300);
    for (String target : targets) {
      String[] parts = target.split("#L", 2);
      Path file = Path.of(Url.decode(parts[0]));
      assertThat(file).isRegularFile();
      if (parts.length == 2) {
        assertThat(Files.readAllLines(file))
            .hasSizeGreaterThanOrEqualTo(Integer.parseInt(parts[1]));
      }
    }
  }

  /** Links that lead nowhere, ids that are not there, and files that are gone. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsBrokenIsFoundOnceAtItsLine(int seed, @TempDir Path copies) throws IOException {
    Path copy = copies.resolve("site");
    copy(site, copy);
    Random random = new Random(seed);
    List<String> pages = pages(copy);
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < MISTAKES; n++) {
      String page = pages.remove(random.nextInt(pages.size()));
      breakLink(copy, page, n, random.nextBoolean(), random).ifPresent(expected::add);
    }
    assertThat(expected).hasSizeGreaterThan(MISTAKES / 2);

    assertThat(JsoupLinks.lines(check(copy).diagnostics()))
        .containsExactlyInAnyOrderElementsOf(expected);

    deleteOne(copy, random);
    List<Diagnostic> found = check(copy).diagnostics();
    assertThat(found).hasSizeGreaterThan(expected.size());
    assertThat(JsoupLinks.lines(found))
        .containsExactlyInAnyOrderElementsOf(JsoupLinks.read(copy, LinkOptions.plain()));
  }

  /** Writes another address into one link of a page, and says what must be found. */
  private static Optional<String> breakLink(
      Path folder, String page, int n, boolean anchor, Random random) throws IOException {
    Path file = folder.resolve(page);
    String html = Files.readString(file);
    // What stands in a template is no part of a page.
    int inert = Math.max(html.indexOf("<template"), 0);
    int live = Math.max(html.indexOf("</template>"), 0);
    List<MatchResult> links =
        LINK.matcher(html)
            .results()
            .filter(link -> link.start() < inert || link.start() >= live)
            .toList();
    if (links.isEmpty()) {
      return Optional.empty();
    }
    MatchResult link = links.get(random.nextInt(links.size()));
    boolean toPage = link.group(1).endsWith("/") || link.group(1).endsWith(".html");
    String gone = link.group(1).replaceFirst("^((?:\\.\\./)*)", "$1gone-" + n + "-");
    String address = anchor && toPage ? link.group(1) + "#gone-" + n : gone;
    int start = link.start(1);
    int end = link.end(2) < 0 ? link.end(1) : link.end(2);
    Files.writeString(file, html.substring(0, start) + address + html.substring(end));
    long line = 1 + html.substring(0, start).chars().filter(c -> c == '\n').count();
    String rule = anchor && toPage ? "broken-anchor" : "broken-link";
    return Optional.of(page + ":" + line + " " + rule + " " + address);
  }

  /** Deletes a page to which there are links, as there are to all but redirects. */
  private static void deleteOne(Path folder, Random random) throws IOException {
    List<Path> linked = new ArrayList<>();
    for (String page : pages(folder)) {
      Path file = folder.resolve(page);
      boolean redirect = Files.readString(file).contains("http-equiv=\"refresh\"");
      if (!redirect && !page.equals("index.html") && !page.equals("404.html")) {
        linked.add(file);
      }
    }
    Files.delete(linked.get(random.nextInt(linked.size())));
  }

  private static List<String> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(path -> path.endsWith(".html"))
              .sorted()
              .toList());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static LinkResult check(Path folder) {
    Diagnostics found = new Diagnostics();
    return LinkCheck.run(FolderTree.openSite(folder, found), LinkOptions.plain(), found);
  }
}
