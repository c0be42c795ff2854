package team.handbook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.Preview;
import team.handbook.Previews;
import team.handbook.support.Browser;
import team.handbook.support.Repository;

/**
 * Somebody writes a large handbook: after each edit the browser shows it, and pages are those of a
 * clean build. How long that takes is printed and never asserted, for it is a matter of the
 * machine.
 */
class LargeEditingTest {
  private static final int SEED = 20261128;
  private static final boolean FULL = Integer.getInteger("handbook.effort", 1) >= 100;
  private static final int PAGES = FULL ? 10_000 : 200;
  private static final int EDITS = FULL ? 300 : 8;

  /** A clean build of many pages takes its time, so it is compared after so many edits. */
  private static final int STRIDE = FULL ? 10 : 1;

  /** So many edits in, everything was once done that is kept for later. */
  private static final int WARM = EDITS / 6;

  private static final String CARD =
      "document.getElementById('hb-live')?.shadowRoot?.querySelector('section')";

  /** When the page was asked for, was answered, and was there, in milliseconds since 1970. */
  private static final String TIMES =
      "(n => [performance.timeOrigin, n.responseEnd - n.requestStart, performance.timeOrigin +"
          + " n.domContentLoadedEventEnd])(performance.getEntriesByType('navigation')[0])";

  @TempDir Path temp;
  private final Random random = new Random(SEED);
  private Browser browser;
  private Repository files;
  private Editing editing;
  private List<String> pages;
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> reloaded = new ArrayList<>();

  @BeforeEach
  void open() throws IOException, InterruptedException {
    browser = Browser.start().size(1280, 800);
    files = Repository.init(temp.resolve("team"));
    pages = LargeHandbook.write(file("content"), PAGES);
    files.commit();
    editing = new Editing(files.folder());
    editing.until(false);
  }

  @AfterEach
  void stop() {
    editing.close();
    browser.close();
  }

  private Path file(String path) {
    return files.folder().resolve(path);
  }

  /** An edit of a page: what it makes of its text, which must show the marker. */
  private interface Edit {
    String text(String text, String marker);
  }

  private List<Edit> edits() {
    String other = "/" + anyPage();
    return List.of(
        (text, marker) -> text + marker + "\n",
        (text, marker) -> text.replaceFirst("## Part 3\n", "## Part 3\n\n" + marker + "\n"),
        (text, marker) -> text + "See [" + marker + "](" + other + "#part-2).\n",
        (text, marker) -> text + "## " + marker + "\n",
        (text, marker) -> text.replaceFirst("title: .*", "title: " + marker),
        (text, marker) -> text.replaceFirst("---\n", "---\ndescription: " + marker + "\n"));
  }

  @Test
  void everyEditIsShownAsACleanBuildWouldShowIt() throws IOException, InterruptedException {
    Growth warm = Growth.now();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      if (i == WARM) {
        warm = Growth.now();
      }
      String marker = "Edit number " + i + ".";
      shown.add(
          switch (random.nextInt(10)) {
            case 0 -> person(marker);
            case 1 -> settings(marker);
            case 2 -> anotherPage(marker);
            default -> page(marker);
          });
      editing.until(false);
      if ((i + 1) % STRIDE == 0) {
        compare(i, shown);
        shown.clear();
      }
    }
    Growth end = Growth.now();
    System.out.printf(
        Locale.ROOT,
        "%d edits of %d pages: reloaded after %.0f ms (median), ours %.0f ms of it; %s, then %s%n",
        EDITS,
        PAGES,
        median(reloaded),
        median(ours),
        warm,
        end);
    end.assertNoneSince(warm);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private String anyPage() {
    return pages.get(random.nextInt(pages.size()));
  }

  private static String address(String page) {
    return page.substring(0, page.length() - ".md".length()) + "/";
  }

  /** The commonest edit, whose time is taken: a text is saved while its page is open. */
  private String page(String marker) throws IOException {
    String page = anyPage();
    String address = open(address(page));
    Path path = file("content/" + page);
    List<Edit> edits = edits();
    int kind = Math.max(0, random.nextInt(2 * edits.size()) - edits.size());
    String text = edits.get(kind).text(Files.readString(path), marker);
    long start = System.currentTimeMillis();
    if (random.nextBoolean()) {
      Files.writeString(path, text);
    } else {
      Path swap = Files.writeString(path.resolveSibling(".swap"), text);
      Files.move(swap, path, StandardCopyOption.REPLACE_EXISTING);
    }
    awaitShown(marker);
    List<?> times = (List<?>) browser.eval(TIMES);
    double asked = ((Number) times.get(0)).doubleValue() - start;
    ours.add(asked + ((Number) times.get(1)).doubleValue());
    reloaded.add(((Number) times.get(2)).doubleValue() - start);
    return address;
  }

  private String person(String marker) throws IOException {
    String address = open("people/person-" + random.nextInt(20) + "/");
    Path path = file("content/data/" + address.substring(0, address.length() - 1) + ".yml");
    Files.writeString(path, "name: " + marker + "\n");
    awaitShown(marker);
    return address;
  }

  private String settings(String marker) throws IOException {
    String address = open(address(anyPage()));
    Path path = file("content/handbook.yml");
    Files.writeString(path, "title: " + marker + "\nurl: https://example.org\n");
    awaitShown(marker);
    return address;
  }

  private String anotherPage(String marker) throws IOException {
    String neighbour = anyPage();
    open(address(neighbour));
    String page = neighbour.replaceFirst("/[^/]*$", "/new-" + random.nextInt(1000) + ".md");
    Files.writeString(file("content/" + page), "# New\n\n" + marker + "\n\n## Part 2\n");
    awaitThere(address(page), marker);
    return address(page);
  }

  private String open(String address) {
    browser.open(editing.address() + address);
    browser.await(CARD + "?.hidden");
    editing.forget();
    return address;
  }

  private void awaitShown(String marker) {
    browser.await(
        "document.readyState === 'complete' && document.documentElement.outerHTML.includes(arguments[0])",
        marker);
  }

  private void awaitThere(String address, String marker) {
    browser.open(editing.address() + address);
    awaitShown(marker);
  }

  /** The pages, those around them, one from elsewhere, and those that show all. */
  private void compare(int edit, List<String> shown) throws IOException, InterruptedException {
    Previews fresh = new Previews(() -> editing.project("site"));
    Preview clean = fresh.read(fresh.look(), early -> {});
    List<String> compared = new ArrayList<>(shown);
    shown.forEach(address -> compared.add(address.replaceFirst("[^/]*/$", "")));
    compared.addAll(List.of(address(anyPage()), "", "about-this-site/", "people/", "recent/"));
    for (String address : compared) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      clean.file(address + "index.html").orElseThrow().content().writeTo(out);
      String expected = out.toString(StandardCharsets.UTF_8);
      String page = editing.page(address);
      while (!page.equals(expected) && editing.saysMore()) {
        page = editing.page(address);
      }
      assertThat(page).as("%s after edit %s", address, edit).isEqualTo(expected);
    }
  }
}
