package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.HtmlValidator;
import team.handbook.support.Repository;

/** Pages that show what Git knows, of a handbook in a real repository. */
class HistoryPagesTest {
  private static final String ANA = "Ana Berg <ana@example.org>";
  private static final String STRANGER = "Zed Stranger <zed@stranger.example>";

  @TempDir private Path temp;
  private Fixture fixture;
  private Repository git;

  @BeforeEach
  void aRepository() throws IOException, InterruptedException {
    fixture = Fixture.copy(Path.of("src/test/resources/history"), temp.resolve("r"), Variant.LF);
    git = Repository.init(fixture.folder());
    Files.writeString(fixture.folder().resolve(".gitignore"), "site/\n");
    git.commit("2026-10-01T12:00:00+00:00", STRANGER, "Start with everything");
  }

  @Test
  void changesStandByDayWithPageReasonAndAuthors() throws IOException, InterruptedException {
    append("how/planning.md", "2026-11-05T09:00:00+01:00", ANA, "Say <b>who</b> & why");
    append("data/goals/2026-q4/infra.yml", "2026-11-05T10:00:00+01:00", bo(), "Goals moved on");
    String message = "Together\n\nCo-authored-by: " + ANA + "\nCo-authored-by: Cy Left <c@x.org>";
    append("how/retros.md", "2026-11-06T10:00:00+01:00", STRANGER, message);
    Document page = build("recent/index.html");

    assertThat(page.select("h2 time").eachAttr("datetime"))
        .containsExactly("2026-11-06", "2026-11-05", "2026-10-01");
    assertThat(page.select(".rows li").eachText())
        .containsExactly(
            "Retros Together by Ana, Cy Left and 1 other",
            "Q4 2026 goals Goals moved on by Bo Lind",
            "Planning Say <b>who</b> & why by Ana",
            "9 pages Start with everything");
    String head = git.git("rev-parse", "HEAD").strip();
    assertThat(page.select("small a[href=https://github.com/example/handbook/commit/" + head + "]"))
        .hasSize(1);
    assertThat(page.select(".rows a[href=../people/ana/]")).hasSize(2);
    assertThat(page.select(".rows a[href=../people/cy/]")).isEmpty();
    assertThat(page.select(".foot a[href=./], .foot a[href=../recent/]")).hasSize(1);
    Document home = parse("index.html");
    assertThat(home.select("section:has(#hb-recent) li")).hasSize(4);
    assertThat(home.select("a[href=about-this-site/#hb-review]").text())
        .isEqualTo("1 page needs review");
  }

  @Test
  void nobodyIsNamedWhoIsNotPublished() throws IOException, InterruptedException {
    String message = "Ask zed@stranger.example about it\n\nCo-authored-by: Yve <yve@x.example>";
    append("how/planning.md", "2026-11-05T09:00:00+01:00", STRANGER, message);
    append("how/retros.md", "2026-11-06T09:00:00+01:00", ANA, "Prepare operation  walrus");
    build("recent/index.html");

    for (String text : site(true).values()) {
      assertThat(text)
          .doesNotContainIgnoringCase("stranger")
          .doesNotContainIgnoringCase("walrus")
          .doesNotContain("Yve", "ana@example.org");
    }
    assertThat(parse("recent/index.html").select(".rows li").eachText())
        .startsWith("Retros by Ana", "Planning Ask … about it by 2 people");
  }

  @Test
  void aMergeIsListedWithoutTheWordsOfGit() throws IOException, InterruptedException {
    append("how/planning.md", "2026-11-05T09:00:00+01:00", ANA, "Merge branch 'x' into main");
    append("how/retros.md", "2026-11-06T09:00:00+01:00", ANA, "Merge the two boards");
    assertThat(build("recent/index.html").text())
        .doesNotContain("Merge branch")
        .contains("Planning", "Merge the two boards");
  }

  @Test
  void aPageSaysWhenItWasChangedAndWhereItsHistoryIs() throws IOException, InterruptedException {
    append("how/planning.md", "2026-11-05T09:00:00+01:00", ANA, "Say why");
    Document page = build("how/planning/index.html");
    String head = git.git("rev-parse", "HEAD").strip();

    assertThat(page.select(".updated a").attr("href"))
        .isEqualTo("https://github.com/example/handbook/commit/" + head);
    assertThat(page.select(".updated").text()).isEqualTo("Updated 5 Nov 2026");
    assertThat(page.select(".toc a.history").attr("href"))
        .isEqualTo("https://github.com/example/handbook/commits/main/content/how/planning.md");
  }

