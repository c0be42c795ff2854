package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import team.handbook.support.Browser;
import team.handbook.support.Fixture;
import team.handbook.support.Repository;
import team.handbook.support.SiteServer;

/** A real browser reads a preview whose pages show what changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksBrowserTest {
  private static final Path FOLDER = Path.of("src/test/resources/marks");
  private static final List<String> BRANCHES =
      List.of(
          "paragraph-edited",
          "lists",
          "table-cells",
          "code-changed",
          "image-swapped",
          "goal-progress",
          "hostile");

  private static final List<String> PAGES =
      List.of(
          "",
          "work/planning/",
          "work/lists/",
          "work/tables/",
          "work/code/",
          "work/pictures/",
          "work/goals/",
          "work/hostile/",
          "teams/infra/",
          "goals/2026-q4/board/");

  private Browser browser;
  private SiteServer server;

  @BeforeAll
  void build(@TempDir Path temp) throws IOException, InterruptedException {
    browser = Browser.start();
    Path folder = temp.toRealPath().resolve("repository");
    Repository repository = Repository.init(folder).copy(FOLDER.resolve("base")).commit();
    repository.git("checkout", "-q", "-b", "branch");
    for (String branch : BRANCHES) {
      repository.copy(FOLDER.resolve(branch));
    }
    // What one branch says of the page on planning, another one says otherwise.
    repository.copy(FOLDER.resolve("paragraph-edited")).commit();
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
            .marking(true);
    assertThat(new Build(project, step -> {}).publish().published()).isPresent();
    server = new SiteServer(folder.resolve("site"));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, false, 1", "390, true, 1", "1440, true, 2", "320, false, 2"})
  void markedPagesAreAccessible(int width, boolean dark, int effort) {
    assumeTrue(Integer.getInteger("handbook.effort", 1) >= effort, "skipped: for the full run");
    browser.size(width, 900).dark(dark);
    SoftAssertions all = new SoftAssertions();
    for (String page : PAGES) {
      browser.openUsable(server.at(page), all);
      all.assertThat(browser.all(".marks")).as(page).hasSize(1);
    }
    all.assertAll();
  }

  @Test
  void theKeyboardGoesFromChangeToChange() {
    browser.size(1000, 600).dark(false).open(server.at("work/planning/"));
    int changes = browser.all(".jump ol a").size();
    assertThat(changes).isGreaterThan(3);
    browser.eval("document.querySelector('.jump ol a').focus()");
    browser.press(Keys.TAB, Keys.ENTER);
    browser.await("location.hash === '#hb-change-2'");
    assertSeen(2);
    browser.press("n");
    browser.await("location.hash === '#hb-change-3'");
    assertSeen(3);
    browser.press("p", "p", "p");
    browser.await("location.hash === '#hb-change-' + arguments[0]", changes);
    assertThat(browser.find(".jump [aria-current]").getText()).isEqualTo("" + changes);
    assertThat(browser.complaints()).isEmpty();
  }

  /** The change is in the window, and the bar does not stand over it. */
  private void assertSeen(int change) {
    browser.await(
        "(mark => mark.top >= document.querySelector('.marks').getBoundingClientRect().bottom"
            + " && mark.bottom <= innerHeight)"
            + "(document.getElementById('hb-change-' + arguments[0]).getBoundingClientRect())",
        change);
  }

  @Test
  void withoutScriptsTheNumbersLeadToTheChangesAndTheMarksCanBeHidden() {
    try (Browser plain = Browser.withoutScripts()) {
      plain.size(390, 800).open(server.at("work/planning/"));
      plain.find(".jump li:nth-child(3) a").click();
      assertThat(plain.driver().getCurrentUrl()).endsWith("#hb-change-3");
      WebElement gone = plain.find(".hb-old");
      assertThat(gone.isDisplayed()).isTrue();
      plain.find("#hb-marks-shown").click();
      assertThat(gone.isDisplayed()).isFalse();
      assertThat(plain.find(".hb-new").getCssValue("text-decoration-line")).isEqualTo("none");
      assertThat(plain.complaints()).isEmpty();
    }
  }

  @Test
  void theBarsLeadThroughAllChangedPages() {
    browser.size(1440, 900).open(server.at(""));
    browser.find(".marks summary").click();
    int pages = browser.all(".marks details a").size();
    browser.find(".marks details a").click();
    browser.await("document.readyState === 'complete'");
    int read = 1;
    while (!browser.all(".marks ul li:nth-last-child(2) a").isEmpty()
        && browser.find(".marks ul li:nth-last-child(2)").getText().startsWith("Next")) {
      String last = browser.driver().getCurrentUrl();
      browser.find(".marks ul li:nth-last-child(2) a").click();
      browser.await("location.href !== arguments[0] && document.readyState === 'complete'", last);
      read++;
    }
    assertThat(read).isEqualTo(pages).isGreaterThan(6);
    browser.find(".marks ul li:last-child a").click();
    browser.await("location.hash === '#hb-marks'");
  }

  @Test
  void whatIsCopiedAndDrawnIsTheCodeAsItIs() {
    browser.size(1440, 1600).open(server.at("work/code/"));
    assertThat(browser.all("code.language-sh .hb-old, code.language-sh .hb-new")).isNotEmpty();
    browser.await("document.querySelectorAll('.hb-diagram iframe').length === 1");
    browser.await("document.querySelector('.hb-diagram iframe').clientHeight !== 192");
    browser.driver().switchTo().frame(browser.find(".hb-diagram iframe"));
    assertThat(browser.find("svg[role=img]").getText()).contains("Plan", "Review");
    browser.driver().switchTo().defaultContent();
    assertThat(browser.all(".hb-diagram details[open] .hb-new")).isNotEmpty();
    assertThat(browser.complaints()).isEmpty();
  }
}
