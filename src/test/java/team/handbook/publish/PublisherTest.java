package team.handbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import team.handbook.files.SiteFile;
import team.handbook.publish.Publisher.Published;

class PublisherTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path temp;

  private Path output() {
    return temp.resolve("site");
  }

  @Test
  void aFolderThatIsNotThereIsMade() {
    Map<String, String> site = Map.of("index.html", "home", "teams/core/index.html", "core");

    assertThat(Sites.publish(temp.resolve("a/b/site"), site)).isEqualTo(new Published(2, 0, 0));

    assertThat(Sites.read(temp.resolve("a/b/site"))).isEqualTo(site);
    assertThat(temp.resolve("a/b")).isDirectoryNotContaining(p -> !p.endsWith("site"));
  }

  @Test
  void aCloneKeepsItsGitignore() {
    Sites.write(output().resolve(".gitignore"), "*\n");

    Sites.publish(output(), Map.of("index.html", "home"));
    Sites.publish(output(), Map.of("about.html", "about"));

    assertThat(Sites.read(output())).isEqualTo(Map.of(".gitignore", "*\n", "about.html", "about"));
  }

  @Test
  void theSameSiteGivesTheSameBytesOnBothWays() throws IOException {
    Map<String, String> site = Map.of("index.html", "home", "a/b/c.html", "c", "a/d.html", "d");
    Sites.write(temp.resolve("there/.gitignore"), "*\n");
    Sites.publish(temp.resolve("there"), site);
    Sites.publish(temp.resolve("fresh"), site);

    assertThat(Files.readString(temp.resolve("there/.handbook/manifest")))
        .isEqualTo(Files.readString(temp.resolve("fresh/.handbook/manifest")));
    for (String folder : List.of("there", "fresh")) {
      assertThat(temp.resolve(folder).resolve(".handbook").toFile().list())
          .containsExactly("manifest");
    }
  }

  @Test
  void identicalBytesAreNotWrittenAgain() throws IOException {
    Sites.publish(output(), Map.of("a.html", "a", "b.html", "b", "old/c.html", "c"));
    for (String name : List.of("a.html", "b.html")) {
      Files.setLastModifiedTime(output().resolve(name), LONG_AGO);
    }

    Published published = Sites.publish(output(), Map.of("a.html", "a", "b.html", "bb"));

    assertThat(published).isEqualTo(new Published(1, 1, 1));
    assertThat(Files.getLastModifiedTime(output().resolve("a.html"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(output().resolve("b.html"))).isNotEqualTo(LONG_AGO);
    assertThat(Sites.read(output())).isEqualTo(Map.of("a.html", "a", "b.html", "bb"));
  }

  @Test
  void nothingIsTouchedWhereNothingChanged() throws IOException {
    Map<String, String> site = Map.of("a.html", "a", "b/c.html", "c");
    Sites.publish(output(), site);
    Path manifest = output().resolve(".handbook/manifest");
    Files.setLastModifiedTime(manifest, LONG_AGO);

    assertThat(Sites.publish(output(), site)).isEqualTo(new Published(0, 2, 0));

    assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(LONG_AGO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "0123456789", "0123456789AB", "0123456X89", "X123456789", "012345678X"})
  void aChangeIsSeenWhereverItIs(String text) throws IOException {
    String before = "0123456789".repeat(10_000);
    String after = before + text;
    Sites.publish(output(), Map.of("long.txt", before, "short.txt", "0123456789"));

    Published published = Sites.publish(output(), Map.of("long.txt", after, "short.txt", text));

    assertThat(Sites.read(output())).isEqualTo(Map.of("long.txt", after, "short.txt", text));
    assertThat(published.written() + published.unchanged()).isEqualTo(2);
  }

  @Test
  void contentMayComeByteByByte() {
    Sites.publish(output(), Map.of("a.txt", "abcdefgh"));
    try (Staging staging = Publisher.open(output())) {
      staging.add(
          new SiteFile(
              "a.txt",
              "a",
              out -> {
                for (char c : "abcdeXgh".toCharArray()) {
                  out.write(c);
                  out.flush();
                }
              }));
      staging.commit();
    }
    assertThat(Sites.read(output())).isEqualTo(Map.of("a.txt", "abcdeXgh"));
  }

  @Test
  void staleFilesGoAndTheirEmptyFoldersToo() {
    Sites.publish(output(), Map.of("a/b/c.html", "c", "a/d.html", "d", "x/y/z.html", "z"));
    Sites.write(output().resolve("x/mine.txt"), "mine");

    Published published = Sites.publish(output(), Map.of("a/d.html", "d"));

    assertThat(published).isEqualTo(new Published(0, 1, 2));
    assertThat(Sites.read(output())).isEqualTo(Map.of("a/d.html", "d", "x/mine.txt", "mine"));
  }

  @Test
  void filesOfOthersAreNotTouched() {
    Sites.write(output().resolve("CNAME"), "handbook.example");
    Sites.write(output().resolve("teams/notes.txt"), "notes");

    Sites.publish(output(), Map.of("teams/index.html", "1"));
    Sites.publish(output(), Map.of("teams/index.html", "2"));
    Sites.publish(output(), Map.of("index.html", "3"));

    assertThat(Sites.read(output()))
        .isEqualTo(
            Map.of("CNAME", "handbook.example", "teams/notes.txt", "notes", "index.html", "3"));
  }

  @Test
  void aFileOfOthersIsNotOverwritten() {
    Sites.publish(output(), Map.of("a.html", "a"));
    Sites.write(output().resolve("index.html"), "by hand");
    Sites.write(output().resolve("teams/core"), "a file where a folder should be");
    Sites.write(output().resolve("who.html/x.txt"), "a folder where a file should be");
    Map<String, String> before = Sites.read(output());
    Map<String, String> site =
        Map.of("index.html", "i", "teams/core/index.html", "t", "who.html", "w", "b.html", "b");

    assertThatThrownBy(() -> Sites.publish(output(), site))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("index.html (and 2 more)")
        .hasMessageContaining("no build of this site wrote it");

    assertThat(Sites.read(output())).isEqualTo(before);
  }

  @Test
  void anEmptyFolderIsNotReplacedByAFile() throws IOException {
    Files.createDirectories(output().resolve("index.html"));

    assertThatThrownBy(() -> Sites.publish(output(), Map.of("index.html", "i")))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(output().resolve("index.html")).isDirectory();
  }

  @Test
  void aFileOfOthersWithTheSameBytesIsTakenOver() {
    Sites.write(output().resolve("index.html"), "home");

    assertThat(Sites.publish(output(), Map.of("index.html", "home")))
        .isEqualTo(new Published(0, 1, 0));
    assertThat(Sites.publish(output(), Map.of("index.html", "changed")))
        .isEqualTo(new Published(1, 0, 0));
  }

  @Test
  void aFileBecomesAFolderAndAFolderAFile() {
    Sites.publish(output(), Map.of("a", "file", "b/c/d.html", "d", "b/e.html", "e"));

    Sites.publish(output(), Map.of("a/index.html", "folder", "a/x.html", "x", "b", "file"));

    assertThat(Sites.read(output()))
        .isEqualTo(Map.of("a/index.html", "folder", "a/x.html", "x", "b", "file"));
  }

  @Test
  void aPathThatOnlyChangesItsCaseFollows() {
    Sites.publish(output(), Map.of("About/index.html", "same", "b.html", "b"));

    Published published =
        Sites.publish(output(), Map.of("about/index.html", "same", "b.html", "b"));

    assertThat(published).isEqualTo(new Published(1, 1, 1));
    assertThat(Sites.read(output())).isEqualTo(Map.of("about/index.html", "same", "b.html", "b"));
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Sites.write(outside.resolve("index.html"), "outside");
    Files.createDirectories(output());
    Files.createSymbolicLink(output().resolve("teams"), outside);
    Files.createSymbolicLink(output().resolve("dangling.html"), temp.resolve("nowhere.html"));

    for (String path : List.of("teams/index.html", "teams/core/index.html", "dangling.html")) {
      assertThatThrownBy(() -> Sites.publish(output(), Map.of(path, "site")))
          .as(path)
          .isInstanceOf(UncheckedIOException.class);
    }

    assertThat(outside.toFile().list()).containsExactly("index.html");
    assertThat(outside.resolve("index.html")).hasContent("outside");
    assertThat(temp.resolve("nowhere.html")).doesNotExist();
  }

  @Test
  void pruningDoesNotFollowALinkThatTookTheFoldersPlace() throws IOException {
    Sites.publish(output(), Map.of("teams/index.html", "t", "index.html", "i"));
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Sites.write(outside.resolve("index.html"), "outside");
    Files.delete(output().resolve("teams/index.html"));
    Files.delete(output().resolve("teams"));
    Files.createSymbolicLink(output().resolve("teams"), outside);

    Sites.publish(output(), Map.of("index.html", "i"));

    assertThat(outside.resolve("index.html")).hasContent("outside");
  }

  @Test
  void anOutputThatIsALinkToAFolderIsFollowed() throws IOException {
    Path real = Files.createDirectories(temp.resolve("real"));
    Files.createSymbolicLink(output(), real);

    Sites.publish(output(), Map.of("index.html", "home"));

    assertThat(real.resolve("index.html")).hasContent("home");
    assertThat(output()).isSymbolicLink();
  }

  @Test
  void aManifestFromElsewhereDeletesNothingOutside() {
    Sites.write(temp.resolve("victim.txt"), "victim");
    Sites.write(output().resolve(".git/config"), "config");
    Sites.write(
        output().resolve(".handbook/manifest"),
        String.join(
            "\0",
            "handbook manifest 1",
            "../victim.txt",
            temp.resolve("victim.txt").toString(),
            "x/../../victim.txt",
            ".git/config",
            "./.git/config",
            ""));

    Sites.publish(output(), Map.of("index.html", "home"));

    assertThat(temp.resolve("victim.txt")).hasContent("victim");
    assertThat(output().resolve(".git/config")).hasContent("config");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a//b",
        "a/./b",
        "a/",
        ".handbook/x",
        ".git/config"
      })
  void aPathThatLeadsOutIsRefused(String path) {
    assertThatThrownBy(() -> Sites.publish(output(), Map.of(path, "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(output()).doesNotExist();
  }

  @Test
  void aPathIsAddedOnce() {
    try (Staging staging = Publisher.open(output())) {
      staging.add(SiteFile.text("a.html", "a", "1"));
      assertThatThrownBy(() -> staging.add(SiteFile.text("a.html", "b", "2")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withoutCommitTheOldSiteStays() {
    Map<String, String> site = Map.of("index.html", "old", "b.html", "b");
    Sites.publish(output(), site);
    try (Staging staging = Publisher.open(output())) {
      staging.add(SiteFile.text("index.html", "a", "new"));
      staging.add(SiteFile.text("c/d.html", "a", "new"));
    }
    assertThat(Sites.read(output())).isEqualTo(site);
    assertThat(output().resolve(".handbook/staged")).doesNotExist();
  }

  @Test
  void withoutCommitAFolderStaysAsItWas() throws IOException {
    Sites.write(output().resolve(".gitignore"), "*\n");
    Sites.write(output().resolve("index.html"), "by hand");
    try (Staging staging = Publisher.open(output())) {
      staging.add(SiteFile.text("a.html", "a", "new"));
    }
    assertThatThrownBy(() -> Sites.publish(output(), Map.of("index.html", "home")))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(output().toFile().list()).containsExactlyInAnyOrder(".gitignore", "index.html");
  }

  @Test
  void withoutCommitThereIsNoNewFolder() {
    try (Staging staging = Publisher.open(output())) {
      staging.add(SiteFile.text("index.html", "a", "new"));
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void withoutAFileNothingIsWritten() throws IOException {
    Files.createDirectories(output());
    Publisher.open(output()).close();
    assertThat(output()).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeMadeStopsTheCommit() {
    try (Staging staging = Publisher.open(output())) {
      SiteFile bad =
          new SiteFile(
              "a.html",
              "a",
              out -> {
                throw new IOException("disk full");
              });
      assertThatThrownBy(() -> staging.add(bad)).hasMessageContaining("disk full");
      assertThatThrownBy(staging::commit).isInstanceOf(IllegalStateException.class);
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void filesComeFromAnyNumberOfThreads() {
    Map<String, String> first = new TreeMap<>();
    IntStream.range(0, 400).forEach(i -> first.put("s" + i % 7 + "/p" + i + "/index.html", "" + i));
    Map<String, String> second = new TreeMap<>(first);
    IntStream.range(0, 50).forEach(i -> second.put("s" + i % 7 + "/p" + i + "/index.html", "new"));
    second.keySet().removeIf(path -> path.startsWith("s3/"));

    for (Map<String, String> site : List.of(first, second)) {
      try (Staging staging = Publisher.open(output())) {
        site.entrySet().parallelStream()
            .forEach(e -> staging.add(SiteFile.text(e.getKey(), "a", e.getValue())));
        staging.commit();
      }
      assertThat(Sites.read(output())).isEqualTo(site);
    }
  }

  @Test
  void twoBuildsDoNotWriteToOneFolderAtOnce() {
    for (boolean there : new boolean[] {false, true}) {
      try (Staging staging = Publisher.open(output())) {
        staging.add(SiteFile.text("index.html", "a", "one " + there));
        assertThatThrownBy(() -> Sites.publish(output(), Map.of("index.html", "two")))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("another build is writing to this folder");
        staging.commit();
      }
      assertThat(Sites.read(output())).isEqualTo(Map.of("index.html", "one " + there));
    }
  }

  @Test
  void anOutputThatIsAFileIsRefused() {
    Sites.write(output(), "a file");

    assertThatThrownBy(() -> Sites.publish(output(), Map.of("index.html", "home")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("not a folder");
    assertThat(output()).hasContent("a file");
  }

  @Test
  void aNameThatIsTooLongIsFoundBeforeAnythingChanges() {
    Map<String, String> site = Map.of("index.html", "home");
    Sites.publish(output(), site);

    assertThatThrownBy(
            () -> Sites.publish(output(), Map.of("x".repeat(300) + ".html", "x", "b.html", "b")))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(Sites.read(output())).isEqualTo(site);
  }

  @Test
  void namesKeepSpacesAndLetters() {
    Set<String> names =
        Set.of("a b.html", "Überblick/日本.html", "-x.html", "tab\t.txt", "line\n.txt");
    Map<String, String> site = new TreeMap<>();
    names.forEach(name -> site.put(name, name));

    Sites.publish(output(), site);
    Sites.publish(output(), site);
    assertThat(Sites.read(output())).isEqualTo(site);

    Sites.publish(output(), Map.of("index.html", "i"));
    assertThat(Sites.read(output())).isEqualTo(Map.of("index.html", "i"));
  }
}
