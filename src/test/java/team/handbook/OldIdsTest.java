package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.HtmlValidator;

/** Ids that headings had before still lead to them, from other sites too. */
class OldIdsTest {
  private static final Path FOLDER = Path.of("src/test/resources/handbooks/old-ids");

  @TempDir private Path temp;

  @Test
  void aHeadingHasItsOldIdsToo() throws IOException {
    Document page = page("index.html");

    assertThat(page.select("h2#who-decides > span").eachAttr("id")).containsExactly("who", "wér");
    assertThat(page.select("#plan").eachText()).containsExactly("Plan#");
    assertThat(page.select("[id]").eachAttr("id"))
        .doesNotHaveDuplicates()
        .doesNotContain("gone", "two words", "hb-main-too", "start");
    assertThat(HtmlValidator.messages(page.outerHtml())).isEmpty();
  }

  @Test
  void linksOfOursLeadToTheIdOfToday() throws IOException {
    assertThat(page("index.html").select(".prose p a").eachAttr("href"))
        .containsExactly("#who-decides", "#plan", "#old-ids");
    assertThat(page("other/index.html").select(".prose p a").eachAttr("href"))
        .containsExactly("../#who-decides");
    assertThat(page("print/index.html").select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  private Document page(String path) throws IOException {
    if (!Files.exists(temp.resolve("site"))) {
      assertThat(Fixture.copy(FOLDER, temp, Variant.LF).build().published()).isPresent();
    }
    return Jsoup.parse(Files.readString(temp.resolve("site").resolve(path)));
  }
}