  @Test
  void aReviewIsDoneDueSoonOrOverdue() throws IOException {
    assertThat(
            build("how/planning/index.html").select(".meta .pill.ok[data-due=2027-06-01]").text())
        .isEqualTo("Reviewed, next due Jun 2027");
    Document soon = parse("how/standups/index.html");
    assertThat(soon.select(".meta .pill.mute[data-due=2026-12-01]").text())
        .isEqualTo("Review due 1 Dec");
    assertThat(soon.select(".notice:not([hidden])")).isEmpty();
    Element notice = parse("how/retros/index.html").selectFirst(".notice[data-due=2026-08-01]");
    assertThat(notice).isNotNull();
    assertThat(notice.text())
        .isEqualTo(
            "This page was due a review on 1 Aug 2026. It may no longer match what we do."
                + " Check with Infrastructure in #infra. If it still holds, confirm that it does.");
    assertThat(notice.select("a").eachAttr("href"))
        .containsExactly(
            "../../teams/infra/",
            "https://github.com/example/handbook/edit/main/content/how/retros.md#L3");
  }

  @Test
  void aboutThisSiteHasTheFactsOfTheBuild() throws IOException, InterruptedException {
    Document page = build("about-this-site/index.html");
    String head = git.git("rev-parse", "HEAD").strip();

    assertThat(page.select(".facts div").eachText())
        .contains(
            "As of 23 Nov 2026",
            "Commit " + head.substring(0, 10),
            "People 2",
            "Teams 1",
            "Goals 1",
            "Errors 0");
    assertThat(page.select("section:has(#hb-review) li").eachText())
        .containsExactly("Retros Review was due 1 Aug 2026 · Infrastructure");
    assertThat(page.select("#hb-marked")).isEmpty();
    assertThat(HtmlValidator.messages(page.outerHtml())).isEmpty();
  }

  @Test
  void pagesThatWerePublishedWithErrorsAreListed() throws IOException {
    Path settings = fixture.folder().resolve("content/handbook.yml");
    Files.writeString(settings, Files.readString(settings) + "publish: marked\n");
    Path page = fixture.folder().resolve("content/how/planning.md");
    Files.writeString(page, Files.readString(page) + "\nSee [this](nowhere.md).\n");

    assertThat(build("about-this-site/index.html").select("section:has(#hb-marked) li").eachText())
        .containsExactly("Planning 1 error");
  }

  @Test
  void aShallowCloneShowsNoDateAndSaysWhy() throws IOException, InterruptedException {
    append("how/planning.md", "2026-11-05T09:00:00+01:00", ANA, "Say why");
    Path clone = temp.resolve("clone");
    git.git("clone", "-q", "--depth", "1", fixture.folder().toUri().toString(), clone.toString());
    Path site = clone.resolve("site");
    Project project =
        new Project(
            clone.resolve("content"), Optional.empty(), site, clone, Fixture.TODAY, false, false);
    new Build(project, step -> {}).publish();

    Document page = Jsoup.parse(Files.readString(site.resolve("recent/index.html")));
    assertThat(page.select("time")).isEmpty();
    assertThat(page.select("article .note").text()).contains("a shallow clone");
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("how/planning/index.html"))).select("time"))
        .isEmpty();
    assertThat(Jsoup.parse(Files.readString(site.resolve("index.html"))).select("#hb-recent"))
        .isEmpty();
  }

  /** What is said of the whole build stands on one page, and what is new on two. */
  @Test
  void editingOnePageChangesThatPageAndTheIndexPages() throws IOException, InterruptedException {
    build("index.html");
    TreeMap<String, String> before = site(false);
    append("how/planning.md", "2026-11-05T09:00:00+01:00", ANA, "Say why");
    build("index.html");
    TreeMap<String, String> after = site(false);

    TreeSet<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(file -> after.get(file).equals(before.get(file)));
    changed.removeIf(file -> file.startsWith("_search/"));
    assertThat(changed)
        .containsExactly(
            "about-this-site/index.html",
            "how/planning/index.html",
            "index.html",
            "recent/index.html");
    assertThat(after.keySet()).isEqualTo(before.keySet());
  }

  private static String bo() {
    return "B <12345+bo-lind@users.noreply.github.com>";
  }

  private void append(String file, String date, String author, String message)
      throws IOException, InterruptedException {
    Path path = fixture.folder().resolve("content").resolve(file);
    String comment = file.endsWith(".md") ? "\nMore words.\n" : "# more\n";
    Files.writeString(path, Files.readString(path) + comment);
    git.commit(date, author, message);
  }

  private Document build(String file) throws IOException {
    assertThat(fixture.build().published()).isPresent();
    return parse(file);
  }

  private Document parse(String file) throws IOException {
    return Jsoup.parse(Files.readString(fixture.folder().resolve("site").resolve(file)));
  }

  /** The files of the site by path; the publisher's own folder is left out. */
  private TreeMap<String, String> site(boolean pagesOnly) throws IOException {
    Path site = fixture.folder().resolve("site");
    TreeMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString();
        if (!name.startsWith(".handbook") && (!pagesOnly || name.endsWith(".html"))) {
          texts.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return texts;
  }
}
