package team.handbook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.Build;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;

/** The export of a small handbook, with no word of what is not published. */
class HandbookJsonTest {
  private static final Path FOLDER = Path.of("src/test/resources/export");

  @Test
  void everythingThatIsPublishedIsThere(@TempDir Path temp) throws IOException {
    Fixture fixture = Fixture.copy(FOLDER, temp, Fixture.Variant.LF);

    String json = new Build(fixture.project(), step -> {}).export();

    Golden.matches(FOLDER.resolve("expected.json"), json);
    assertThat(json).doesNotContain("secret", "09:00", "2001", "Not yet published");
  }
}
