package team.handbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weight of a sidebar does not grow with the handbook. */
class SidebarTest {
  @Test
  void aSectionOfHundredsShowsAWindowAroundThePage(@TempDir Path temp) throws IOException {
    RenderedSite site = site(temp, 400);
    for (int n : new int[] {1, 49, 50, 200, 399, 400}) {
      Element side = side(site, "long/p" + n + "/index.html");
      assertThat(side.select("details a")).as("p" + n).hasSizeBetween(100, 152);
      assertThat(side.select("a[aria-current=page]").eachText()).containsExactly("Page " + n);
      assertThat(side.select(".more a").eachText()).containsExactly("All 400 pages");
    }
  }

  @Test
  void aShorterSectionIsShownWhole(@TempDir Path temp) throws IOException {
    Element side = side(site(temp, 150), "long/p7/index.html");
    assertThat(side.select("details a")).hasSize(151);
    assertThat(side.select(".more")).isEmpty();
  }

  @Test
  void aSectionItselfIsMarkedAtItsOverview(@TempDir Path temp) throws IOException {
    Elements current = side(site(temp, 5), "long/index.html").select("a[aria-current=page]");
    assertThat(current.eachText()).containsExactly("Overview");
  }

  @Test
  void sectionsBelowSectionsAreOpenOnTheWayToThePage(@TempDir Path temp) throws IOException {
    Files.createDirectories(temp.resolve("a/b/c"));
    Files.createDirectories(temp.resolve("a/other"));
    Files.writeString(temp.resolve("a/b/c/d.md"), "# D\n");
    Files.writeString(temp.resolve("a/other/e.md"), "# E\n");
    Element side = side(site(temp, 1), "a/b/c/d/index.html");
    assertThat(side.select("details details details a[aria-current=page]").eachText())
        .containsExactly("D");
    assertThat(side.select("a[href$=/e/]")).isEmpty();
  }

  private static RenderedSite site(Path content, int pages) throws IOException {
    Files.createDirectories(content.resolve("long"));
    for (int n = 1; n <= pages; n++) {
      Files.writeString(content.resolve("long/p" + n + ".md"), "# Page " + n + "\n");
    }
    return RenderedSite.of(content, Optional.empty(), false);
  }

  private static Element side(RenderedSite site, String path) {
    return Jsoup.parse(site.pages().getOrDefault(path, "")).select(".side").first();
  }
}
