package team.handbook.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Project;
import team.handbook.support.Fixture;
import team.handbook.support.HtmlValidator;
import team.handbook.support.Unmarked;

/** Marks of changes touch nothing else, whatever changed, and how much of it. */
class MarkedHtmlTest {
  private static final int EFFORT = Integer.getInteger("handbook.effort", 1);
  private static final int VALIDATED = 20;
  private static final MarkedHtml.Labels LABELS =
      new MarkedHtml.Labels("added", "removed", "Image");

  private static MarkedHtml mark(String before, String now) {
    return MarkedHtml.of(version(before), version(now), LABELS);
  }

  private static MarkedHtml.Version version(String html) {
    return new MarkedHtml.Version(
        html,
        element -> element.attribute("class").filter("hb-anchor"::equals).isPresent(),
        UnaryOperator.identity());
  }

  @Test
  void randomEditsOfTheSampleLeaveThePageAsItIs(@TempDir Path temp) throws IOException {
    List<String> pages = pages(temp);
    for (int seed = 0; seed < 400 * EFFORT; seed++) {
      Random random = new Random(seed);
      String page = pages.get(random.nextInt(pages.size()));
      String now = body(page);
      Document other = Jsoup.parse(page);
      other.outputSettings().prettyPrint(false);
      Element body = other.selectFirst("article");
      for (int edit = random.nextInt(6); edit >= 0; edit--) {
        edit(body, random);
      }
      String before = body.html();
      MarkedHtml there = mark(before, now);
      MarkedHtml back = mark(now, before);
      assertThat(Unmarked.of(there.html())).as("seed " + seed).isEqualTo(now);
      assertThat(Unmarked.of(back.html())).as("seed " + seed).isEqualTo(before);
      assertThat(mark(now, now).changes()).as("seed " + seed).isZero();
      Document marked = Jsoup.parse(there.html());
      assertThat(marked.select(".hb-old a, .hb-old img, .hb-gone a, .hb-gone img")).isEmpty();
      assertThat(marked.select("[id^=hb-change-]")).as("seed " + seed).hasSize(there.changes());
      if (seed % (400 / VALIDATED) == 0) {
        assertThat(HtmlValidator.messages(page.replace(now, there.html())))
            .as("seed " + seed)
            .isEmpty();
      }
    }
  }

  private static List<String> pages(Path temp) {
    Path working = Path.of("").toAbsolutePath();
    Outcome outcome =
        new Build(
                new Project(
                    working.resolve("content"),
                    Optional.empty(),
                    temp.resolve("site"),
                    working,
                    Fixture.TODAY,
                    false,
                    false),
                step -> {})
            .publish();
    return outcome.routes().all().stream()
        .filter(route -> route.page().isPresent() || route.team().isPresent())
        .map(route -> read(temp.resolve("site").resolve(route.file())))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String page) {
    return page.substring(
        page.indexOf("<article>") + "<article>".length(), page.lastIndexOf("</article>"));
  }

  /** Somebody takes something out, says it twice, moves it, or writes other words. */
  private static void edit(Element body, Random random) {
    List<Element> all =
        body
            .select("p, li, tr, h2, h3, pre, table, ul, ol, td, em, strong, code, a, blockquote")
            .stream()
            .filter(element -> element.parent() != null)
            .toList();
    if (all.isEmpty()) {
      return;
    }
    Element element = all.get(random.nextInt(all.size()));
    switch (random.nextInt(6)) {
      case 0 -> element.remove();
      case 1 -> element.after(element.clone());
      case 2 -> {
        Element next = element.nextElementSibling();
        if (next != null && next.tagName().equals(element.tagName())) {
          next.after(element);
        }
      }
      default ->
          element.textNodes().stream()
              .filter(text -> !text.isBlank())
              .findFirst()
              .ifPresent(text -> reword(text, random));
    }
  }

  private static void reword(TextNode text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.getWholeText().split("(?<=\\s)")));
    int at = random.nextInt(words.size());
    switch (random.nextInt(3)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, "more ");
      default -> words.set(at, "<&amp; ");
    }
    text.text(String.join("", words));
  }

  @Test
  void whatIsRewrittenAsAWholeIsShownAsAWhole() {
    String before = "<p>" + words(1, 10_000) + "</p>";
    String now = "<p>" + words(2, 10_000) + "</p>";
    MarkedHtml marked = mark(before, now);

    assertThat(marked.changes()).isEqualTo(1);
    assertThat(Jsoup.parse(marked.html()).select("ins, del")).hasSize(2);
    assertThat(Unmarked.of(marked.html())).isEqualTo(now);
  }

  @Test
  void tenThousandParagraphsAreComparedToo() {
    String before = paragraphs(1, 10_000);
    String now = paragraphs(2, 10_000);

    assertThat(Unmarked.of(mark(before, now).html())).isEqualTo(now);
  }

  @Test
  void wordsInAnotherOrderAreBounded() {
    String words = words(3, 3_000);
    List<String> other = new ArrayList<>(List.of(words.split(" ")));
    java.util.Collections.shuffle(other, new Random(4));
    String now = ("<p>" + String.join(" ", other) + "</p>\n").repeat(40);
    String before = ("<p>" + words + "</p>\n").repeat(40);

    assertThat(Unmarked.of(mark(before, now).html())).isEqualTo(now);
  }

  @Test
  void elementsThatGoOnForEverAreBounded() {
    String now = "<div>".repeat(5_000) + "<p>one two</p>" + "</div>".repeat(5_000);
    String before = "<blockquote>".repeat(300) + "<p>one three</p>" + "</blockquote>".repeat(300);

    assertThat(mark(before, now).changes()).isEqualTo(1);
    assertThat(mark(now, before).changes()).isEqualTo(1);
  }

  private static String paragraphs(int seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "<p>" + words(seed * count + n, 8) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(n -> Integer.toString(random.nextInt(1 << 30), 36))
        .collect(Collectors.joining(" "));
  }
}
