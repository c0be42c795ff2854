package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;

/** Links by id show the names of records, and lead to their pages from everywhere. */
class ShortLinkTest {
  private static final Path FOLDER = Path.of("src/test/resources/handbooks/short-links");

  @TempDir private Path temp;

  @Test
  void namesAreShownAndLinked() throws IOException {
    Fixture.copy(FOLDER, temp, Variant.LF).build();
    Document home = Jsoup.parse(temp.resolve("site/index.html"));
    Document deep = Jsoup.parse(temp.resolve("site/deep/page/index.html"));

    assertThat(home.select("main p").eachText())
        .containsSubsequence(
            List.of(
                "Ask Ana & Co or Core about Move the tables at Our daily standup.",
                "Our lead, the team, and Gone who has left."));
    assertThat(home.select("main p a[href]").eachAttr("href"))
        .containsSubsequence(
            List.of(
                "people/ana/",
                "teams/core/",
                "goals/2026-q4/#core/tables",
                "rituals/#core/standup",
                "people/ana/",
                "teams/core/"));
    assertThat(home.select("main a[href$=term/mttr]").eachAttr("title"))
        .containsExactly(
            "The mean time to repair, as ana counts it.",
            "The mean time to repair, as ana counts it.",
            "Mine");
    assertThat(home.select("main a[href$=term/mttr]").eachText())
        .containsExactly("MTTR", "repair time", "titled");
    assertThat(home.select("main td a").eachText()).containsExactly("Ana & Co");
    assertThat(home.select("main .hb-broken").eachText()).contains("annna (broken link)");
    assertThat(deep.select("main p a").eachAttr("href")).contains("../../people/ana/");
    assertThat(deep.select("main p a").eachText()).contains("Ana & Co");
  }
}
