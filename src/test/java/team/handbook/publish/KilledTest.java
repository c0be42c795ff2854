package team.handbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is killed before any change it makes leaves the old site or the new one. */
class KilledTest {
  @TempDir private Path temp;

  /** A site, and the one that is to replace it. */
  record Change(String name, Map<String, String> before, Map<String, String> after) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Change> changes() {
    return List.of(
        new Change(
            "some files change, come and go",
            Map.of("index.html", "1", "a/b.html", "b", "a/old/c.html", "c", "same.html", "s"),
            Map.of("index.html", "2", "a/b.html", "bb", "new/d/e.html", "e", "same.html", "s")),
        new Change(
            "a file becomes a folder and a folder a file",
            Map.of("a", "file", "b/c/d.html", "d", "b/e.html", "e", "index.html", "1"),
            Map.of("a/x.html", "x", "a/y.html", "y", "b", "file", "index.html", "2")),
        new Change(
            "a folder changes its case",
            Map.of("About/index.html", "same", "index.html", "1"),
            Map.of("about/index.html", "same", "index.html", "2")),
        new Change("all goes", Map.of("a/b.html", "1", "c.html", "2"), Map.of("d.html", "3")),
        new Change("the first site in a clone", Map.of(), Map.of("a/b.html", "1", "c.html", "2")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void leavesTheOldSiteOrTheNewOne(Change change) throws IOException {
    boolean sawOld = false;
    boolean sawNew = false;
    for (int step = 0; ; step++) {
      Path output = old(temp.resolve("step" + step), change);
      if (!killedAt(step, output, change)) {
        break;
      }
      boolean certain = Files.exists(output.resolve(Names.JOURNAL));
      boolean recovered = Publisher.recover(output);
      assertThat(recovered).isEqualTo(certain);
      Map<String, String> site = site(output);
      assertThat(site).as("step " + step).isIn(change.before(), change.after());
      assertThat(certain && !site.equals(change.after())).as("step " + step).isFalse();
      sawOld |= site.equals(change.before());
      sawNew |= certain;
      Sites.publish(output, change.after());
      assertThat(site(output)).as("rebuilt after step " + step).isEqualTo(change.after());
      assertThat(own(output)).containsExactly("manifest");
    }
    assertThat(sawOld && sawNew).isTrue();
  }

  /** Whoever finishes the work can be killed too. */
  @ParameterizedTest
  @MethodSource("changes")
  void leavesItsWorkToTheNextThatIsKilledToo(Change change) throws IOException {
    for (int step = 0; ; step++) {
      Path output = old(temp.resolve("step" + step), change);
      if (!killedAt(step, output, change)) {
        break;
      }
      if (!Files.exists(output.resolve(Names.JOURNAL))) {
        continue;
      }
      for (int again = 0; Files.exists(output.resolve(Names.JOURNAL)); again++) {
        killedAt(again, output, change);
      }
      Publisher.recover(output);
      assertThat(site(output)).as("step " + step).isEqualTo(change.after());
    }
  }

  @Test
  void leavesNoHalfFolder() throws IOException {
    Map<String, String> site = Map.of("index.html", "1", "a/b.html", "2", "a/c/d.html", "3");
    for (int step = 0; ; step++) {
      Path output = temp.resolve("step" + step + "/site");
      if (!killedAt(step, output, new Change("fresh", Map.of(), site))) {
        assertThat(Sites.read(output)).isEqualTo(site);
        break;
      }
      assertThat(Sites.read(output)).isIn(Map.of(), site);
      Sites.publish(output, site);
      assertThat(Sites.read(output)).isEqualTo(site);
      assertThat(output.getParent().toFile().list()).containsExactly("site");
    }
  }

  @Test
  void leavesASiblingThatTheNextBuildRemoves() throws IOException {
    Path output = temp.resolve("site");
    assertThat(killedAt(4, output, new Change("fresh", Map.of(), Map.of("a.html", "a")))).isTrue();
    assertThat(temp).isNotEmptyDirectory();
    Files.createDirectories(output);

    Sites.publish(output, Map.of("a.html", "a"));

    assertThat(temp.toFile().list()).containsExactly("site");
  }

  @Test
  void aJournalThatCannotBeReadWasNeverBegun() throws IOException {
    Path output = temp.resolve("site");
    Sites.publish(output, Map.of("index.html", "old"));
    Sites.write(output.resolve(Names.JOURNAL), "");
    Sites.write(output.resolve(Names.STAGED + "/index.html"), "");

    assertThat(Publisher.recover(output)).isFalse();
    assertThat(Sites.read(output)).isEqualTo(Map.of("index.html", "old"));
    Sites.publish(output, Map.of("index.html", "new"));
    assertThat(own(output)).containsExactly("manifest");
  }

  @Test
  void recoveringAFolderThatIsNotThereDoesNothing() {
    assertThat(Publisher.recover(temp.resolve("site"))).isFalse();
    assertThat(temp).isEmptyDirectory();
  }

  private static Path old(Path output, Change change) {
    Sites.write(output.resolve(".gitignore"), "*\n");
    if (!change.before().isEmpty()) {
      Sites.publish(output, change.before());
    }
    return output;
  }

  private static boolean killedAt(int step, Path output, Change change) {
    Sites.Kill kill = new Sites.Kill(step);
    try {
      Sites.publish(output, change.after(), kill);
    } catch (Sites.Killed e) {
      assertThat(kill.happened()).isTrue();
    }
    return kill.happened();
  }

  /** The site without the file of someone else, which must always be there. */
  private static Map<String, String> site(Path output) {
    Map<String, String> site = new HashMap<>(Sites.read(output));
    assertThat(site.remove(".gitignore")).isEqualTo("*\n");
    return site;
  }

  private static String[] own(Path output) {
    return output.resolve(Names.OWN).toFile().list();
  }
}
