package team.handbook.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.Build;
import team.handbook.Project;
import team.handbook.Reading;
import team.handbook.files.FileChange;
import team.handbook.foreign.Chapter;
import team.handbook.model.Page;
import team.handbook.model.Settings;
import team.handbook.support.Fixture;

/** Over seeded random folders and tables of contents: what is written of the order is sound. */
class ChapterOrderTest {
  private static final int TABLES = 60 * Integer.getInteger("handbook.effort", 1);

  static LongStream seeds() {
    return LongStream.range(0, TABLES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noEntryIsMissingOrListedTwice(long seed, @TempDir Path temp) throws IOException {
    Random random = new Random(seed);
    List<String> files = new ArrayList<>();
    write(temp, "", random, 0, files);
    Project project =
        new Project(
            temp, Optional.empty(), temp.resolve("site"), temp, Fixture.TODAY, false, false);
    Build build = new Build(project, step -> {});
    Reading bare = build.reading();
    Collections.shuffle(files, random);
    List<Chapter> chapters = chapters(new ArrayList<>(files), random, 0);

    ChapterOrder order = ChapterOrder.of(new SectionTree(bare.handbook()), chapters);
    SettingsText settings =
        new SettingsText(
            "Random",
            new TreeMap<>(),
            false,
            List.of(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            order.lists(),
            "chance");
    Reading ordered = build.reading(List.of(FileChange.create(Settings.FILE, settings.text())));

    assertThat(ordered.findings(Fixture.TODAY).stream().map(Fixture::describe))
        .as(settings.text())
        .noneMatch(finding -> finding.startsWith(Settings.FILE));
    assertThat(order.missing()).isEmpty();
    assertThat(pages(ordered)).containsExactlyInAnyOrderElementsOf(pages(bare));
  }

  private static List<String> pages(Reading reading) {
    return reading.routes().book().stream()
        .flatMap(route -> route.page().stream())
        .map(Page::path)
        .toList();
  }

  private static void write(Path folder, String path, Random random, int depth, List<String> files)
      throws IOException {
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>();
    if (depth > 0 && random.nextBoolean()) {
      names.add(random.nextBoolean() ? "index.md" : "README.md");
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      names.add((char) ('a' + random.nextInt(6)) + ".md");
    }
    for (String name : names) {
      Files.writeString(folder.resolve(name), "# " + name + "\n");
      if (!files.contains(path + name)) {
        files.add(path + name);
      }
    }
    for (int i = depth < 3 ? random.nextInt(3) : 0; i > 0; i--) {
      String name = String.valueOf((char) ('a' + random.nextInt(6)));
      if (!Files.exists(folder.resolve(name))) {
        write(folder.resolve(name), path + name + "/", random, depth + 1, files);
      }
    }
  }

  /** Groups of files, with and without a page of their own; some files are named again. */
  private static List<Chapter> chapters(List<String> files, Random random, int depth) {
    List<Chapter> chapters = new ArrayList<>();
    while (!files.isEmpty()) {
      int size = 1 + random.nextInt(Math.min(5, files.size()));
      List<String> part = new ArrayList<>(files.subList(0, size));
      files.subList(0, size).clear();
      if (random.nextInt(3) == 0) {
        Collections.sort(part);
      }
      Optional<String> page = random.nextBoolean() ? Optional.of(part.remove(0)) : Optional.empty();
      if (random.nextInt(6) == 0 && !part.isEmpty()) {
        part.add(part.get(0));
      }
      chapters.add(
          new Chapter("Group", page, depth < 3 ? chapters(part, random, depth + 1) : leaves(part)));
    }
    return chapters;
  }

  private static List<Chapter> leaves(List<String> files) {
    return files.stream()
        .map(file -> new Chapter("", Optional.of(file), List.<Chapter>of()))
        .toList();
  }
}
