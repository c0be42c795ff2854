package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
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
import team.handbook.support.SiteServer;

/** A real browser reads prose: code, diagrams, pictures, tasks and tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProseBrowserTest {
  private static final Path FOLDER = Path.of("src/test/resources/browser/content");
  private static final List<String> PAGES = List.of("code/", "diagrams/", "prose/", "print/");

  /** Two of the three diagrams can be drawn. */
  private static final String DRAWN =
      "document.querySelectorAll('.hb-diagram:has(iframe) > details:not([open])').length === 2"
          + " && document.querySelectorAll('.hb-diagram iframe').length === 2";

  private Path site;
  private Browser browser;
  private SiteServer server;

  @BeforeAll
  void build(@TempDir Path temp) throws IOException {
    browser = Browser.start();
    site = build(FOLDER, temp);
    server = new SiteServer(site);
  }

  private static Path build(Path content, Path temp) {
    Path site = temp.resolve("site");
    Path working = Path.of("").toAbsolutePath();
    new Build(
            new Project(content, Optional.empty(), site, working, Fixture.TODAY, false, false),
            step -> {})
        .publish();
    return site;
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
  void proseIsAccessible(int width, boolean dark, int effort) {
    assumeTrue(Integer.getInteger("handbook.effort", 1) >= effort, "skipped: for the full run");
    browser.size(width, 900).dark(dark);
    SoftAssertions all = new SoftAssertions();
    PAGES.forEach(page -> browser.openUsable(server.at(page), all));
    all.assertAll();
  }

  @Test
  void codeHasColoursAndItsOwnText() throws IOException {
    browser.size(1440, 900).dark(false).open(server.at("code/"));
    for (String language : List.of("yaml", "sh", "JSON", "diff", "html", "java")) {
      assertThat(browser.all("code.language-" + language + " span")).as(language).isNotEmpty();
    }
    assertThat(browser.eval("document.querySelector('code.language-html').textContent"))
        .isEqualTo("<p class=\"a\">Text</p>\n");
    assertThat(browser.find(".hb-code figcaption").getText()).isEqualTo("content/handbook.yml");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aPageWithoutKnownCodeLoadsNothingMore() {
    server.requests();
    browser.size(1440, 900).open(server.at("plain/"));
    browser.await("document.fonts.status === 'loaded'");
    assertThat(server.requests())
        .extracting(SiteServer.Request::path)
        .noneMatch(path -> path.contains("/code") || path.contains("diagram"));
    assertThat(browser.all("pre span")).isEmpty();
  }

  @Test
  void codeIsCopied() {
    browser.size(1440, 900).open(server.at("code/"));
    browser
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of(
                "origin",
                server.at(""),
                "permissions",
                List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    WebElement button = browser.find(".hb-code .copy");
    browser.eval("arguments[0].focus()", button);
    browser.press(Keys.ENTER);
    browser.await("arguments[0].textContent === 'Copied'", button);
    assertThat(
            browser
                .driver()
                .executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"))
        .isEqualTo("# The name of the handbook\ntitle: Acme\nprint: true\nweek: [mon, tue]");
  }

  @Test
  void diagramsAreDrawnAndKeepTheirText() {
    browser.size(1440, 1600).dark(false).open(server.at("diagrams/"));
    browser.await(DRAWN);
    assertThat(browser.all(".hb-diagram iframe"))
        .extracting(frame -> frame.getDomAttribute("title"))
        .containsExactly("How an incident goes", "Diagram");
    // What cannot be drawn stays a text that can be read.
    assertThat(browser.all(".hb-diagram details[open] pre"))
        .singleElement()
        .extracting(WebElement::getText)
        .asString()
        .startsWith("flowchart LR");
    long height = (Long) browser.eval("document.querySelector('.hb-diagram iframe').clientHeight");
    assertThat(height).isBetween(40L, 900L);
    browser.driver().switchTo().frame(browser.find(".hb-diagram iframe"));
    WebElement drawing = browser.find("svg[role=img]");
    assertThat(drawing.getDomAttribute("aria-label")).isEqualTo("How an incident goes");
    assertThat(drawing.getText()).contains("Is it real?");
    String light = fill();
    browser.driver().switchTo().defaultContent();
    browser.dark(true);
    browser.driver().switchTo().frame(browser.find(".hb-diagram iframe"));
    browser.await(
        "getComputedStyle(document.querySelector('.node rect')).fill !== arguments[0]", light);
    browser.driver().switchTo().defaultContent();
    assertThat(browser.complaints()).isEmpty();
  }

  private String fill() {
    return String.valueOf(
        browser.eval("getComputedStyle(document.querySelector('.node rect')).fill"));
  }

  @Test
  void onlyPagesWithDiagramsMayHaveFrames() throws IOException {
    assertThat(policy("diagrams")).contains("frame-src 'self'; base").doesNotContain("unsafe");
    assertThat(policy("code")).contains("script-src 'self'").doesNotContain("frame", "unsafe");
  }

  private String policy(String page) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(page).resolve("index.html")))
        .select("meta[http-equiv=Content-Security-Policy]")
        .attr("content");
  }

  @Test
  void withoutScriptsADiagramIsItsText() {
    try (Browser plain = Browser.withoutScripts()) {
      plain.size(390, 800).open(server.at("diagrams/"));
      assertThat(plain.find(".hb-diagram pre").isDisplayed()).isTrue();
      assertThat(plain.all("iframe")).isEmpty();
    }
  }

  @Test
  void diagramsAreDrawnFromAFolderOnDisk(@TempDir Path temp) throws IOException {
    Path content = Files.createDirectory(temp.resolve("content"));
    Files.writeString(content.resolve("handbook.yml"), "urls: files\n");
    Files.copy(FOLDER.resolve("diagrams.md"), content.resolve("index.md"));
    browser.size(1440, 1600).open(build(content, temp).resolve("index.html").toUri().toString());
    browser.await(DRAWN);
    // From a disk browsers refuse fonts, and then use the next one.
    assertThat(browser.complaints()).allMatch(said -> said.contains("figtree"));
  }

  @Test
  void theFirstPictureIsFetchedAtOnceAndEveryOneCanBeSeenWhole() {
    browser.size(800, 900).open(server.at("prose/"));
    assertThat(browser.all(".prose img"))
        .extracting(
            image -> Optional.ofNullable(image.getDomAttribute("loading")).orElse("at once"))
        .containsExactly("at once", "lazy");
    WebElement button = browser.find("button.zoomable");
    assertThat(button.getAccessibleName())
        .isEqualTo("Enlarge the image: The first picture, which is large");
    button.click();
    assertThat(browser.find("dialog.zoom[open] img").getSize().getWidth()).isEqualTo(2400);
    browser.press(Keys.ESCAPE);
    browser.await("!document.querySelector('dialog')");
    assertThat(browser.complaints()).isEmpty();
  }
}
