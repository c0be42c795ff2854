package team.handbook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import team.handbook.support.Browser;
import team.handbook.support.Repository;

/** What a real browser shows while somebody writes. */
class OverlayTest {
  private static final String ROOT = "document.getElementById('hb-live')?.shadowRoot";
  private static final String CARD = ROOT + "?.querySelector('section')";
  private static final String LONG = "# Plan\n\n" + "A paragraph to scroll by.\n\n".repeat(200);

  @TempDir Path temp;
  private Browser browser;
  private Repository files;
  private Editing editing;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    browser = Browser.start().size(1280, 800);
    files = Repository.init(temp.resolve("team"));
    files.write("content/handbook.yml", "title: Team\n");
    files.write("content/index.md", "# Home\n\nWelcome. [Plan](plan.md)\n");
    files.write("content/plan.md", LONG);
    files.commit();
    editing = new Editing(files.folder());
    editing.until(false);
    browser.open(editing.address() + "plan/");
    browser.await(CARD + " != null");
  }

  @AfterEach
  void stop() {
    editing.close();
    browser.close();
  }

  @Test
  void thePageIsLoadedAgainWhereItWas() throws IOException {
    browser.eval("scrollTo(0, 2000)");
    browser.await("scrollY === 2000");
    files.write("content/plan.md", LONG.replace("# Plan\n", "# Plan\n\nNew at the top.\n"));

    browser.await("document.body.textContent.includes('New at the top.')");
    browser.await("scrollY === 2000");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aMistakeIsShownWithItsLinesAndGoesWhenItIsMended() throws IOException {
    String bad = "one\n<img src=x onerror=document.title='hacked'>\n[x](gone.md)\nfour\nfive\n";
    files.write("content/plan.md", LONG + bad);
    browser.await("!" + CARD + ".hidden");

    String text = String.valueOf(browser.eval(CARD + ".textContent"));
    List<?> links =
        (List<?>) browser.eval("[..." + CARD + ".querySelectorAll('a')].map(a => a.href)");
    assertThat(text)
        .contains("1 problem in content/plan.md")
        .contains("404 | <img src=x onerror=document.title='hacked'>")
        .contains("405 | [x](gone.md)")
        .contains("407 | five")
        .contains("    |     ^^^^^^^")
        .contains("error: ", "Open in editor", "broken-link");
    assertThat(links)
        .map(String::valueOf)
        .containsExactly(
            "vscode://file" + files.folder().resolve("content/plan.md").toRealPath() + ":405:5",
            editing.address() + "_handbook/rules/broken-link");
    assertThat(browser.driver().getTitle()).isEqualTo("✕ 1 · Plan · Team");
    assertThat(browser.eval("document.querySelector('main').textContent").toString())
        .doesNotContain("four");
    assertThat(browser.eval(ROOT + ".querySelector('.dim').hidden")).isEqualTo(false);
    assertThat(browser.eval("getComputedStyle(" + CARD + ").position")).isEqualTo("fixed");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.violations()).isEmpty();
    // What measures contrast sets styles on elements, which the policy of the page refuses.
    browser.complaints();

    files.write("content/plan.md", LONG + "mended\n");
    browser.await("document.body.textContent.includes('mended') && " + CARD + "?.hidden");
    assertThat(browser.driver().getTitle()).isEqualTo("Plan · Team");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void escapePutsItAwayUntilTheNextChange() throws IOException {
    files.write("content/plan.md", LONG + "[x](gone.md)\n");
    browser.await("!" + CARD + ".hidden");
    browser.press(Keys.ESCAPE);
    browser.await(CARD + ".hidden");
    assertThat(browser.eval(ROOT + ".querySelector('.pill').textContent")).isEqualTo("1 error");

    files.write("content/plan.md", LONG + "[x](gone.md) [y](lost.md)\n");
    browser.await("!" + CARD + ".hidden && " + CARD + ".textContent.includes('2 problems')");
  }

  @Test
  void warningsAreOnlyCountedUntilSomebodyAsks() throws IOException {
    files.write("content/plan.md", LONG + "#### Too deep\n");
    String pill = ROOT + "?.querySelector('.pill')";
    browser.await("document.body.textContent.includes('Too deep') && !" + pill + ".hidden");
    assertThat(browser.eval(pill + ".textContent")).isEqualTo("1 warning");
    browser.eval(pill + ".click()");

    browser.await("!" + CARD + ".hidden");
    assertThat(browser.eval(CARD + ".textContent").toString())
        .contains("1 warning in content/plan.md");
    assertThat(browser.eval(ROOT + ".querySelector('.dim').hidden")).isEqualTo(true);
  }

  @Test
  void aPageThatIsClosedListensNoMore() throws InterruptedException {
    assertThat(editing.serving().listening()).isEqualTo(1);
    browser.open("about:blank");
    browser.open(editing.address());
    browser.await(CARD + " != null");
    Map<String, Long> threads = threads();
    for (int i = 0; i < 20; i++) {
      browser.open(editing.address() + (i % 2 == 0 ? "plan/" : ""));
    }

    assertThat(threads()).isEqualTo(threads);
  }

  private static Map<String, Long> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("handbook-"))
        .filter(name -> !name.equals("handbook-answer"))
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }
}
