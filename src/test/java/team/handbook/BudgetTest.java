package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Browser;
import team.handbook.support.Fixture;
import team.handbook.support.SiteServer;

/** What a page weighs when a browser that has nothing yet opens it, compressed as hosts do. */
class BudgetTest {
  private static final int WORDS = 1_200;
  private static final int KB = 1_024;
  private static final Path PAGE = Path.of("work", "page-7", "index.html");

  @Test
  void aPageOf1200WordsBeside150EntriesIsLight(@TempDir Path temp) throws IOException {
    Path site = site(temp, 1, 150);
    int html = weight(site.resolve(PAGE));
    int style = weight(asset(site, "handbook", ".css"));
    int scripts = weight(asset(site, "theme", ".js")) + weight(asset(site, "handbook", ".js"));
    int font = Math.toIntExact(Files.size(asset(site, "figtree", ".woff2")));
    assertThat(Files.readString(site.resolve(PAGE)).split("class=\"side\"")[1].split("</nav>")[0])
        .as("the entries of the sidebar")
        .contains("page-150");
    assertThat(html).as("HTML").isLessThanOrEqualTo(12 * KB);
    assertThat(style).as("style").isLessThanOrEqualTo(8 * KB);
    assertThat(scripts).as("scripts").isLessThanOrEqualTo(8 * KB);
    assertThat(font).as("font").isLessThanOrEqualTo(21 * KB);
    assertThat(html + style + scripts + font).as("all").isLessThanOrEqualTo(48 * KB);
  }

  @Test
  void aPageOfAHandbookOf5000PagesWeighsTheSame(@TempDir Path temp) throws IOException {
    int small = weight(site(temp.resolve("small"), 1, 150).resolve(PAGE));
    int large = weight(site(temp.resolve("large"), 20, 250).resolve(PAGE));
    assertThat(large - small).isLessThanOrEqualTo(KB);
  }

  @Test
  void aBrowserAsksForFiveFilesOfThisSite(@TempDir Path temp) throws IOException {
    Path site = site(temp, 1, 150);
    try (Browser browser = Browser.start();
        SiteServer server = new SiteServer(site)) {
      browser.size(390, 800).open(server.at("work/page-7/"));
      browser.await("document.fonts.status === 'loaded'");
      List<SiteServer.Request> requests = server.requests();
      assertThat(requests).hasSizeLessThanOrEqualTo(5);
      assertThat(requests.stream().mapToInt(SiteServer.Request::bytes).sum())
          .isLessThanOrEqualTo(48 * KB);
      assertThat(
              browser.eval(
                  "performance.getEntriesByType('resource').filter(r => !r.name.startsWith(location.origin)).length"))
          .isEqualTo(0L);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static int weight(Path file) throws IOException {
    return SiteServer.gzip(Files.readAllBytes(file)).length;
  }

  private static Path asset(Path site, String name, String end) throws IOException {
    try (Stream<Path> files = Files.list(site.resolve("_theme"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "."))
          .filter(file -> file.getFileName().toString().endsWith(end))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A handbook of sections, with pages of invented words; the first section is "work". */
  private static Path site(Path temp, int sections, int pages) throws IOException {
    Path content = temp.resolve("content");
    Random random = new Random(42);
    List<String> words =
        IntStream.range(0, 3_000)
            .mapToObj(n -> word(random))
            .distinct()
            .collect(Collectors.toList());
    Files.createDirectories(content);
    Files.writeString(content.resolve("index.md"), "# Handbook\n\nHello.\n");
    for (int s = 0; s < sections; s++) {
      Path section = Files.createDirectories(content.resolve(s == 0 ? "work" : "section-" + s));
      Files.writeString(section.resolve("index.md"), "# Section " + s + "\n\nAbout it.\n");
      for (int p = 1; p <= pages; p++) {
        boolean whole = s == 0 && p == 7;
        Files.writeString(
            section.resolve("page-" + p + ".md"), page(p, whole ? WORDS : 40, words, random));
      }
    }
    new Build(
            new Project(
                content, Optional.empty(), temp.resolve("site"), temp, Fixture.TODAY, false, false),
            step -> {})
        .publish();
    return temp.resolve("site");
  }

  private static String word(Random random) {
    int length = 3 + random.nextInt(7);
    return random
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String page(int number, int count, List<String> words, Random random) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: ").append(title(number, words, random)).append("\n---\n\n");
    for (int written = 0; written < count; written++) {
      if (written % 200 == 150) {
        text.append("\n\n## ").append(title(number, words, random)).append("\n\n");
      }
      text.append(words.get(random.nextInt(words.size())));
      text.append(written % 12 == 11 ? ". " : " ");
    }
    return text.append('\n').toString();
  }

  private static String title(int number, List<String> words, Random random) {
    String first = words.get(random.nextInt(words.size()));
    return first.substring(0, 1).toUpperCase(Locale.ROOT)
        + first.substring(1)
        + " "
        + words.get(random.nextInt(words.size()))
        + " "
        + number;
  }
}
