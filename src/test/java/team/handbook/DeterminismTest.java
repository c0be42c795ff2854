package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Cli;

/** The same input gives the same bytes: whatever the folder, time zone, language or processors. */
class DeterminismTest {
  @Test
  void twoMachinesBuildTheSameBytes(@TempDir Path temp) throws IOException, InterruptedException {
    Path one = temp.resolve("one");
    Path two = temp.resolve("elsewhere/two");

    build(
        new Cli(Path.of("").toAbsolutePath())
            .flag("-XX:ActiveProcessorCount=1")
            .env("TZ", "America/Lima"),
        one);
    build(
        new Cli(Path.of("").toAbsolutePath())
            .flag("-XX:ActiveProcessorCount=4")
            .flag("-Duser.language=tr")
            .flag("-Duser.country=TR")
            .env("TZ", "Asia/Kolkata"),
        two);

    assertThat(files(two)).isEqualTo(files(one)).hasSizeGreaterThan(100);
  }

  private static void build(Cli cli, Path output) throws IOException, InterruptedException {
    Cli.Result result = cli.run("build", "--today", "2026-11-23", "--output", output.toString());
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
