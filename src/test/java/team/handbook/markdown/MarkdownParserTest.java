package team.handbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.files.SourceText;
import team.handbook.html.HtmlCleaner;

class MarkdownParserTest {
  private static final Path FOLDER = Path.of("src/test/resources/markdown");
  private static final Set<String> DANGEROUS =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "form",
          "button",
          "svg",
          "math",
          "template",
          "base",
          "link",
          "meta",
          "textarea",
          "title",
          "video",
          "audio",
          "source",
          "map",
          "area",
          "noscript",
          "marquee");

  private final Diagnostics out = new Diagnostics();

  private Document parse(String markdown) {
    return new MarkdownParser()
        .parse(new SourceText("a.md", markdown), 0, Optional.empty(), out)
        .orElseThrow();
  }

  private static String html(Document document) {
    StringBuilder html = new StringBuilder();
    document
        .body()
        .write(html, (kind, number, to) -> to.append('[').append(kind).append(number).append(']'));
    return html.toString();
  }

  @Test
  void aBlockOfCodeHasALanguageAndATitle() {
    Document document =
        parse(
            """
            ```YAML title="a & b.yml" {1,2}
            a: 1
            ```

            ~~~ title='one'
            two
            ~~~

            ```sh title=bare
            ls
            ```

            ```js untitled="x"
            ```
            """);
    assertThat(html(document))
        .contains(
            "<figure class=\"hb-code\">\n<figcaption>a &amp; b.yml</figcaption>\n"
                + "<pre tabindex=\"0\"><code class=\"language-YAML\">a: 1\n</code></pre>\n</figure>")
        .contains("<figcaption>one</figcaption>\n<pre tabindex=\"0\"><code>two")
        .contains("<figcaption>bare</figcaption>\n<pre tabindex=\"0\"><code class=\"language-sh\">")
        .endsWith("</figure>\n<pre tabindex=\"0\"><code class=\"language-js\"></code></pre>\n");
    assertThat(document.languages()).containsExactly("js", "sh", "yaml");
  }

  /** With raw HTML on the page everything is cleaned, and comes out as it went in. */
  @Test
  void aDiagramIsAFigureWithItsText() {
    String diagram = "```mermaid title=\"Way\"\nflowchart LR\n  a --> b\n```\n";
    String expected =
        "<figure class=\"hb-diagram\">\n<figcaption>Way</figcaption>\n<details open>\n"
            + "[DIAGRAM_TITLE0]<pre tabindex=\"0\"><code class=\"language-mermaid\">flowchart LR\n"
            + "  a --&gt; b\n</code></pre>\n</details>\n</figure>\n";
    assertThat(html(parse(diagram))).isEqualTo(expected);
    assertThat(html(parse(diagram + "\n<kbd>x</kbd>\n"))).startsWith(expected);
    assertThat(parse(diagram).hasDiagrams()).isTrue();
    assertThat(html(parse("```mermaid\n\n```\n"))).doesNotContain("figure");
  }

  @Test
  void anEmptyHeaderIsNoHeader() {
    assertThat(html(parse("| | b |\n|-|-|\n| c | d |\n")))
        .contains("<td></td>\n<th scope=\"col\">b</th>");
  }

  static List<String> headings() throws IOException {
    return Files.readAllLines(FOLDER.resolve("heading-ids.tsv"));
  }

  @ParameterizedTest
  @MethodSource("headings")
  void headingIdsAreThoseOfGitHub(String row) {
    String[] cells = row.split("\t");

    assertThat(parse("## " + cells[0] + "\n").headings().get(0).id()).isEqualTo(cells[1]);
  }

  @Test
  void aRepeatedHeadingIsCounted() {
    List<String> ids =
        parse("## A\n\n## A\n\n## A-1\n\n## A\n").headings().stream().map(Heading::id).toList();

    assertThat(ids).doesNotHaveDuplicates().startsWith("a", "a-1");
  }

  @Test
  void theFirstHeadingOfLevelOneIsTheTitle() {
    Document document = parse("<!-- note -->\n# Title\n\nText.\n\n# Second\n");

    assertThat(document.title().map(Heading::text)).contains("Title");
    assertThat(html(document)).doesNotContain("Title").contains("<h2 id=\"second\">");
  }

  @Test
  void aTitleThatDiffersStaysInTheBody() {
    Document document =
        new MarkdownParser()
            .parse(new SourceText("a.md", "# Heading\n"), 0, Optional.of("Other"), out)
            .orElseThrow();

    assertThat(document.title()).isEmpty();
    assertThat(html(document)).contains("<h2 id=\"heading\">");
  }

  @ParameterizedTest
  @MethodSource("destinations")
  void aDestinationIsFoundWhereItIsWritten(String markdown) {
    int at = markdown.indexOf("TARGET.md");
    Location expected = new SourceText("a.md", markdown).at(at, at + "TARGET.md".length());

    assertThat(parse(markdown).links().get(0).at()).isEqualTo(expected);
  }

  static List<String> destinations() {
    return List.of(
        "[a](TARGET.md)",
        "😀 [a b](TARGET.md \"title\")",
        "[a](<TARGET.md>)",
        "[a]( TARGET.md )",
        "> - [a](TARGET.md)\n",
        "[a [b] c](TARGET.md)",
        "[`](`](TARGET.md)",
        "![alt](TARGET.md)",
        "[a][b]\n\n[b]: TARGET.md 'x'\n",
        "[B][]\n\n[b]: TARGET.md\n",
        "[b]\n\n[B]: <TARGET.md>\n",
        "| a |\n|---|\n| [x](TARGET.md) |\n",
        "<a href=\"TARGET.md\">x</a>",
        "<div>\n<p>\n<a class='x' href='TARGET.md'>x</a></div>",
        "text <a href=TARGET.md>x</a>",
        "> <div>\n>   <img alt=\"\" src=\"TARGET.md\">\n> </div>",
        "[a](\nTARGET.md)");
  }

  @Test
  void alertsFootnotesTablesAndTasksAreRendered() {
    String html =
        html(
            parse(
                "> [!WARNING]\n> Care.\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n- [x] done\n\nA[^n] and[^n].\n\n[^n]: Note.\n"));

    assertThat(html)
        .contains("<div class=\"hb-alert hb-alert-warning\">\n[ALERT_TITLE3]<p>Care.</p>")
        .contains("[TABLE_OPEN-1]<table>")
        .contains("<th scope=\"col\" class=\"hb-center\">a</th>")
        .contains("<input type=\"checkbox\" disabled checked aria-label=\"done\"> done")
        .contains("id=\"hb-fnref-1\">[FOOTNOTE_MARK1]")
        .contains("id=\"hb-fnref-1-2\"")
        .contains("<li id=\"hb-fn-1\">");
  }

  static Stream<String> hostile() throws IOException {
    return Files.readAllLines(FOLDER.resolve("hostile.html")).stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingDangerousSurvives(String line) {
    for (String markdown :
        List.of(line, "text " + line + " text", "- " + line, "<div>\n" + line + "\n\n</div>")) {
      Document document = parse(markdown);
      StringBuilder html = new StringBuilder();
      document.body().write(html, (kind, number, to) -> {});
      for (Element element : Jsoup.parse(html.toString()).body().getAllElements()) {
        assertThat(DANGEROUS).as(line).doesNotContain(element.normalName());
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.getKey())
              .as(line)
              .doesNotStartWith("on")
              .isNotIn("style", "href", "src", "srcset", "action");
        }
        assertThat(element.id())
            .as(line)
            .doesNotStartWith("hb-")
            .isNotIn("location", "body", "__proto__");
        assertThat(element.className()).as(line).isEmpty();
      }
      String clean = html.toString();
      assertThat(HtmlCleaner.clean(clean).strip()).as(line).isEqualTo(clean.strip());
    }
  }

  @Test
  void textOfRemovedMarkupStays() {
    assertThat(html(parse("<blink>Old</blink> and <script>alert(1)</script>\n")))
        .contains("&lt;blink&gt;Old&lt;/blink&gt;", "alert(1)");
  }

  /** A page without raw HTML skips the cleaner: the cleaner would have changed nothing. */
  @Test
  void skippingTheCleanerChangesNothing() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        String text = Files.readString(file);
        SourceText source = new SourceText("a.md", text);
        int start = FrontMatterBlock.split(source, out).map(FrontMatterBlock::bodyStart).orElse(0);
        Document plain = parse(text.substring(start));
        Document cleaned = parse(text.substring(start) + "\n\n<!-- -->\n");
        assertThat(lines(html(cleaned))).as(file.toString()).isEqualTo(lines(html(plain)));
      }
    }
  }

  /** Lines that are not empty: the comment leaves an empty one. */
  private static List<String> lines(String html) {
    return html.lines().filter(line -> !line.isBlank()).toList();
  }

  @Test
  void pathologicalTextIsRefusedOrFast() {
    for (String text :
        List.of(
            "*a _b".repeat(10_000),
            "*a **a ".repeat(10_000),
            "[a](".repeat(20_000),
            "![".repeat(20_000),
            "> ".repeat(20_000) + "x",
            "- ".repeat(20_000) + "x",
            "`".repeat(20_000) + "x",
            "<".repeat(20_000),
            "<a ".repeat(20_000),
            "<!-- ".repeat(20_000),
            "&".repeat(50_000),
            "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n",
            "[a]: x\n".repeat(10_000),
            "x[^a]\n\n[^a]: ".repeat(5_000))) {
      Diagnostics found = new Diagnostics();
      Optional<Document> document =
          new MarkdownParser().parse(new SourceText("a.md", text), 0, Optional.empty(), found);
      if (document.isEmpty()) {
        assertThat(found.list()).extracting(Diagnostic::rule).contains(Rules.TOO_COMPLEX);
      }
    }
  }

  @Test
  void anExcerptNeverSplitsAWordOrASurrogatePair() {
    Random random = new Random(20261123);
    String[] words = {
      "plain",
      "Übergröße",
      "😀😀",
      "日本語の文章です。",
      "👩‍👩‍👧",
      "a",
      "naïve",
      "long-hyphenated-word",
      "नमस्ते"
    };
    for (int i = 0; i < 300 * Integer.getInteger("handbook.effort", 1); i++) {
      StringBuilder text = new StringBuilder();
      int count = random.nextInt(200);
      for (int w = 0; w < count; w++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      String excerpt = parse(text + "\n").excerpt();
      assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(400);
      assertThat(excerpt)
          .isEqualTo(
              new String(
                  excerpt.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  java.nio.charset.StandardCharsets.UTF_8));
      if (excerpt.endsWith("…")) {
        String whole = text.toString().strip().replaceAll("\\s+", " ");
        String cut = excerpt.substring(0, excerpt.length() - 1);
        assertThat(whole).startsWith(cut);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(whole);
        int end = cut.length();
        boolean space = whole.charAt(end) == ' ';
        assertThat(space || breaks.isBoundary(end)).as(cut).isTrue();
      }
    }
  }

  @Test
  void theExcerptKeepsTagsThatAreShownAsText() {
    assertThat(parse("Write <name> of the <b>team</b> here.\n").excerpt())
        .isEqualTo("Write <name> of the team here.");
  }
}
