package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import team.handbook.support.Browser;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.SiteServer;

/** A real browser searches: in a small handbook of hard cases, in the sample, and in large ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
  private static final Path FOLDER = Path.of("src/test/resources/search");

  private Browser browser;
  private SiteServer small;
  private SiteServer sample;
  private Path site;

  @BeforeAll
  void build(@TempDir Path temp) throws IOException {
    browser = Browser.start();
    Fixture fixture = Fixture.copy(FOLDER.resolve("site"), temp.resolve("small"), Variant.LF);
    assertThat(fixture.build().published()).isPresent();
    site = fixture.folder().resolve("site");
    small = new SiteServer(site);
    sample = new SiteServer(build(Path.of("content").toAbsolutePath(), temp.resolve("sample")));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (small != null) {
      small.close();
    }
    if (sample != null) {
      sample.close();
    }
  }

  private static Path build(Path content, Path site) {
    Project project =
        new Project(
            content,
            Optional.empty(),
            site,
            Path.of("").toAbsolutePath(),
            Fixture.TODAY,
            false,
            false);
    assertThat(new Build(project, step -> {}).publish().published()).isPresent();
    return site;
  }

  /** Asks in the dialog on a page, which is opened where it is not open yet. */
  private void ask(String page, String query) {
    browser.complaints();
    boolean here = page.equals(browser.driver().getCurrentUrl());
    if (!here || browser.all("dialog[open]").isEmpty()) {
      browser.size(1000, 800).dark(false).open(page);
      browser.press("/");
    }
    type(query);
  }

  private void type(String query) {
    WebElement input = browser.find("dialog[open] input");
    browser.eval("document.activeElement.value = ''");
    input.sendKeys(query);
    browser.await(
        "document.querySelector('dialog input').value === arguments[0]"
            + " && !document.querySelector('#hb-find').hasAttribute('aria-busy')",
        query);
  }

  private List<String> titles() {
    return browser.all("#hb-find [role=option] b").stream()
        .map(found -> found.getText().replaceAll("[\u2066-\u2069]", ""))
        .toList();
  }

  private String first() {
    return browser.find("#hb-find [role=option]").getText().replaceAll("[\u2066-\u2069]", "");
  }

  @Test
  void wordsAreSplitInTheBrowserAsInJava() throws IOException {
    ask(small.at(""), "drill");
    List<List<String>> lines =
        Files.readAllLines(FOLDER.resolve("words.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split(" \\| ?", -1)))
            .toList();
    Object split =
        browser.eval(
            "arguments[0].map(([text]) => [text, ...[false, true]"
                + ".map(indexed => hbWords.tokens(text, indexed).sort().join(' '))])",
            lines);
    assertThat(lines).isNotEmpty().isEqualTo(split);
  }

  @Test
  void nothingIsLoadedBeforeSomebodySearches() {
    small.requests();
    browser.open(small.at("drills/"));
    assertThat(small.requests()).noneMatch(request -> request.path().contains("search"));
    browser.find("[data-hb-search]").click();
    browser.find("dialog[open] input");
    assertThat(small.requests()).anyMatch(request -> request.path().equals("/_search/index.js"));
  }

  /** What is asked, and the row that stands first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "restore drills | Restore drills",
        "restore dri | Restore drills",
        "restroe drils | Restore drills",
        "when to stop | Restore drills: When to stop",
        "lighthouse | Restore drills: When to stop",
        "candle wax stock | Chandlery: Candle wax stock",
        "candle wax | Candle wax in spring",
        "srpy | Spry",
        "pgrestore | Restore drills: pg_restore options",
        "lantern | Restore drills: pg_restore options",
        "strassenubersicht | Straßenübersicht",
        "munchen | Straßenübersicht",
        "会議 | 会議室の予約",
        "ประชุม | การประชุม",
        "is akisi | İş akışı",
        "اهلا | أهلا بكم",
        "retry | Names in code",
        "deploykey | Names in code",
        "ana lindqvist | Ana Lindqvist",
        "harbour | Harbour",
        "replace every lamp on the pier | Replace every lamp on the pier",
        "marmalade | <img src=x onerror=\"self.broken=1\">",
      })
  void theBestRowIsFirst(String query, String row) {
    ask(small.at("languages/german/"), query);
    assertThat(titles()).isNotEmpty();

    assertThat(titles().get(0)).startsWith(row);
    assertThat(browser.eval("self.broken")).isNull();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theMatchIsMarkedAndTheRowLeadsToItsHeading() {
    ask(small.at(""), "lighthouse");
    assertThat(browser.find("#hb-find .ex mark").getText().replaceAll("[\u2066-\u2069]", ""))
        .isEqualTo("lighthouse");
    assertThat(browser.find("#hb-find .ex").getText().replaceAll("[\u2066-\u2069]", ""))
        .isEqualTo("If a lighthouse goes dark, stop the drill & tell Harbour. See who.");
    browser.press(Keys.ENTER);
    browser.await("location.pathname === '/drills/' && location.hash === '#when-to-stop'");
  }

  @Test
  void anOverduePageIsLowerAndSaysSo() {
    ask(small.at(""), "fire plan office");
    assertThat(titles())
        .containsExactly("Fire plan for the south office", "Fire plan for the north office");
    assertThat(browser.all("#hb-find .pill"))
        .extracting(pill -> pill.getText().replaceAll("[\u2066-\u2069]", ""))
        .containsExactly("Review overdue");
  }

  @Test
  void neitherDraftsNorWhatPeopleKeepToThemselvesIsFound() throws IOException {
    for (String hidden : List.of("zebrafish", "atlantis", "sextants")) {
      ask(small.at(""), hidden);
      assertThat(titles()).as(hidden).isEmpty();
      try (Stream<Path> files = Files.list(site.resolve("_search"))) {
        for (Path file : files.toList()) {
          assertThat(Files.readString(file).toLowerCase(Locale.ROOT)).doesNotContain(hidden);
        }
      }
    }
  }

  @Test
  void theKeyboardDoesEverything() {
    browser.complaints();
    browser.size(1000, 800).open(small.at("drills/"));
    WebElement link = browser.find(".brand");
    browser.eval("document.querySelector('.brand').focus()");
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
    WebElement input = browser.find("dialog[open] input");
    browser.await("document.activeElement.getAttribute('role') === 'combobox'");
    assertThat(titles()).containsExactly("Restore drills", "<img src=x onerror=\"self.broken=1\">");
    type("office");
    assertThat(input.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(selected()).startsWith("Fire plan for the south");
    browser.press(Keys.ARROW_DOWN);
    assertThat(selected()).startsWith("Fire plan for the north");
    browser.press(Keys.ARROW_DOWN);
    assertThat(selected()).startsWith("Fire plan for the south");
    browser.press(Keys.ARROW_UP);
    assertThat(selected()).startsWith("Fire plan for the north");
    assertThat(browser.find("dialog [role=status]").getAttribute("textContent"))
        .contains("2 results");
    browser.press(Keys.ESCAPE);
    browser.await("!document.querySelector('dialog[open]')");
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(link);
    assertThat(browser.complaints()).isEmpty();
  }

  /** The option that the input names as the active one. */
  private String selected() {
    String id = browser.find("dialog input").getDomAttribute("aria-activedescendant");
    WebElement option = browser.driver().findElement(By.id(String.valueOf(id)));
    assertThat(option.getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(browser.all("#hb-find [aria-selected=true]")).hasSize(1);
    return option.getText().replaceAll("[\u2066-\u2069]", "");
  }

  @Test
  void whereNothingIsFoundThereAreWaysOn() {
    ask(small.at(""), "lihgthous");
    assertThat(titles()).isEmpty();
    WebElement better = browser.find("dialog .note button");
    assertThat(browser.find("dialog .note").getText().replaceAll("[\u2066-\u2069]", ""))
        .startsWith("Nothing for “lihgthous”. Did you mean lighthouse?");
    assertThat(browser.all("dialog .note a"))
        .extracting(link -> link.getDomAttribute("href"))
        .contains(
            "https://chat.example.org/handbook",
            "https://github.com/example/handbook/new/main/content/?filename=lihgthous.md");
    better.click();
    browser.await("document.querySelectorAll('#hb-find [role=option]').length > 0");
    assertThat(first()).startsWith("Restore drills: When to stop");
  }

  @ParameterizedTest
  @CsvSource({"1440, false", "320, true"})
  void theDialogIsAccessible(int width, boolean dark) {
    browser.complaints();
    browser.size(width, 700).dark(dark).open(sample.at("how-we-work/planning/"));
    browser.find("[data-hb-search]").click();
    browser.find("dialog[open] input");
    assertThat(browser.violations()).isEmpty();
    type("infrastructure");
    assertThat(browser.violations("dialog")).isEmpty();
    assertThat(browser.all("#hb-find [role=option]")).hasSizeBetween(4, 8);
    assertThat(browser.all("#hb-find [role=option]"))
        .allMatch(row -> row.getSize().getHeight() >= 48);
    type("xqzvwk");
    assertThat(browser.violations("dialog")).isEmpty();
    assertThat(browser.overflows()).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void withoutScriptsSearchLeadsToAllPages() {
    try (Browser plain = Browser.withoutScripts()) {
      plain.open(small.at("drills/"));
      plain.find("[data-hb-search]").click();
      assertThat(plain.driver().getCurrentUrl()).isEqualTo(small.at("all/"));
    }
  }

  @Test
  void aSiteOnADiskIsSearched(@TempDir Path temp) throws IOException {
    Fixture fixture = Fixture.copy(FOLDER.resolve("site"), temp, Variant.LF);
    Path settings = temp.resolve("content/handbook.yml");
    Files.writeString(settings, Files.readString(settings) + "urls: files\n");
    assertThat(fixture.build().published()).isPresent();
    ask(temp.resolve("site/languages/german.html").toUri().toString(), "lighthouse");
    assertThat(titles().get(0)).isEqualTo("Restore drills: When to stop");
    browser.press(Keys.ENTER);
    browser.await("location.pathname.endsWith('/site/drills.html')");
    assertThat(browser.eval("location.hash")).isEqualTo("#when-to-stop");
    // Chromium loads no font from a disk, and says so.
    assertThat(browser.complaints()).allMatch(said -> said.contains(".woff2"));
  }

  @Test
  void aSiteThatIsPublishedAnewIsSearchedAsItIsNow(@TempDir Path temp) throws IOException {
    Fixture fixture = Fixture.copy(FOLDER.resolve("site"), temp, Variant.LF);
    assertThat(fixture.build().published()).isPresent();
    try (SiteServer server = new SiteServer(temp.resolve("site"))) {
      browser.size(1000, 800).open(server.at("drills/"));
      browser.press("/");
      browser.find("dialog[open] input");
      Files.writeString(temp.resolve("content/a-first.md"), "# Before all others\n");
      assertThat(fixture.build().published()).isPresent();
      type("lighthouse");
      assertThat(first()).startsWith("Restore drills: When to stop");
      type("before all others");
      assertThat(first()).startsWith("Before all others");
    }
  }

  /** What is known to be there is found: every title and heading of the sample. */
  @Test
  void whatIsKnownToBeThereIsFound() throws IOException {
    ask(sample.at(""), "team");
    String script = Files.readString(FOLDER.resolve("known-items.js"));
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    Object found = browser.driver().executeAsyncScript(script);
    assertThat(found).isInstanceOf(Map.class);
    Map<?, ?> shares = (Map<?, ?>) found;
    assertThat(share(shares, "titles")).as("titles in the first row").isGreaterThanOrEqualTo(0.97);
    assertThat(share(shares, "headings")).as("headings in three rows").isGreaterThanOrEqualTo(0.95);
    assertThat(share(shares, "typos")).as("with a typo in eight").isGreaterThanOrEqualTo(0.9);
    assertThat(share(shares, "records")).as("first of their group").isEqualTo(1);
  }

  private static double share(Map<?, ?> shares, String key) {
    return ((Number) Optional.<Object>ofNullable(shares.get(key)).orElseThrow()).doubleValue();
  }

  /** How many bytes an answer takes; 1,000 pages and more only in the full run. */
  @ParameterizedTest
  @CsvSource({"60, 45000, 1", "300, 100000, 1", "1000, 120000, 20"})
  void bytesAreBounded(int pages, int limit, int effort, @TempDir Path temp) throws IOException {
    if (Integer.getInteger("handbook.effort", 1) < effort) {
      return;
    }
    generate(pages, temp.resolve("content"));
    try (SiteServer server = new SiteServer(build(temp.resolve("content"), temp.resolve("site")))) {
      for (String query : List.of("page 7 goal", "te", "budget pipeline olga 12", "quarterli")) {
        browser.open(server.at("p/1/"));
        server.requests();
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.press("/");
        // The whole query at once, as it is pasted.
        browser.find("dialog[open] input");
        browser.eval(
            "(i => { i.value = arguments[0]; i.dispatchEvent(new Event('input')); })"
                + "(document.querySelector('dialog input'))",
            query);
        browser.await("!document.querySelector('#hb-find').hasAttribute('aria-busy')");
        int bytes =
            server.requests().stream()
                .filter(request -> request.path().contains("search"))
                .mapToInt(SiteServer.Request::bytes)
                .sum();
        assertThat(bytes).as(query).isBetween(1, limit);
      }
    }
  }

  /** Pages of a thousand words, of which three in ten come from a long tail. */
  private static void generate(int pages, Path content) throws IOException {
    Random random = new Random(20261128);
    String[] usual =
        "team goal sprint board planning retro standup review owner measure quarter deploy storage budget pipeline policy"
            .split(" ");
    String[] tail = new String[30_000];
    for (int n = 0; n < tail.length; n++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 2 + n % 3; syllable++) {
        word.append("bcdfghklmnprstvz".charAt(random.nextInt(16)));
        word.append("aeiou".charAt(random.nextInt(5)));
      }
      tail[n] = word.toString();
    }
    Files.createDirectories(content.resolve("p"));
    Files.writeString(content.resolve("index.md"), "# Large\n");
    for (int page = 0; page < pages; page++) {
      StringBuilder text = new StringBuilder();
      text.append("# Page ")
          .append(page)
          .append(' ')
          .append(usual[random.nextInt(16)])
          .append('\n');
      for (int word = 0; word < 1000; word++) {
        if (word % 200 == 0) {
          text.append("\n\n## ").append(usual[random.nextInt(16)]).append(' ').append(word / 200);
          text.append("\n\n");
        }
        double draw = random.nextDouble();
        int rank = (int) (tail.length * Math.pow(random.nextDouble(), 6));
        text.append(draw < 0.3 ? tail[rank] : usual[random.nextInt(16)]).append(' ');
      }
      Files.writeString(content.resolve("p/" + page + ".md"), text.append('\n'));
    }
  }
}
