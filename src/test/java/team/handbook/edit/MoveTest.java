package team.handbook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileChange;
import team.handbook.markdown.Heading;
import team.handbook.model.Page;
import team.handbook.routes.Redirect;
import team.handbook.routes.Route;
import team.handbook.support.Fixture;

/** Pages, sections and headings get other names; links, lists and old addresses follow. */
class MoveTest {
  private static final int EFFORT = Integer.getInteger("handbook.effort", 1);

  @TempDir private Path temp;
  private Path content = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    content = Files.createDirectories(temp.resolve("content"));
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Project project() {
    return new Project(
        content, Optional.empty(), temp.resolve("site"), temp, Fixture.TODAY, false, false);
  }

  private Reading reading() {
    return new Build(project(), step -> {}).reading();
  }

  private Plan plan(String from, String to) {
    return Move.plan(project(), reading(), from, to, Optional.empty());
  }

  @Test
  void listsInSettingsFollow() throws IOException {
    write(
        "handbook.yml",
        "title: Ours\npages:\n  /: [work, legal] # order\n  work:\n    - plan # first\n    - retro\n  legal: [nda]\n");
    write("index.md", "# Home\n");
    write("work/plan.md", "# Plan\n");
    write("work/retro.md", "# Retro\n");
    write("legal/nda.md", "# NDA\n");

    plan("work/plan.md", "legal/plan.md").make();
    assertThat(content.resolve("handbook.yml"))
        .hasContent(
            "title: Ours\npages:\n  /: [work, legal] # order\n  work:\n    - retro\n  legal: [nda, plan]\n");
    plan("work/retro.md", "work/looking-back.md").make();
    plan("work", "engineering").make();
    assertThat(content.resolve("handbook.yml"))
        .hasContent(
            "title: Ours\npages:\n  /: [engineering, legal] # order\n  engineering:\n    - looking-back\n  legal: [nda, plan]\n");
    assertThat(reading().findings(Fixture.TODAY)).isEmpty();
  }

  @Test
  void aPageTakesItsLinksAlong() throws IOException {
    write(
        "index.md",
        "---\npages: [\"work\", legal] # order\n---\n# Home\n\n[a](work/plan.md#when 'T'), <x> [b](./work/plan.md)\n\n[c]: /work/plan.md\n\n[c]\n");
    write(
        "work/index.md",
        "---\npages:\n  - plan # first\n  - 'retro'\n---\n# Work\n\n[p](plan.md)\r\n");
    write(
        "work/plan.md",
        "# Plan\n\n## When\n\n[home](../index.md) [self](plan.md#when) [r](retro.md)\n");
    write(
        "work/retro.md",
        "# Retro\n\n<a href='plan.md'>plan</a> [web](https://example.org/work/plan.md)\n");
    write(
        "legal/index.md",
        "---\npages: [nda]\n---\n# Legal\n\n[by address](/work/plan/) [too](../work/plan/#when)\n");
    write("legal/nda.md", "# NDA\n");
    write(
        "handbook.yml",
        "start: [work/plan.md]\nheader:\n  - {title: Plan, link: 'work/plan.md'}\n");

    plan("work/plan.md", "legal/planning.md").make();

    assertThat(content.resolve("work/plan.md")).doesNotExist();
    assertThat(content.resolve("index.md"))
        .hasContent(
            "---\npages: [\"work\", legal] # order\n---\n# Home\n\n[a](legal/planning.md#when 'T'), <x> [b](./legal/planning.md)\n\n[c]: /legal/planning.md\n\n[c]\n");
    assertThat(Files.readString(content.resolve("work/index.md")))
        .isEqualTo("---\npages:\n  - 'retro'\n---\n# Work\n\n[p](../legal/planning.md)\r\n");
    assertThat(content.resolve("work/retro.md"))
        .hasContent(
            "# Retro\n\n<a href='../legal/planning.md'>plan</a> [web](https://example.org/work/plan.md)\n");
    assertThat(content.resolve("legal/index.md"))
        .hasContent(
            "---\npages: [nda, planning]\n---\n# Legal\n\n[by address](/legal/planning/) [too](planning/#when)\n");
    assertThat(content.resolve("legal/planning.md"))
        .hasContent(
            "---\naliases: [/work/plan/]\n---\n\n# Plan\n\n## When\n\n[home](../index.md) [self](planning.md#when) [r](../work/retro.md)\n");
    assertThat(content.resolve("handbook.yml"))
        .hasContent(
            "start: [legal/planning.md]\nheader:\n  - {title: Plan, link: 'legal/planning.md'}\n");
  }

