package team.handbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.SourceText;
import team.handbook.html.Escape;
import team.handbook.url.Url;

/** Every example of the CommonMark specification, through our renderer. */
class CommonMarkTest {
  private static final Path DIFFERENT =
      Path.of("src/test/resources/markdown/sanitized-differs.tsv");

  private static List<Example> examples() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  @Test
  void allExamplesAreThere() {
    assertThat(examples()).hasSize(652);
  }

  @Test
  void allExamplesRenderAsTheSpecificationSays() {
    MarkdownParser parser = new MarkdownParser(Dialect.COMMONMARK);
    TreeMap<Integer, String> wrong = new TreeMap<>();
    int number = 0;
    for (Example example : examples()) {
      number++;
      String html = render(parser, example.getSource());
      String expected = html(example).replace(" />", ">");
      if (!html.replace(" />", ">").equals(expected)) {
        wrong.put(
            number, example.getSource() + "\n-- expected\n" + expected + "\n-- but was\n" + html);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The same through the sanitizer, compared as trees; the differences are listed with reasons. */
  @Test
  void sanitizedExamplesDifferOnlyWhereListed() throws IOException {
    MarkdownParser parser = new MarkdownParser(Dialect.SANITIZED);
    TreeMap<Integer, String> wrong = new TreeMap<>();
    int number = 0;
    for (Example example : examples()) {
      number++;
      String html = dom(render(parser, example.getSource()));
      if (!html.equals(dom(html(example)))) {
        wrong.put(
            number,
            example.getSource() + "\n-- expected\n" + html(example) + "\n-- but was\n" + html);
      }
    }
    TreeMap<Integer, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(DIFFERENT)) {
      String[] cells = line.split("\t", 2);
      listed.put(Integer.valueOf(cells[0]), cells[1]);
    }
    TreeMap<Integer, String> unlisted = new TreeMap<>(wrong);
    unlisted.keySet().removeAll(listed.keySet());
    assertThat(unlisted).isEmpty();
    assertThat(listed.keySet()).isEqualTo(wrong.keySet());
  }

  /** The specification shows a tab as an arrow. */
  private static String html(Example example) {
    return example.getHtml().replace('\u2192', '\t');
  }

  private static String dom(String html) {
    return Jsoup.parseBodyFragment(html).body().html().replaceAll("\\s+", " ");
  }

  private static String render(MarkdownParser parser, String markdown) {
    Document document =
        parser
            .parse(new SourceText("a.md", markdown), 0, Optional.empty(), new Diagnostics())
            .orElseThrow();
    StringBuilder out = new StringBuilder();
    document.body().write(out, (kind, number, html) -> fill(document, kind, number, html));
    return out.toString();
  }

  private static void fill(Document document, Body.Kind kind, int number, StringBuilder out) {
    switch (kind) {
      case LINK_OPEN -> {
        Link link = document.links().get(number);
        out.append("<a href=\"").append(address(link)).append('"').append(title(link)).append('>');
      }
      case LINK_CLOSE -> out.append("</a>");
      case IMAGE -> {
        Link link = document.links().get(number);
        out.append("<img src=\"").append(address(link)).append("\" alt=\"");
        out.append(Escape.attribute(link.text())).append('"').append(title(link)).append('>');
      }
      default -> throw new IllegalStateException(kind.name());
    }
  }

  private static String title(Link link) {
    return link.title().isEmpty() ? "" : " title=\"" + Escape.attribute(link.title()) + "\"";
  }

  /** As the specification's examples encode addresses: what is encoded stays. */
  private static String address(Link link) {
    if (link.html()) {
      return Escape.attribute(link.destination());
    }
    StringBuilder out = new StringBuilder();
    link.destination()
        .codePoints()
        .forEach(
            c -> {
              String piece = Character.toString(c);
              boolean kept = c == '%' || c == '?' || c == '#';
              out.append(kept ? piece : Url.encodePath(piece));
            });
    return Escape.attribute(out);
  }
}
