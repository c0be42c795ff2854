package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;
import team.handbook.support.HtmlValidator;
import team.handbook.support.Repository;
import team.handbook.support.Unmarked;

/**
 * Branches of one small handbook, made with Git, whose pages show what changed. A folder of {@code
 * marks/} is a branch: {@code git.txt} moves and removes files, {@code content/} is written over
 * the rest.
 */
class MarksTest {
  private static final Path FOLDER = Path.of("src/test/resources/marks");

  @TempDir private Path temp;

  static List<String> branches() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("branches")
  void pagesShowWhatChanged(String branch) throws IOException, InterruptedException {
    Map<String, String> site = html(build(branch, true));

    StringBuilder shown = new StringBuilder();
    site.forEach(
        (path, html) -> {
          if (html.contains("<nav class=\"marks\"")) {
            shown.append("== ").append(path).append('\n').append(bar(html));
            shown.append(Jsoup.parse(html).select(".hb-new, .hb-old").isEmpty() ? "" : own(html));
          }
        });
    Golden.matches(FOLDER.resolve(branch).resolve("expected.html"), shown.toString());
  }

  private static String bar(String html) {
    int start = html.indexOf("<nav class=\"marks\"");
    return html.substring(start, html.indexOf("</nav>", start)) + "</nav>\n";
  }

  /** What a page has of its own, without what is above it. */
  private static String own(String html) {
    String article = html.substring(html.indexOf("<h1"), html.lastIndexOf("</article>"));
    return article.replaceAll("(?s)<details class=\"mtoc\">.*?</details>\\s*", "");
  }

  /** Search, contents, counts and all else are those of the pages as they are. */
  @ParameterizedTest
  @MethodSource("branches")
  void withoutItsMarksTheSiteIsByteByByteTheSame(String branch)
      throws IOException, InterruptedException {
    Map<String, String> marked = new TreeMap<>();
    files(build(branch, true)).forEach((path, text) -> marked.put(path, Unmarked.of(text)));
    Map<String, String> plain = files(build(branch, false));

    assertThat(marked.keySet().stream().filter(path -> !plain.containsKey(path)))
        .allMatch(path -> path.matches("_theme/marks\\.\\w+\\.(css|js)"));
    SoftAssertions soft = new SoftAssertions();
    plain.forEach(
        (path, text) -> {
          soft.assertThat(text).as(path).doesNotContain("hb-marks", "hb-change-");
          soft.assertThat(marked.get(path)).as(path).isEqualTo(text);
        });
    soft.assertAll();
  }

  @ParameterizedTest
  @MethodSource("branches")
  void markedPagesAreValidAndSafe(String branch) throws IOException, InterruptedException {
    SoftAssertions soft = new SoftAssertions();
    html(build(branch, true))
        .forEach(
            (path, html) -> {
              if (html.contains("<nav class=\"marks\"")) {
                soft.assertThat(HtmlValidator.messages(html)).as(path).isEmpty();
                check(path, Jsoup.parse(html), soft);
              }
            });
    soft.assertAll();
  }

  private static void check(String path, Document page, SoftAssertions soft) {
    soft.assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
    soft.assertThat(
            page.select(
                ":is(.hb-old, .hb-gone) :is(a, img, script, [href], [src], [id], [onerror])"))
        .as(path)
        .isEmpty();
    List<String> places = page.select(".marks .jump a").eachAttr("href");
    List<String> changes =
        page.select("[id^=hb-change-]").eachAttr("id").stream().map(id -> "#" + id).toList();
    soft.assertThat(places).as(path).isEqualTo(changes);
  }

  @Test
  void aPreviewShowsNothingThatIsPrivate() throws IOException, InterruptedException {
    Map<String, String> site = files(build("private", true));

    assertThat(site.get("about/history/index.html")).contains("is private, and is not shown");
    assertThat(site.get("people/ana/index.html")).contains("hb-new", "Lead");
    assertThat(site.values())
        .allSatisfy(text -> assertThat(text).doesNotContain("garage", "Lisbon", "Porto"));
  }

  @Test
  void aPageThatIsAsItWasHasNoBar() throws IOException, InterruptedException {
    assertThat(html(build("paragraph-edited", true)).entrySet())
        .filteredOn(page -> page.getValue().contains("<nav class=\"marks\""))
        .extracting(Map.Entry::getKey)
        .containsExactly("index.html", "work/planning/index.html");
  }

  private Path build(String branch, boolean marked) throws IOException, InterruptedException {
    Path folder = temp.toRealPath().resolve(marked ? "marked" : "plain");
    Repository repository = Repository.init(folder).copy(FOLDER.resolve("base")).commit();
    repository.git("checkout", "-q", "-b", branch);
    repository.run(FOLDER.resolve(branch).resolve("git.txt")).copy(FOLDER.resolve(branch));
    repository.commit();
    Project project =
        new Project(
                folder.resolve("content"),
                Optional.empty(),
                folder.resolve("site"),
                folder,
                Fixture.TODAY,
                false,
                false)
            .since(Optional.of("main"))
            .marking(marked);
    Outcome outcome = new Build(project, step -> {}).publish();
    assertThat(outcome.blocked()).as(Fixture.describe(outcome)).isFalse();
    return folder.resolve("site");
  }

  private static Map<String, String> html(Path site) throws IOException {
    Map<String, String> pages = files(site);
    pages.keySet().removeIf(path -> !path.endsWith(".html") || path.startsWith("_theme/"));
    return pages;
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : new ArrayList<>(all.filter(Files::isRegularFile).toList())) {
        String path = site.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".handbook")) {
          boolean text = path.matches(".*\\.(html|js|css|json|xml|txt)");
          files.put(
              path,
              Files.readString(file, text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
