package team.handbook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Browser;
import team.handbook.support.Repository;

/**
 * Somebody writes the sample handbook, well and badly, with real files, a real Git and a real
 * browser. After each edit that is right, the page is the one of a clean build; after each that is
 * wrong, the last good one stays below what is wrong with it.
 */
class EditingTest {
  private static final int SEED = 20261128;
  private static final int EFFORT = Integer.getInteger("handbook.effort", 1);
  private static final String CARD =
      "document.getElementById('hb-live')?.shadowRoot?.querySelector('section')";

  @TempDir Path temp;
  private final Random random = new Random(SEED);
  private Browser browser;
  private Repository files;
  private Editing editing;
  private List<String> pages;
  private int edits;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    browser = Browser.start().size(1280, 800);
    files = Repository.init(temp.resolve("team"));
    copySample();
    files.commit();
    try (Stream<Path> all = Files.walk(file("content"))) {
      pages =
          all.map(path -> file("content").relativize(path).toString())
              .filter(path -> path.endsWith(".md") && !path.endsWith("index.md"))
              .filter(path -> !path.startsWith("guide/") && !path.startsWith("data/"))
              .filter(path -> !path.startsWith("teams/") && !path.contains("_"))
              .sorted()
              .toList();
    }
    branch("broken", "[x](gone-on-this-branch.md)\n");
    branch("other", "On another branch.\n");
    editing = new Editing(files.folder());
    editing.until(false);
  }

  private void copySample() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = file(from.toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    // The guide links to it.
    Files.createDirectories(file("templates/i18n"));
    Files.copy(Path.of("templates/i18n/en.yml"), file("templates/i18n/en.yml"));
  }

  private void branch(String name, String line) throws IOException, InterruptedException {
    files.git("checkout", "-q", "-b", name);
    for (String page : pages) {
      append("content/" + page, "\n" + line);
    }
    files.commit();
    files.git("checkout", "-q", "main");
  }

  @AfterEach
  void stop() {
    editing.close();
    browser.close();
  }

  private Path file(String path) {
    return files.folder().resolve(path);
  }

  private String text(String path) throws IOException {
    return Files.readString(file(path));
  }

  private void append(String path, String text) throws IOException {
    Files.writeString(file(path), text(path) + text);
  }

  private String page() {
    return pages.get(random.nextInt(pages.size()));
  }

  private static String address(String page) {
    return page.substring(0, page.length() - ".md".length()) + "/";
  }

  @Test
  void whateverSomebodyWritesTheServerKeepsUp() throws IOException, InterruptedException {
    String page = show(pages.get(0));
    Growth warm = Growth.now();
    // Each kind of edit once in CI; in the full run a hundred times.
    for (int i = 0; i < 6 * EFFORT; i++) {
      page = write(page, i);
      mistake(page);
      mistake(page);
      if (i == 4 * EFFORT) {
        warm = Growth.now();
      }
    }
    Growth end = Growth.now();
    System.out.printf("%d edits and as many mistakes twice: %s, then %s%n", edits, warm, end);
    end.assertNoneSince(warm);
  }

  private String show(String page) {
    browser.open(editing.address() + address(page));
    browser.await(CARD + "?.hidden");
    return page;
  }

  /** An edit that is right; the page of it is shown. */
  private String write(String shown, int i) throws IOException, InterruptedException {
    String page = random.nextInt(3) == 0 ? show(page()) : shown;
    String marker = "Edit number " + ++edits + ".";
    Path path = file("content/" + page);
    editing.forget();
    switch (i % 6) {
      case 0 -> append("content/" + page, "\n" + marker + "\n");
      case 1 -> {
        Path swap =
            Files.writeString(file("content/.swap"), Files.readString(path) + "\n" + marker + "\n");
        Files.move(swap, path, StandardCopyOption.REPLACE_EXISTING);
      }
      case 2 -> append("content/" + page, "\n## " + marker + "\n\nBelow a heading of its own.\n");
      case 3 -> {
        for (int burst = 0; burst < 20; burst++) {
          Files.writeString(file("content/burst-" + burst + ".md"), "# Burst\n");
          Files.delete(file("content/burst-" + burst + ".md"));
        }
        append("content/" + page, "\n" + marker + "\n");
      }
      case 4 -> {
        files.commit();
        files.git("checkout", "-q", "other");
        files.git("checkout", "-q", "main");
        append("content/" + page, "\n" + marker + "\n");
      }
      default -> {
        String foot = Files.readString(Path.of("templates/partials/foot.peb"));
        Files.createDirectories(file("templates/partials"));
        Files.writeString(file("templates/partials/foot.peb"), foot + "<p>" + marker + "</p>\n");
      }
    }
    browser.await(
        "document.body.textContent.includes(arguments[0]) && " + CARD + "?.hidden", marker);
    showsCleanBuild(page, i % 6 == 4);
    return page;
  }

  /** An edit that is wrong, and its undoing. */
  private void mistake(String shown) throws IOException, InterruptedException {
    int kind = random.nextInt(9);
    if (kind == 7) {
      files.commit();
      showsCleanBuild(shown, true);
    }
    String good = editing.page(address(shown));
    String page = page();
    Path path = file("content/" + page);
    editing.forget();
    Undo undo =
        switch (kind) {
          case 0 -> replace(path, text -> text + "\n[x](gone-" + edits + ".md)\n");
          case 1 -> replace(path, text -> "---\ntitle: [cut\n" + text);
          case 2 -> replace(path, text -> "---\ntitle: \"a\0b\"\n---\n" + text);
          case 3 -> replace(path, text -> text + "\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n");
          case 4 ->
              replace(
                  file("content/handbook.yml"),
                  text -> text.substring(0, 1 + random.nextInt(text.length() - 1)) + "\n: [cut");
          case 5 -> remove(file("content/data/people"));
          case 6 -> remove(file("content/" + page.substring(0, page.indexOf('/') + 1)));
          case 7 -> checkout();
          default -> template();
        };
    editing.until(true);
    browser.await("!" + CARD + ".hidden");
    assertThat(editing.page(address(shown))).as("mistake of kind %s", kind).isEqualTo(good);
    editing.forget();
    undo.run();
    editing.until(false);
    browser.await(CARD + "?.hidden");
    shows(shown, good, kind == 7);
  }

  private void showsCleanBuild(String page, boolean git) throws IOException, InterruptedException {
    Path clean = editing.cleanBuild("../clean").resolve(address(page) + "index.html");
    shows(page, Files.readString(clean), git);
  }

  /**
   * A page is as it is to be. While Git checks out, what stands on disk may be right and yet be
   * neither branch, and which commit is checked out it notes last: it may take another reading.
   */
  private void shows(String page, String wanted, boolean git) throws InterruptedException {
    boolean more = git;
    while (more && !editing.page(address(page)).equals(wanted)) {
      more = editing.saysMore();
    }
    assertThat(editing.page(address(page))).as("%s after edit %s", page, edits).isEqualTo(wanted);
  }

  /** What takes an edit back. */
  private interface Undo {
    void run() throws IOException, InterruptedException;
  }

  private static Undo replace(Path path, UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(path);
    Files.writeString(path, edit.apply(before));
    return () -> Files.writeString(path, before);
  }

  private Undo remove(Path folder) throws IOException {
    Path away = temp.resolve("away-" + edits);
    Files.move(folder, away);
    return () -> Files.move(away, folder);
  }

  private Undo checkout() throws IOException, InterruptedException {
    files.git("checkout", "-q", "broken");
    return () -> files.git("checkout", "-q", "main");
  }

  private Undo template() throws IOException {
    Path layout = file("templates/article.peb");
    Files.createDirectories(layout.getParent());
    Files.writeString(layout, "{% extends \"layout.peb\" %}{% block content %}{{ page. }");
    return () -> Files.delete(layout);
  }
}
