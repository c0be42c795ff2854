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

/** What could not be read leaves a note in its place, and links lead there. */
class UnreadRecordsTest {
  private static final Path FOLDER = Path.of("src/test/resources/handbooks/unread");

  @TempDir private Path temp;

  @Test
  void linksToWhatCouldNotBeReadLeadToTheNoteInItsPlace() throws IOException {
    Outcome outcome = Fixture.copy(FOLDER, temp, Variant.LF).build();

    assertThat(outcome.published()).isPresent();
    Document page = page("index.html");
    assertThat(page.select(".prose a").eachAttr("href"))
        .containsExactly(
            "goals/2026-q4/",
            "goals/2026-q4/",
            "goals/2026-q4/",
            "goals/2026-q4/",
            "rituals/",
            "rituals/",
            "roadmap/");
    assertThat(page.select(".prose .hb-broken").eachText())
        .containsExactly("2026-q4/company/nothing (broken link)");
    for (String path : new String[] {"goals/2026-q4", "rituals", "roadmap"}) {
      assertThat(page(path + "/index.html").select("main .notice").text())
          .as(path)
          .contains("could not be read");
    }
  }

  @Test
  void whatWasMarkedIsCountedOnThePageAboutTheSite() throws IOException {
    Outcome outcome = Fixture.copy(FOLDER, temp, Variant.LF).build();
    long errors = outcome.findings().stream().filter(finding -> finding.isError()).count();
    Document about = page("about-this-site/index.html");

    assertThat(about.select("dl.facts div").eachText()).contains("Errors " + errors);
    assertThat(about.select("main a").eachAttr("href")).contains("../");
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(temp.resolve("site").resolve(path)));
  }
}