  @Test
  void backAgainLeavesOnlyTheAddressInBetween() throws IOException {
    write("index.md", "---\npages:\n- a\n- b\n---\n# Home\n\n[a](a.md) [b](b/index.md)\n");
    write("a.md", "---\ntitle: A\n---\n[b](b/)\n");
    write("b/index.md", "---\ntitle: B\n---\n![i](i.png) [c](c.md)\n");
    write("b/c.md", "---\ntitle: C\n---\n[b](./) [a](../a.md)\n");
    Files.write(content.resolve("b/i.png"), new byte[] {1, 2, 3});
    Map<String, String> before = texts();

    plan("a.md", "z.md").make();
    plan("z.md", "a.md").make();
    plan("b", "why").make();
    assertThat(content.resolve("why/i.png")).exists();
    plan("why", "b").make();

    Map<String, String> after = texts();
    after.replaceAll((path, text) -> text.replaceAll("aliases: \\[/(z|why|why/c)/\\]\n", ""));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aSectionWithoutAPageIsRedirectedToo() throws IOException {
    write("index.md", "# Home\n\n[s](s/) [p](s/p.md)\n");
    write("s/p.md", "# P\n");

    plan("s", "t/").make();

    assertThat(content.resolve("data/redirects.yml")).hasContent("- from: /s/\n  to: /t/\n");
    assertThat(content.resolve("index.md")).hasContent("# Home\n\n[s](t/) [p](t/p.md)\n");

    plan("t/p.md", "u/q.md").make();
    assertThat(content.resolve("data/redirects.yml"))
        .hasContent("- from: /s/\n  to: /u/q/\n- from: /t/\n  to: /u/q/\n");
  }

  @Test
  void anAddressMayBeWrittenAsBrowsersShowIt() throws IOException {
    write("index.md", "# Home\n");
    write("s/p.md", "# P\n");
    write("data/redirects.yml", "- {from: /old/, to: /s/}\n");

    plan("s", "our section").make();

    assertThat(content.resolve("data/redirects.yml"))
        .hasContent("- {from: /old/, to: /our section/}\n- from: /s/\n  to: /our%20section/\n");
    assertThat(reading().findings(Fixture.TODAY)).isEmpty();

    plan("our section", "t").make();
    assertThat(content.resolve("data/redirects.yml"))
        .hasContent(
            "- {from: /old/, to: /t/}\n- from: /s/\n  to: /t/\n- from: /our%20section/\n  to: /t/\n");
  }

  @Test
  void theListOfAPageBesideItsFolderFollows() throws IOException {
    write("index.md", "---\npages: [guide]\n---\n# Home\n\n[g](guide.md) [a](guide/a.md)\n");
    write("guide.md", "---\npages:\n- b\n- a # first steps\n---\n# Guide\n\n[a](guide/a.md)\n");
    write("guide/a.md", "# A\n\n[up](../guide.md)\n");
    write("guide/b.md", "# B\n");

    plan("guide/a.md", "guide/c.md").make();
    assertThat(content.resolve("guide.md"))
        .hasContent("---\npages:\n- b\n- c # first steps\n---\n# Guide\n\n[a](guide/c.md)\n");

    plan("guide", "manual").make();
    assertThat(content.resolve("guide.md")).doesNotExist();
    assertThat(content.resolve("manual.md"))
        .hasContent(
            "---\npages:\n- b\n- c # first steps\naliases: [/guide/]\n---\n# Guide\n\n[a](manual/c.md)\n");
    assertThat(content.resolve("manual/c.md"))
        .hasContent("---\naliases: [/guide/a/, /guide/c/]\n---\n\n# A\n\n[up](../manual.md)\n");
    assertThat(content.resolve("index.md"))
        .hasContent("---\npages: [manual]\n---\n# Home\n\n[g](manual.md) [a](manual/c.md)\n");
    assertThat(reading().findings(Fixture.TODAY)).isEmpty();
  }

  @Test
  void aHeadingGetsAnIdAndLinksFollow() throws IOException {
    write("index.md", "# Home\n\n[x](a.md#old-words) [y](a.md#older)\n");
    write(
        "a.md",
        "---\nanchors: {older: old-words}\n---\n# A\n\n## Old *words*\n\n[s](#old-words)\n");

    Move.plan(
            project(), reading(), "a.md#old-words", "content/a.md#new", Optional.of("New `words`"))
        .make();

    assertThat(content.resolve("index.md")).hasContent("# Home\n\n[x](a.md#new) [y](a.md#new)\n");
    assertThat(content.resolve("a.md"))
        .hasContent(
            "---\nanchors: {older: new, old-words: new}\n---\n# A\n\n## New `words` {#new}\n\n[s](#new)\n");
  }

  @Test
  void includesFollow() throws IOException {
    write("index.md", "# Home\n\n[p](a/p.md)\n");
    write("a/p.md", "# P\n\n<!-- handbook: include ../_snippets/s.md -->\n");
    write("_snippets/s.md", "[home](../index.md) [p](../a/p.md)\n");

    plan("a/p.md", "p.md").make();

    assertThat(Files.readString(content.resolve("p.md")))
        .contains("<!-- handbook: include _snippets/s.md -->");
    assertThat(content.resolve("_snippets/s.md")).hasContent("[home](../index.md) [p](../p.md)\n");
  }

  @Test
  void whatCannotBeDoneIsRefusedAndNothingIsWritten() throws IOException {
    write("index.md", "# Home\n\n[a](a.md) [b](b.md)\n");
    write("a.md", "# A\n\n## One\n\n## Two\n");
    write("b.md", "---\naliases: [/c/]\n---\n# B\n");
    write("data/people/rory.yml", "name: Rory\n");
    Map<String, String> before = texts();

    refuses("a.md", "b.md", "\"b.md\" is there already");
    refuses("aa.md", "c.md", "there is no page or section \"aa.md\"; did you mean \"a.md\"?");
    refuses("a.md", "a", "write \"a.md\", or \"a/\"");
    refuses("a.md", "_a.md", "would not be a page");
    refuses("a.md", "../a.md", "lies outside the handbook");
    refuses("a.md", "a.md", "is called that already");
    refuses("a.md", "c.md", "\"/c/\" is an old address of \"B\" (b.md:2)");
    refuses("a.md", "people.md", "");
    refuses("data", "facts", "holds data");
    refuses("data/people/rory.yml", "data/people/r.yml", "holds data");
    refuses("a.md#one", "a.md#two", "has an id \"two\" already");
    refuses("a.md#onee", "a.md#three", "did you mean \"one\"?");
    refuses("a.md#one", "b.md#one", "a heading keeps its page");
    refuses("a.md#one", "a.md#no spaces", "cannot be the id of a heading");
    assertThat(texts()).isEqualTo(before);
  }

  private void refuses(String from, String to, String why) {
    if (why.isEmpty()) {
      return;
    }
    assertThatThrownBy(() -> plan(from, to))
        .as(from + " → " + to)
        .isInstanceOf(EditException.class)
        .hasMessageContaining(why);
  }

  @Test
  void thePatchIsWhatIsDone() throws IOException, InterruptedException {
    copySample();
    Plan plan = plan("how-we-work", "work");
    Path patch = Files.writeString(temp.resolve("move.patch"), plan.diff());
    Path other = temp.resolve("other");
    copy(content, other.resolve("content"));
    git(other, "apply", patch.toString());

    plan.make();

    assertThat(texts(other.resolve("content"))).isEqualTo(texts());
  }

  private static void git(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  /**
   * Fifty moves, or six in CI, of whatever there is, one after the other, on the sample handbook.
   */
  @Test
  void manyMovesLoseNothing() throws IOException {
    for (int sequence = 0; sequence < Math.max(1, EFFORT / 5); sequence++) {
      Random random = new Random(20261123L + sequence);
      try (Stream<Path> old = Files.walk(content)) {
        for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      copySample();
      Reading start = reading();
      Reading now = start;
      int moves = EFFORT > 1 ? 50 : 6;
      int refused = 0;
      for (int done = 0; done < moves; ) {
        String[] names = pick(now, random, done);
        Plan plan;
        try {
          plan = Move.plan(project(), now, names[0], names[1], Optional.empty());
        } catch (EditException e) {
          refused++;
          assertThat(refused)
              .as(names[0] + " → " + names[1] + ": " + e.getMessage())
              .isLessThan(3 * moves);
          continue;
        }
        plan.changes().forEach(MoveTest::onlyLinksAndFrontMatter);
        plan.make();
        done++;
        now = reading();
        assertThat(
                now.findings(Fixture.TODAY).stream()
                    .filter(Finding::isError)
                    .map(Fixture::describe))
            .as(sequence + "/" + done + " " + names[0] + " → " + names[1])
            .isEmpty();
        assertThat(lost(start, now)).as(sequence + "/" + done).isEmpty();
      }
      assertThat(now.links().count()).isEqualTo(start.links().count());
    }
  }

  private static String[] pick(Reading reading, Random random, int number) {
    List<Page> pages = List.copyOf(reading.handbook().pages().values());
    Page page = pages.get(random.nextInt(pages.size()));
    List<String> folders =
        pages.stream().map(p -> folder(p.path())).filter(f -> !f.isEmpty()).distinct().toList();
    String folder = folders.get(random.nextInt(folders.size()));
    List<Heading> headings = page.document().headings();
    return switch (random.nextInt(6)) {
      case 0 -> new String[] {folder, "moved-" + number};
      case 1 ->
          new String[] {folder, folders.get(random.nextInt(folders.size())) + "/in-" + number};
      case 2 -> new String[] {page.path(), folder + "/"};
      case 3 ->
          headings.isEmpty()
              ? new String[] {page.path(), "to-" + number + ".md"}
              : new String[] {
                page.path() + "#" + headings.get(random.nextInt(headings.size())).id(),
                page.path() + "#heading-" + number
              };
      case 4 -> new String[] {page.path(), folder + "/new-" + number + ".md"};
      default -> {
        // Back to where it was once, if it was anywhere.
        String was =
            page.meta().aliases().stream()
                .map(a -> a.text())
                .findFirst()
                .orElse("/x-" + number + "/");
        yield new String[] {page.path(), was.replaceAll("^/|/$", "") + ".md"};
      }
    };
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static Set<String> lost(Reading start, Reading now) {
    Set<String> lost = new HashSet<>();
    start.routes().all().stream().map(Route::file).forEach(lost::add);
    start.routes().redirects().stream().map(Redirect::file).forEach(lost::add);
    now.routes().all().stream().map(Route::file).forEach(lost::remove);
    now.routes().redirects().stream().map(Redirect::file).forEach(lost::remove);
    return lost;
  }

  /** A changed line holds a link, a key of front matter that follows, or an item of its list. */
  private static void onlyLinksAndFrontMatter(FileChange change) {
    change
        .texts()
        .ifPresent(
            texts -> {
              List<String> left = new ArrayList<>(texts.before().lines().toList());
              List<String> added = new ArrayList<>(texts.after().lines().toList());
              for (String line : texts.after().lines().toList()) {
                if (left.remove(line)) {
                  added.remove(line);
                }
              }
              left.addAll(added);
              assertThat(left)
                  .as(change.path())
                  .allMatch(
                      line ->
                          line.matches(
                              "(?s).*(\\]\\(|\\]:|href=|src=|aliases:|anchors:|pages:|include |page:|\\{#|^#|to: |from: ).*"
                                  + "|\\s*- .*|\\s*\\S+\\.md.*|---||#+ .*|  [\\w-]+: heading-\\d+"));
            });
  }

  private void copySample() throws IOException {
    copy(Path.of("templates"), temp.resolve("templates"));
    copy(Path.of("content"), content);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Map<String, String> texts() throws IOException {
    return texts(content);
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
