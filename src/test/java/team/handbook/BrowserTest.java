package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import team.handbook.routes.Route;
import team.handbook.support.Browser;
import team.handbook.support.Fixture;
import team.handbook.support.SiteServer;

/** A real browser reads the sample handbook: one page of each kind, and walks through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final int EFFORT = Integer.getInteger("handbook.effort", 1);

  private Browser browser;
  private SiteServer server;
  private List<Route> kinds;

  @BeforeAll
  void build(@TempDir Path temp) throws IOException {
    browser = Browser.start();
    Path working = Path.of("").toAbsolutePath();
    Path site = temp.resolve("site");
    Outcome outcome =
        new Build(
                new Project(
                    working.resolve("content"),
                    Optional.empty(),
                    site,
                    working,
                    Fixture.TODAY,
                    false,
                    false),
                step -> {})
            .publish();
    Map<Route.Kind, Route> first = new EnumMap<>(Route.Kind.class);
    outcome.routes().all().forEach(route -> first.putIfAbsent(route.kind(), route));
    // A team with everything, and an article with everything.
    Stream.of("teams/infrastructure.md", "how-we-work/planning.md")
        .flatMap(path -> outcome.routes().ofPage(path).stream())
        .forEach(route -> first.put(route.kind(), route));
    kinds = List.copyOf(first.values());
    server = new SiteServer(site);
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

  /** Every size and colour in the full run; in CI each once. */
  @ParameterizedTest
  @CsvSource({
    "1440, false, 1",
    "390, true, 1",
    "1440, true, 2",
    "390, false, 2",
    "320, false, 2",
    "320, true, 2"
  })
  void everyKindOfPageIsAccessible(int width, boolean dark, int effort) {
    assumeTrue(EFFORT >= effort, "skipped: for the full run");
    browser.size(width, 900).dark(dark);
    SoftAssertions all = new SoftAssertions();
    for (Route route : kinds) {
      // The whole handbook on one page takes minutes, and has nothing that its pages have not.
      if (route.kind() == Route.Kind.PRINT && EFFORT == 1) {
        continue;
      }
      String page = server.at(route.kind() == Route.Kind.NOT_FOUND ? "no/such/" : route.path());
      browser.open(page);
      all.assertThat(browser.violations()).as("%s at %d", page, width).isEmpty();
      all.assertThat(complaints(route)).as(page).isEmpty();
    }
    all.assertAll();
  }

  @Test
  void noPageIsWiderThanASmallPhone() {
    browser.size(320, 700).dark(false);
    SoftAssertions all = new SoftAssertions();
    for (Route route : kinds) {
      browser.open(server.at(route.path()));
      all.assertThat(browser.overflows()).as(route.path()).isFalse();
    }
    all.assertAll();
  }

  /** A page that is missing is a message of the browser's own. */
  private List<String> complaints(Route route) {
    return browser.complaints().stream()
        .filter(said -> route.kind() != Route.Kind.NOT_FOUND || !said.contains("404"))
        .toList();
  }

  @Test
  void theThemeIsChosenAndKept() {
    browser.size(1440, 900).dark(false).open(server.at("how-we-work/planning/"));
    WebElement button = browser.find("[data-hb-theme]");
    assertThat(button.getAccessibleName()).isEqualTo("Colours: as your system has them");
    String light = background();
    button.click();
    assertThat(background()).isEqualTo(light);
    button.click();
    assertThat(button.getAccessibleName()).isEqualTo("Colours: dark");
    assertThat(background()).isNotEqualTo(light);
    browser.open(server.at("teams/"));
    assertThat(background()).isNotEqualTo(light);
    browser.find("[data-hb-theme]").click();
    assertThat(background()).isEqualTo(light);
    assertThat(browser.complaints()).isEmpty();
  }

  /** The button for the theme comes with the scripts, and its place is kept for it. */
  @ParameterizedTest
  @ValueSource(ints = {1440, 390, 320})
  void nothingMovesWhenTheScriptsStart(int width) {
    browser.size(width, 900).dark(false).open(server.at("how-we-work/planning/"));
    String place =
        "(box => [box.x, box.y, box.width].join())"
            + "(document.querySelector('[data-hb-search]').getBoundingClientRect())";
    Object now = browser.eval(place);
    browser.eval("document.querySelector('[data-hb-theme]').hidden = true");

    assertThat(browser.eval(place)).isEqualTo(now);
  }

  private String background() {
    return String.valueOf(browser.eval("getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void theContentsShowWhatIsBeingRead() {
    browser.size(1440, 700).open(server.at("how-we-work/planning/"));
    browser.await("document.querySelectorAll('.toc [aria-current=location]').length === 1");
    String first = browser.find(".toc [aria-current=location]").getText();
    browser.eval("window.scrollTo({top: document.body.scrollHeight, behavior: 'instant'})");
    browser.await(
        "document.querySelector('.toc [aria-current=location]').textContent !== arguments[0]",
        first);
  }

  @Test
  void theKeyboardReadsASectionFromItsFirstToItsLastPage() {
    browser.size(1440, 900).open(server.at("how-we-work/"));
    List<String> read = new ArrayList<>();
    while (address().contains("/how-we-work/")) {
      read.add(address());
      assertThat(browser.tab().getDomAttribute("class")).isEqualTo("skip");
      browser.press(Keys.ENTER);
      assertThat(browser.eval("document.activeElement.id")).isEqualTo("hb-main");
      int keys = 0;
      while (!"next".equals(browser.tab().getDomAttribute("rel"))) {
        assertThat(++keys).as("keys until the next article of %s", address()).isLessThan(150);
      }
      browser.press(Keys.ENTER);
      browser.await("location.href !== arguments[0]", read.get(read.size() - 1) + "#hb-main");
      browser.await("document.readyState === 'complete'");
    }
    assertThat(read).doesNotHaveDuplicates().hasSize(13);
  }

  /** Where the browser is, without the fragment. */
  private String address() {
    return browser.driver().getCurrentUrl().replaceFirst("#.*", "");
  }

  @Test
  void theDirectoryIsFilteredByTyping() {
    browser.size(1440, 900).open(server.at("people/"));
    int all = browser.all("[data-hb-filter] li").size();
    browser.find("input.filter").sendKeys("infra");
    browser.await(
        "document.querySelectorAll('[data-hb-filter] li:not([hidden])').length < arguments[0]",
        all);
    assertThat(browser.find("[role=status]").getText()).matches("\\d+ shown");
    browser.find("input.filter").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    browser.await(
        "document.querySelectorAll('[data-hb-filter] li:not([hidden])').length === arguments[0]",
        all);
  }

  @Test
  void aButtonPrintsThePage() {
    browser.size(1440, 900).open(server.at("how-we-work/planning/"));
    browser.driver().executeScript("window.print = () => (window.printed = true)");
    browser.find("[data-hb-print] button").click();
    browser.await("window.printed === true");
  }

  @Test
  void escapeClosesTheMenuAndTheFocusReturns() {
    browser.size(390, 800).open(server.at("how-we-work/planning/"));
    browser.find(".menu").click();
    assertThat(browser.find(".side").isDisplayed()).isTrue();
    browser.press(Keys.ESCAPE);
    browser.await("getComputedStyle(document.querySelector('.side')).display === 'none'");
    assertThat(browser.eval("document.activeElement.className")).isEqualTo("menu");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void withoutScriptsThePhoneHasItsMenuAndItsContents() {
    try (Browser plain = Browser.withoutScripts()) {
      plain.size(390, 800).open(server.at("how-we-work/planning/"));
      assertThat(plain.find(".side").isDisplayed()).isFalse();
      plain.find(".menu").click();
      assertThat(plain.find(".side").isDisplayed()).isTrue();
      assertThat(plain.find(".side [aria-current=page]").isDisplayed()).isTrue();
      plain.find(".side .close a").click();
      assertThat(plain.find(".side").isDisplayed()).isFalse();
      plain.find(".mtoc summary").click();
      assertThat(plain.find(".mtoc li a").isDisplayed()).isTrue();
      assertThat(plain.find("[data-hb-theme]").isDisplayed()).isFalse();
      plain.find(".search").click();
      assertThat(plain.driver().getCurrentUrl()).endsWith("/all/");
      assertThat(plain.complaints()).isEmpty();
    }
  }
}
