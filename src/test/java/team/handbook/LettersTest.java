package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.HtmlValidator;

/** A handbook of more than 1,000 pages is listed on a page for each letter. */
class LettersTest {
  @TempDir private Path temp;

  @Test
  void veryManyPagesAreListedByLetter() throws IOException {
    Fixture fixture = handbook(600, 390);
    assertThat(fixture.build().published()).isPresent();

    Document index = parse("all/index.html");
    assertThat(index.select(".rows li").eachText())
        .containsExactly(
            "# 2 pages",
            "A 601 pages",
            "B 390 pages",
            "H 1 page",
            "O 2 pages",
            "R 1 page",
            "Z 1 page",
            "漢 2 pages");
    assertThat(index.select(".rows a").eachAttr("href"))
        .startsWith("../all/other/", "../all/a/", "../all/b/");
    Document letter = parse("all/z/index.html");
    assertThat(letter.title()).isEqualTo("All pages: Z · Handbook");
    assertThat(letter.select(".rows > li > a").eachText()).containsExactly("Zürich");
    assertThat(letter.select(".rows ul a").attr("href")).isEqualTo("../../zurich/#trams");
    assertThat(parse("all/a/index.html").select(".rows > li")).hasSize(601);
    assertThat(parse("all/a/index.html").select(".rows ul")).isEmpty();
    assertThat(HtmlValidator.messages(letter.outerHtml())).isEmpty();
    assertThat(HtmlValidator.messages(index.outerHtml())).isEmpty();
  }

  @Test
  void fewerStandOnOnePage() throws IOException {
    Fixture fixture = handbook(10, 10);
    assertThat(fixture.build().published()).isPresent();

    assertThat(parse("all/index.html").select(".rows > li > a").eachText()).contains("Zürich");
    assertThat(parse("all/index.html").select(".rows ul a").eachText())
        .contains("Trams")
        .hasSize(11);
    assertThat(temp.resolve("site/all/z")).doesNotExist();
  }

  private Fixture handbook(int a, int b) throws IOException {
    Path source = Files.createDirectories(temp.resolve("source/content"));
    page(source.resolve("index.md"), "Handbook");
    page(source.resolve("zurich.md"), "Zürich\n\nWords.\n\n## Trams");
    page(source.resolve("h1.md"), "漢字");
    page(source.resolve("h2.md"), "字典");
    page(source.resolve("n.md"), "3 things");
    page(source.resolve("q.md"), "“Quoted”");
    page(source.resolve("o1.md"), "Öl");
    page(source.resolve("o2.md"), "oil");
    for (int i = 0; i < a; i++) {
      page(source.resolve("a" + i + ".md"), "Article " + i + "\n\nWords.\n\n## Heading");
    }
    for (int i = 0; i < b; i++) {
      page(source.resolve("b" + i + ".md"), "Bee " + i);
    }
    Files.createDirectories(temp.resolve("site"));
    return Fixture.copy(temp.resolve("source"), temp, Variant.LF);
  }

  private static void page(Path file, String text) throws IOException {
    Files.writeString(file, "# " + text + "\n");
  }

  private Document parse(String file) throws IOException {
    return Jsoup.parse(Files.readString(temp.resolve("site").resolve(file)));
  }
}
