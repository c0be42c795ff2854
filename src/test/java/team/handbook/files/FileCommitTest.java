package team.handbook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.diagnostic.Diagnostics;

/** Changes are made to all files or to none. */
class FileCommitTest {
  @TempDir private Path temp;
  private Path content = Path.of("");

  @BeforeEach
  void write() throws IOException {
    content = Files.createDirectories(temp.resolve("content"));
    Files.writeString(content.resolve("a.md"), "a\r\n");
    Files.createDirectories(content.resolve("old/deep"));
    Files.writeString(content.resolve("old/deep/b.md"), "b");
    Files.write(content.resolve("old/i.png"), new byte[] {1, (byte) 0xFF});
  }

  private FileTree tree() {
    return FolderTree.open(content, temp, List.of(), new Diagnostics());
  }

  private static final List<FileChange> CHANGES =
      List.of(
          FileChange.rewrite("a.md", "a\r\n", "A\r\n"),
          new FileChange(
              Optional.of("old/deep/b.md"),
              "new/b.md",
              Optional.of(new FileChange.Texts("b", "B"))),
          FileChange.create("new/c.md", "c"),
          new FileChange(Optional.of("old/i.png"), "new/i.png", Optional.empty()));

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.toList()) {
        texts.put(
            content.relativize(file).toString(),
            Files.isDirectory(file)
                ? "/"
                : new String(
                    Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  @Test
  void everythingHappensAndEmptyFoldersGo() throws IOException {
    Files.setPosixFilePermissions(
        content.resolve("a.md"), PosixFilePermissions.fromString("rwxr-x---"));

    FileCommit.make(tree(), CHANGES);

    assertThat(texts())
        .isEqualTo(
            Map.of(
                "",
                "/",
                "a.md",
                "A\r\n",
                "new",
                "/",
                "new/b.md",
                "B",
                "new/c.md",
                "c",
                "new/i.png",
                "\u0001\u00FF"));
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(content.resolve("a.md"))))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void aDiskThatFailsAtAnyStepLeavesEverythingAsItWas() throws IOException {
    Map<String, String> before = texts();
    int steps = 0;
    for (boolean failed = true; failed; steps++) {
      List<Integer> done = new ArrayList<>();
      int last = steps;
      Runnable fail =
          () -> {
            if (done.size() == last) {
              throw new UncheckedIOException(new IOException("no space left"));
            }
            done.add(0);
          };
      failed = false;
      try {
        FileCommit.make(tree(), CHANGES, fail);
      } catch (UncheckedIOException e) {
        failed = true;
        assertThat(texts()).as("after " + last + " steps").isEqualTo(before);
      }
    }
    assertThat(steps).isGreaterThan(6);
    assertThat(texts()).isNotEqualTo(before);
  }

  @Test
  void whatMayNotBeWrittenIsRefused() throws IOException {
    Files.writeString(content.resolve("new.md"), "");
    refuses(FileChange.create("new.md", "x"), "is there already");
    refuses(FileChange.rewrite("a.md", "other", "x"), "was changed meanwhile");
    Files.createSymbolicLink(content.resolve("link.md"), Path.of("a.md"));
    refuses(FileChange.rewrite("link.md", "a\r\n", "x"), "is reached by a symbolic link");
    Files.createSymbolicLink(content.resolve("folder"), Path.of("old"));
    refuses(FileChange.create("folder/x.md", "x"), "is reached by a symbolic link");
    Files.setPosixFilePermissions(
        content.resolve("a.md"), PosixFilePermissions.fromString("r--r--r--"));
    refuses(FileChange.rewrite("a.md", "a\r\n", "x"), "is read-only");
  }

  private void refuses(FileChange change, String why) throws IOException {
    Map<String, String> before = texts();
    assertThatThrownBy(
            () -> FileCommit.make(tree(), List.of(FileChange.create("first.md", "1"), change)))
        .isInstanceOf(UncheckedIOException.class)
        .rootCause()
        .hasMessageContaining(why);
    assertThat(texts()).isEqualTo(before);
  }
}
