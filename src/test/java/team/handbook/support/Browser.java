package team.handbook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window. Tests that ask for one are skipped where there is none. */
public final class Browser implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** How long one look at a page may take, in seconds. */
  private static final int PATIENCE = 300;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one, or skips the test. */
  public static Browser start() {
    return start(true);
  }

  /** Starts one in which pages run no scripts, or skips the test. */
  public static Browser withoutScripts() {
    return start(false);
  }

  private static Browser start(boolean scripts) {
    Optional<String> program = first(PROGRAMS);
    Optional<String> driver = first(DRIVERS);
    assumeTrue(
        program.isPresent() && driver.isPresent(),
        "skipped: there is no Chromium with its driver (install chromium and chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-device-scale-factor=1",
        "--hide-scrollbars");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(driver.orElseThrow()).toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<String> first(List<String> programs) {
    return programs.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
  }

  /** The driver, for what has no method here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Sets the size of the window, in CSS pixels. */
  public Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    return this;
  }

  /** Lets the system prefer dark or light. */
  public Browser dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    return this;
  }

  /** Opens an address and waits until it is loaded. */
  public Browser open(String address) {
    driver.get(address);
    return this;
  }

  /** The first element that fits; it must be there within ten seconds. */
  public WebElement find(String selector) {
    return patience().until(page -> page.findElement(By.cssSelector(selector)));
  }

  /** Every element that fits. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Waits, for at most ten seconds, until a script says that something is true. */
  public void await(String script, Object... arguments) {
    patience()
        .withMessage(script)
        .until(page -> Boolean.TRUE.equals(driver.executeScript("return " + script, arguments)));
  }

  /** Waits for at most ten seconds, and asks so often that nothing is waited for in vain. */
  private WebDriverWait patience() {
    return new WebDriverWait(driver, Duration.ofSeconds(10), Duration.ofMillis(20));
  }

  /** The value of a script's expression. */
  public Object eval(String script, Object... arguments) {
    return driver.executeScript("return " + script, arguments);
  }

  /** Presses keys, wherever the focus is. */
  public Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Goes to the next element that can have the focus. */
  public WebElement tab() {
    press(Keys.TAB);
    return driver.switchTo().activeElement();
  }

  /** What the browser complained of since this was last asked: errors and refused requests. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What axe-core finds: WCAG 2.2 A and AA, its best practices, and contrast as AAA has it. */
  public List<String> violations() {
    return violations("html");
  }

  /** The same, of the part of the page that a selector names. */
  public List<String> violations(String selector) {
    Results results =
        new AxeBuilder()
            .include(selector)
            .withTags(RULES)
            .withOptions(options())
            .setTimeout(PATIENCE)
            .analyze(driver);
    // Otherwise a page that takes too long would have nothing wrong with it.
    assertThat(results.getErrorMessage()).isNull();
    return results.getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()))
        .toList();
  }

  private static com.deque.html.axecore.args.AxeRunOptions options() {
    com.deque.html.axecore.args.AxeRuleOptions on =
        new com.deque.html.axecore.args.AxeRuleOptions();
    on.setEnabled(true);
    com.deque.html.axecore.args.AxeRunOptions options =
        new com.deque.html.axecore.args.AxeRunOptions();
    options.setRules(Map.of("color-contrast-enhanced", on, "target-size", on));
    return options;
  }

  /** Opens a page, which axe-core, the window and the browser have nothing against. */
  public void openUsable(String address, SoftAssertions all) {
    open(address);
    String what = address + " at " + eval("innerWidth");
    all.assertThat(violations()).as(what).isEmpty();
    all.assertThat(overflows()).as(what).isFalse();
    all.assertThat(complaints()).as(what).isEmpty();
  }

  /** Whether the page is wider than the window. */
  public boolean overflows() {
    return Boolean.TRUE.equals(
        eval("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
