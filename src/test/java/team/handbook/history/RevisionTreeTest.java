package team.handbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.files.FileTree.Outside;
import team.handbook.files.FolderTree;
import team.handbook.support.Repository;

/** A revision that is checked out looks in Git's store as it does on disk. */
class RevisionTreeTest {
  @TempDir private Path temp;
  private Repository repository;
  private Path content;

  @BeforeEach
  void aRepository() throws IOException, InterruptedException {
    repository = Repository.init(temp.toRealPath().resolve("a repository"));
    content = repository.folder().resolve("content");
    repository.write("content/index.md", "# Home\n");
  }

  private RevisionTree tree(Diagnostics out) {
    GitHistory history = GitHistory.read(content);
    return Revision.find(content, history, "HEAD").tree(content, disk(), List.of(), out);
  }

  private FolderTree disk() {
    return FolderTree.open(content, repository.folder(), List.of(), new Diagnostics());
  }

  @Test
  void onlyAFileThatIsTheSameOnDiskHasItsStamp() throws IOException, InterruptedException {
    repository.write("content/same.md", "# Same\n").write("content/other.md", "# One\n");
    repository.write("content/gone.md", "# Gone\n").write("shared/a.md", "# One\n");
    repository.write(".gitattributes", "*.txt text eol=crlf\n");
    repository.write("content/ends.txt", "one\r\ntwo\r\n");
    link("content/linked.md", "../shared/a.md");
    repository.commit();
    repository.write("content/other.md", "# Two\n").write("shared/a.md", "# Two\n");
    repository.write("content/new.md", "# New\n");
    Files.delete(content.resolve("gone.md"));

    try (RevisionTree tree = tree(new Diagnostics())) {
      assertThat(tree.paths())
          .filteredOn(path -> tree.stamp(path).isPresent())
          .containsExactly("index.md", "same.md");
      assertThat(tree.stamp("same.md")).isEqualTo(disk().stamp("same.md"));
    }
  }

  private void link(String path, String target) throws IOException {
    Path link = repository.folder().resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
  }

  @Test
  void bothTreesListReadAndRefuseTheSame() throws IOException, InterruptedException {
    for (String name :
        List.of(
            "a b.md", "Überblick.md", "日本/🙂.md", "\"quoted\".md", "back\\slash.md", "tab\t.md")) {
      repository.write("content/" + name, "# " + name + "\n");
    }
    repository.write("content/node_modules/no.md", "no");
    repository.write("content/.hidden/x.md", "x");
    repository.write("shared/more/terms.md", "# Terms\n");
    repository.write("shared/a.txt", "a");
    repository.write("content/" + "d/".repeat(45) + "deep.md", "deep");
    link("content/terms.md", "../shared/more/terms.md");
    link("content/shared", "../shared");
    link("content/sub/twice", "../shared/more");
    link("content/up", "..");
    link("content/nowhere.md", "gone.md");
    link("content/loop", "loop");
    link("content/out.md", "../../outside.md");
    Files.writeString(temp.toRealPath().resolve("outside.md"), "outside");
    byte[] bytes = new byte[70_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(content.resolve("all.png"), bytes);
    Files.write(content.resolve("empty.csv"), new byte[0]);
    repository.commit();

    Diagnostics onDisk = new Diagnostics();
    Diagnostics inGit = new Diagnostics();
    FileTree disk = FolderTree.open(content, repository.folder(), List.of(), onDisk);
    try (RevisionTree git = tree(inGit)) {
      assertThat(git.paths()).isEqualTo(disk.paths()).contains("shared/more/terms.md", "日本/🙂.md");
      for (String path : disk.paths()) {
        assertThat(git.bytes(path)).as(path).isEqualTo(disk.bytes(path));
        assertThat(git.size(path)).as(path).isEqualTo(disk.size(path));
        assertThat(git.repositoryPath(path)).isEqualTo(disk.repositoryPath(path));
      }
      for (String path :
          List.of(
              "../shared/a.txt",
              "../shared",
              "../gone",
              "../../outside.md",
              "../.git/HEAD",
              "..")) {
        assertThat(git.outside(path)).as(path).isEqualTo(disk.outside(path));
      }
      assertThat(git.bytes("../shared/a.txt")).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
      assertThat(git.outside("../shared/a.txt")).isEqualTo(Outside.FILE);
    }
    assertThat(kinds(inGit)).isNotEmpty().isEqualTo(kinds(onDisk));
  }

  private static List<String> kinds(Diagnostics found) {
    return found.list().stream().map(RevisionTreeTest::kind).toList();
  }

  private static String kind(Diagnostic diagnostic) {
    return diagnostic.rule() + " " + diagnostic.location().path();
  }

  @Test
  void aPointerOfGitLfsHasTheSizeOfItsFile() throws IOException, InterruptedException {
    repository.write(
        "content/big.png",
        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 5242880\n");
    repository.commit();

    try (RevisionTree git = tree(new Diagnostics())) {
      assertThat(git.size("big.png")).isEqualTo(5_242_880);
    }
  }

  @Test
  void aRepositoryInsideIsNotRead() throws IOException, InterruptedException {
    Repository inner = Repository.init(temp.toRealPath().resolve("inner"));
    inner.write("page.md", "# Inner\n").commit();
    repository.git("submodule", "--quiet", "add", inner.folder().toString(), "content/inner");
    repository.commit();

    try (RevisionTree git = tree(new Diagnostics())) {
      assertThat(git.modules()).containsExactly("inner");
      assertThat(git.paths()).doesNotContain("inner/page.md");
    }
  }

  @Test
  void nothingIsCheckedOutOrWritten() throws IOException, InterruptedException {
    repository.commit();
    repository.write("content/index.md", "# Changed\n");
    repository.write("content/new.md", "# New\n");
    String status = repository.git("status", "--porcelain");
    String objects = repository.git("count-objects", "-v");

    try (RevisionTree git = tree(new Diagnostics())) {
      assertThat(git.bytes("index.md")).isEqualTo("# Home\n".getBytes(StandardCharsets.UTF_8));
      assertThat(git.paths()).containsExactly("index.md");
    }
    assertThat(repository.git("status", "--porcelain")).isEqualTo(status);
    assertThat(repository.git("count-objects", "-v")).isEqualTo(objects);
  }
}
