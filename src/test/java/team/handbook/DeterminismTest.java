package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Cli;

/** The same input gives the same bytes: whatever the folder, time zone, language or processors. */
class DeterminismTest {
  @Test
  void twoMachinesBuildTheSameBytes(@TempDir Path temp) throws IOException, InterruptedException {
    Path one = copy(temp.resolve("one"));
    Path two = copy(temp.resolve("elsewhere/two"));

    build(new Cli(one).flag("-XX:ActiveProcessorCount=1").env("TZ", "America/Lima"));
    build(
        new Cli(two)
            .flag("-XX:ActiveProcessorCount=4")
            .flag("-Duser.language=tr")
            .flag("-Duser.country=TR")
            .env("TZ", "Asia/Kolkata"));

    assertThat(files(two.resolve("site")))
        .isEqualTo(files(one.resolve("site")))
        .hasSizeGreaterThan(100);
  }

  /** The sample, outside Git, in another order of the directory. */
  private static Path copy(Path folder) throws IOException {
    Path content = Path.of("content");
    try (Stream<Path> all = Files.walk(content)) {
      List<Path> files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
      Collections.shuffle(files, new Random(folder.toString().length()));
      for (Path file : files) {
        Path to = folder.resolve(file.toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return folder;
  }

  private static void build(Cli cli) throws IOException, InterruptedException {
    Cli.Result result = cli.run("build", "--today", "2026-11-23");
    assertThat(result.code()).as(result.err()).isZero();
  }

  private static TreeMap<String, String> files(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        // The manifest of the publisher holds times of the files on disk.
        if (!name.startsWith(".handbook")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
