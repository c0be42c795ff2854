package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import team.handbook.routes.Route;
import team.handbook.support.HtmlValidator;

/** Every kind of page shows what it should; the facts stand in a table beside the handbook. */
class RenderTest {
  private static final Path FOLDER = Path.of("src/test/resources/render");
  private static final Path MAIN = FOLDER.resolve("site/content");
  private static final RenderedSite SITE = RenderedSite.of(MAIN, Optional.empty(), false);
  private static final RenderedSite DATA =
      RenderedSite.of(FOLDER.resolve("data/content"), Optional.empty(), false);

  /** The pages of both handbooks: one of everything, and one of what data can say. */
  private static List<Map.Entry<String, String>> pages() {
    return Stream.of(SITE, DATA).flatMap(site -> site.pages().entrySet().stream()).toList();
  }

  @Test
  void pagesShowWhatTheTableSays() throws IOException {
    showWhatTheTableSays(SITE, FOLDER.resolve("site/expected.tsv"));
  }

  @Test
  void pagesShowWhatDataSays() throws IOException {
    showWhatTheTableSays(DATA, FOLDER.resolve("data/expected.tsv"));
  }

  private static void showWhatTheTableSays(RenderedSite site, Path table) throws IOException {
    List<String> rows = Files.readAllLines(table);
    assertSoftly(
        soft -> {
          for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", 3);
            String html = site.pages().getOrDefault(cells[0], "");
            soft.assertThat(html).as(cells[0]).isNotEmpty();
            Document page = Jsoup.parse(html);
            boolean absent = cells[2].startsWith("!");
            List<Element> found = select(page, absent ? cells[2].substring(1) : cells[2]);
            String fact = cells[0] + ": " + cells[1];
            soft.assertThat(found.isEmpty()).as(fact).isEqualTo(absent);
          }
        });
  }

  /** An id of a goal has a slash, which a selector needs escaped. */
  private static List<Element> select(Document page, String selector) {
    return page.select(selector.replaceAll("#([\\w-]+)/([\\w-]+)(?![^\\[]*])", "[id=$1/$2]"));
  }

  @Test
  void everyPageIsValidHtml() {
    List<String> messages = new ArrayList<>();
    for (Map.Entry<String, String> page : pages()) {
      HtmlValidator.messages(page.getValue())
          .forEach(found -> messages.add(page.getKey() + ": " + found));
    }
    assertThat(messages).isEmpty();
  }

  @Test
  void theThemeIsWithoutFindings() {
    assertThat(SITE.themeFindings().list()).isEmpty();
  }

  @Test
  void idsOnPagesAreTheDeclaredOnes() {
    assertSoftly(
        soft -> {
          for (RenderedSite site : List.of(SITE, DATA)) {
            for (Route route : site.routes().all()) {
              List<String> ids =
                  Jsoup.parse(site.pages().getOrDefault(route.file(), "")).select("[id]").stream()
                      .map(Element::id)
                      .filter(id -> !id.startsWith("hb-"))
                      .toList();
              soft.assertThat(ids)
                  .as(route.path())
                  .containsExactlyInAnyOrderElementsOf(site.routes().ids(route));
            }
          }
        });
  }

  @Test
  void headingsSkipNoLevelAndThereIsOneTitle() {
    assertSoftly(
        soft ->
            pages()
                .forEach(
                    entry -> {
                      String path = entry.getKey();
                      int last = 0;
                      Document page = Jsoup.parse(entry.getValue());
                      for (Element heading : page.select("main :is(h1,h2,h3,h4,h5,h6)")) {
                        int level = heading.tagName().charAt(1) - '0';
                        soft.assertThat(level)
                            .as(path + ": " + heading)
                            .isLessThanOrEqualTo(last + 1);
                        last = level;
                      }
                      soft.assertThat(page.select("h1")).as(path).hasSize(1);
                    }));
  }

  @Test
  void navigationsAreNamedAndUnique() {
    assertSoftly(
        soft ->
            pages()
                .forEach(
                    entry -> {
                      String path = entry.getKey();
                      String html = entry.getValue();
                      List<String> names = Jsoup.parse(html).select("nav").eachAttr("aria-label");
                      soft.assertThat(names).as(path).doesNotHaveDuplicates();
                      soft.assertThat(Jsoup.parse(html).select("nav:not([aria-label])")).isEmpty();
                    }));
  }

  @Test
  void draftsAreMarkedWhereTheyAreAskedFor() {
    RenderedSite drafts = RenderedSite.of(MAIN, Optional.empty(), true);
    assertThat(SITE.pages()).doesNotContainKey("how/retro/index.html");
    assertThat(
            Jsoup.parse(drafts.pages().getOrDefault("how/retro/index.html", "")).select(".ribbon"))
        .hasSize(1);
  }

  @Test
  void renderingTwiceGivesTheSame() {
    RenderedSite again = RenderedSite.of(MAIN, Optional.empty(), false);
    assertThat(again.pages()).isEqualTo(SITE.pages());
  }
}
