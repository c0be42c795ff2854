package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.routes.Route;
import team.handbook.support.Fixture;
import team.handbook.support.Fixture.Variant;
import team.handbook.support.Golden;

/** Handbooks as real teams have them: each gives its expected findings and its expected pages. */
class HandbookFixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/handbooks");

  static List<String> handbooks() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("handbooks")
  void givesItsFindingsAndPages(String name, @TempDir Path temp) throws IOException {
    Path folder = FOLDER.resolve(name);
    Fixture fixture = Fixture.copy(folder, temp, Variant.LF);
    Outcome outcome = fixture.build();

    Golden.matches(folder.resolve("expected.txt"), Fixture.describe(outcome));
    Golden.matches(folder.resolve("pages.txt"), Fixture.pages(outcome));
    for (Route route : outcome.routes().all()) {
      assertThat(temp.resolve("site").resolve(route.file())).isRegularFile();
    }
  }
}
