package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Rule;
import team.handbook.diagnostic.Rules;
import team.handbook.markdown.BlockType;
import team.handbook.markdown.Document;
import team.handbook.model.Page;
import team.handbook.model.RoadmapItem;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.HtmlValidator;
import team.handbook.yaml.Types;

/** Blocks of data and included files, from the text of a page to the page of the site. */
class BlocksTest {
  private static final Path FOLDER = Path.of("src/test/resources/handbooks/blocks");

  @TempDir static Path temp;
  @TempDir Path hostile;
  private static Outcome outcome;

  @BeforeAll
  static void build() throws IOException {
    outcome = Fixture.copy(FOLDER, temp, Variant.LF).build();
  }

  private static org.jsoup.nodes.Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(temp.resolve("site").resolve(path)));
  }

  private static Document document(String path) {
    Page page = Objects.requireNonNull(outcome.handbook().pages().get(path), path);
    return page.document();
  }

  @Test
  void aBlockShowsWhatItIsAbout() throws IOException {
    Element main = page("index.html").selectFirst("main");

    assertThat(main.select(".prose > .hb-block")).hasSize(9);
    assertThat(main.select(".prose > .hb-block").get(0).select("h2, h3").eachText())
        .containsExactly("Company", "Grow", "Platform", "Ship it");
    assertThat(main.select(".hb-block > .note").eachText())
        .contains("No rituals yet.", "No goals for this time.", "Q4 2026 goals · 1 goal: 1 done")
        .contains("Q3 2026 goals · 1 goal: 1 done");
    assertThat(main.select(".hb-block .people").get(0).select("a").eachText())
        .containsExactly("Rory", "Pip");
  }

  @Test
  void onATeamsPageABlockIsAboutTheTeam() throws IOException {
    Element prose = page("team/index.html").selectFirst(".prose");

    assertThat(prose.select(".hb-block .goal").eachText()).hasSize(1);
    assertThat(prose.select(".hb-block .goal :is(h3,h4)").eachText()).containsExactly("Ship it");
    assertThat(prose.select(".hb-block .rituals .card")).hasSize(1);
  }

  @Test
  void aRoadmapShowsItsStages() throws IOException {
    List<Element> blocks = page("plans/index.html").select(".prose > .hb-block");

    assertThat(blocks.get(0).select("h2").eachText()).containsExactly("Now", "Next", "Later");
    assertThat(blocks.get(0).select("li .by bdi").eachText())
        .containsExactly("Platform", "Company");
    assertThat(blocks.get(0).select("a").eachAttr("href")).contains("../roadmap/");
    assertThat(blocks.get(2).select("h3").eachText()).containsExactly("Shipped");
    assertThat(blocks.get(2).select("li p").eachText())
        .containsExactly("An old thing", "An older thing");
    assertThat(blocks.get(2).select("time").eachText()).hasSize(2);
    assertThat(blocks.get(3).select("li p").eachText()).containsExactly("Grow");
    assertThat(blocks.get(4).text()).isEqualTo("Nothing here at the moment.");
  }

  @Test
  void aBoardShowsHowGoalsStand() throws IOException {
    List<Element> blocks = page("plans/index.html").select(".prose > .hb-block");

    assertThat(blocks.get(5).select("h4")).hasSize(5);
    assertThat(blocks.get(5).select(".card .name").eachText()).containsExactly("Grow", "Ship it");
    assertThat(blocks.get(5).select("> .note a").eachAttr("href"))
        .containsExactly("../goals/2026-q4/board/");
    assertThat(blocks.get(6).select(".board").attr("aria-label"))
        .isEqualTo("Platform, Q3 2026 goals board");
    assertThat(blocks.get(6).select(".card .name").eachText()).containsExactly("Plan it");
    assertThat(blocks.get(7).text()).isEqualTo("No goals for this time.");
  }

  @Test
  void aBlockTakesEveryStageThereIs() {
    assertThat(BlockType.Argument.STAGE.words())
        .containsExactlyElementsOf(Stream.of(RoadmapItem.Stage.values()).map(Types::word).toList());
  }

  @Test
  void blocksHaveNoIdsAndSkipNoLevels() throws IOException {
    for (String path :
        List.of("index.html", "team/index.html", "only/index.html", "plans/index.html")) {
      org.jsoup.nodes.Document page = page(path);
      assertThat(page.select(".hb-block [id]")).isEmpty();
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      int last = 0;
      for (Element heading : page.select("main :is(h1,h2,h3,h4,h5,h6)")) {
        int level = heading.tagName().charAt(1) - '0';
        assertThat(level).as(path + ": " + heading).isLessThanOrEqualTo(last + 1);
        last = level;
      }
      assertThat(HtmlValidator.messages(page.outerHtml())).as(path).isEmpty();
    }
  }

  @Test
  void anIncludedFileIsPartOfThePage() throws IOException {
    Document home = document("index.md");

    assertThat(home.title()).isPresent();
    assertThat(home.excerpt()).startsWith("Read this first. Prose begins here.");
    assertThat(home.snippets())
        .containsExactly("../docs/shared text.md", "_snippets/banner.md", "_snippets/contact.md");
    assertThat(page("index.html").select(".toc a").eachText()).contains("Contact");
    assertThat(page("index.html").select("a[href=team/]")).isNotEmpty();
    assertThat(page("only/index.html").select("h1").eachText()).containsExactly("A page");
    assertThat(page("only/index.html").select(".prose a").eachAttr("href"))
        .contains("../#who", "#more");
    assertThat(document("only.md").text()).contains("A note of the page.");
  }

  @Test
  void manyIncludesAreReadAndTooManyAreOneFinding() throws IOException {
    String include = "<!-- handbook: include _s.md -->\n\n";
    assertThat(rules(include.repeat(1_000), "Text[^1].\n\n[^1]: Note.\n")).isEmpty();
    assertThat(rules(include.repeat(1_200), "Text.\n")).containsExactly(Rules.TOO_COMPLEX);
    assertThat(rules(include.repeat(9), "word ".repeat(100_000)))
        .containsExactly(Rules.TOO_COMPLEX);
  }

  @Test
  void hostileTextIsReadAsWhatItIs() throws IOException {
    String huge = "<!-- handbook: goals " + "x".repeat(300_000) + "=" + "y ".repeat(50_000);
    assertThat(rules(huge + " -->\n", "")).containsExactly(Rules.UNKNOWN_BLOCK);
    assertThat(rules(huge, "")).containsExactly(Rules.UNKNOWN_BLOCK);
    assertThat(rules("<!-- handbook: include _s.md -->\n", "*a _b".repeat(10_000)))
        .containsOnly(Rules.TOO_COMPLEX);
    assertThat(rules("<!-- handbook: include _s.md -->\n", "<script>alert(1)</script>\n"))
        .containsExactly(Rules.REMOVED_HTML);
    assertThat(Files.readString(hostile.resolve("site/index.html"))).doesNotContain("<script>");
    assertThat(rules("> <!-- handbook: include _s.md -->\n", "<<<<<<< a\n=======\n>>>>>>> b\n"))
        .containsExactly(Rules.MERGE_CONFLICT);
  }

  /** The rules that find something in a page and a snippet. */
  private List<Rule> rules(String page, String snippet) throws IOException {
    Path content = Files.createDirectories(hostile.resolve("content"));
    Files.writeString(content.resolve("handbook.yml"), "publish: marked\n");
    Files.writeString(content.resolve("index.md"), "# Home\n\n" + page);
    Files.writeString(content.resolve("_s.md"), snippet);
    Project project =
        new Project(
            content,
            java.util.Optional.empty(),
            hostile.resolve("site"),
            hostile,
            Fixture.TODAY,
            false,
            false);
    return new Build(project, step -> {})
        .publish().findings().stream()
            .map(finding -> finding.diagnostic())
            .map(Diagnostic::rule)
            .toList();
  }
}
