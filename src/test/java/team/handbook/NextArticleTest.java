package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.content.HandbookReader;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FolderTree;
import team.handbook.model.Handbook;
import team.handbook.model.Page;
import team.handbook.routes.Place;
import team.handbook.routes.Route;
import team.handbook.routes.Routes;
import team.handbook.support.Fixture;

/** Over seeded random trees: the reading order is one walk through every page. */
class NextArticleTest {
  private static final int TREES = 40 * Integer.getInteger("handbook.effort", 1);

  static LongStream seeds() {
    return LongStream.range(0, TREES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nextAndPreviousVisitEveryPageOnce(long seed, @TempDir Path temp) throws IOException {
    Set<String> drafts = new HashSet<>();
    write(temp, new Random(seed), 0, drafts);
    Diagnostics out = new Diagnostics();
    Handbook handbook =
        HandbookReader.read(FolderTree.open(temp, temp, List.of(), out), false, out);
    Routes routes = Routes.assign(handbook, Fixture.TODAY, out);

    List<Route> walk = new ArrayList<>();
    for (Optional<Route> at = Optional.of(routes.home()); at.isPresent(); ) {
      Route route = at.get();
      walk.add(route);
      at = place(routes, route).next();
      at.ifPresent(
          next ->
              assertThat(place(routes, next).previous())
                  .as("previous of next")
                  .containsSame(route));
    }

    assertThat(walk).doesNotHaveDuplicates().containsExactlyElementsOf(routes.book());
    assertThat(walk.stream().flatMap(route -> route.page().stream()).map(Page::path))
        .containsExactlyInAnyOrderElementsOf(
            handbook.pages().keySet().stream().filter(path -> !drafts.contains(path)).toList());
    assertListsAreFollowed(routes);
  }

  private static Place place(Routes routes, Route route) {
    return routes.place(route).orElseThrow();
  }

  /** What a section lists is read in that order, before what it does not list. */
  private static void assertListsAreFollowed(Routes routes) {
    for (Route route : routes.book()) {
      List<Route> below = routes.children(route);
      List<String> names = below.stream().map(NextArticleTest::name).toList();
      List<String> listed =
          route.page().flatMap(page -> page.meta().pages()).orElse(List.of()).stream()
              .map(entry -> entry.text())
              .filter(names::contains)
              .toList();
      assertThat(names.subList(0, listed.size())).isEqualTo(listed);
      IntStream.range(0, below.size())
          .forEach(
              i -> {
                Place place = place(routes, below.get(i));
                assertThat(place.position()).isEqualTo(i + 1);
                assertThat(place.total()).isEqualTo(below.size());
              });
    }
  }

  private static String name(Route route) {
    String path = route.path().substring(0, route.path().length() - 1);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void write(Path folder, Random random, int depth, Set<String> drafts)
      throws IOException {
    Path root = folder;
    for (int i = 0; i < depth; i++) {
      root = root.getParent();
    }
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>();
    int pages = random.nextInt(5);
    for (int i = 0; i < pages; i++) {
      String name = "p" + random.nextInt(30) + "-" + i;
      boolean draft = random.nextInt(5) == 0;
      Path file = folder.resolve(name + ".md");
      Files.writeString(file, (draft ? "---\nstatus: draft\n---\n" : "") + "# " + name + "\n");
      if (draft) {
        drafts.add(root.relativize(file).toString());
      }
      names.add(name);
    }
    int folders = depth < 3 ? random.nextInt(4) : 0;
    for (int i = 0; i < folders; i++) {
      String name = "s" + i;
      write(folder.resolve(name), random, depth + 1, drafts);
      names.add(name);
    }
    if (depth == 0 || random.nextBoolean()) {
      Collections.shuffle(names, random);
      List<String> listed =
          names.subList(0, names.isEmpty() ? 0 : random.nextInt(names.size() + 1));
      String list =
          random.nextBoolean() ? "---\npages: [" + String.join(", ", listed) + "]\n---\n" : "";
      Files.writeString(folder.resolve("index.md"), list + "# Index " + depth + "\n");
    }
  }
}
