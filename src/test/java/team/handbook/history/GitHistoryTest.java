package team.handbook.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Repository;

class GitHistoryTest {
  @TempDir private Path temp;
  private Path repository;
  private Path content;
  private Repository git;

  @BeforeEach
  void aRepository() throws IOException, InterruptedException {
    repository = Files.createDirectories(temp.toRealPath().resolve("a repository"));
    content = Files.createDirectories(repository.resolve("content"));
    git = Repository.init(repository);
  }

  @Test
  void aFileHasTheDayOfItsLastChange() throws IOException, InterruptedException {
    write("a.md", "1");
    write("sub/b.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    write("a.md", "2");
    commit("2026-11-05T12:00:00+00:00");

    GitHistory history = GitHistory.read(content);

    assertThat(day(history, "content/a.md")).contains(LocalDate.of(2026, 11, 5));
    assertThat(day(history, "content/sub/b.md")).contains(LocalDate.of(2026, 10, 1));
    assertThat(history.changed("content/none.md")).isEmpty();
    assertThat(history.root()).contains(repository);
    assertThat(history.commit()).contains(git("rev-parse", "HEAD").strip());
    assertThat(history.isShallow()).isFalse();
    assertThat(history.notices()).isEmpty();
  }

  @Test
  void commitsHaveTheirAuthorsSubjectAndFiles() throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    write("a.md", "2");
    write("sub/b.md", "1");
    git("add", "-A");
    String message =
        "Say \u0007why \u202Eit\twas <b>done</b>\n\nA body.\n\n"
            + "Co-authored-by: Bo Berg <bo@example.org>\nCo-authored-by: nobody\n";
    at("2026-10-02T12:00:00+00:00", "commit", "-q", "-m", message);
    git("commit", "-q", "--allow-empty", "-m", "nothing");

    List<Commit> commits = GitHistory.read(content).commits();

    assertThat(commits).hasSize(2);
    assertThat(commits.get(0))
        .isEqualTo(
            new Commit(
                git("rev-parse", "HEAD~1").strip(),
                LocalDate.of(2026, 10, 2),
                List.of(
                    new Author("Test", "test@example.org"),
                    new Author("Bo Berg", "bo@example.org")),
                "Say why it was <b>done</b>",
                List.of("content/a.md", "content/sub/b.md")));
    assertThat(commits.get(1).files()).containsExactly("content/a.md");
  }

  @Test
  void namesAreThoseOfTheRepositorysMailmap() throws IOException, InterruptedException {
    Files.writeString(
        repository.resolve(".mailmap"), "Tess Berg <tess@example.org> <test@example.org>");
    Files.writeString(temp.resolve("own"), "Nick <nick@example.org> <test@example.org>");
    git("config", "mailmap.file", temp.resolve("own").toString());
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");

    assertThat(GitHistory.read(content).commits().get(0).authors())
        .containsExactly(new Author("Tess Berg", "tess@example.org"));
  }

  @Test
  void aLongSubjectIsCut() throws IOException, InterruptedException {
    write("a.md", "1");
    git("add", "-A");
    git("commit", "-q", "-m", "\uD83D\uDE42".repeat(201));

    assertThat(GitHistory.read(content).commits().get(0).subject())
        .isEqualTo("\uD83D\uDE42".repeat(200) + "…");
  }

  private static Optional<LocalDate> day(GitHistory history, String file) {
    return history.changed(file).map(Change::day);
  }

  @Test
  void theDayIsTheCommittersOwn() throws IOException, InterruptedException {
    write("west.md", "1");
    commit("2026-10-01T23:30:00-09:00");
    write("east.md", "1");
    commit("2026-10-03T00:30:00+14:00");

    GitHistory history = GitHistory.read(content);

    assertThat(day(history, "content/west.md")).contains(LocalDate.of(2026, 10, 1));
    assertThat(day(history, "content/east.md")).contains(LocalDate.of(2026, 10, 3));
  }

  @Test
  void whatIsNotCommittedDoesNotCount() throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    write("a.md", "2");
    write("b.md", "1");
    git("add", "content/b.md");

    GitHistory history = GitHistory.read(content);

    assertThat(day(history, "content/a.md")).contains(LocalDate.of(2026, 10, 1));
    assertThat(history.changed("content/b.md")).isEmpty();
  }

  @Test
  void namesOfEveryKindAreFound() throws IOException, InterruptedException {
    List<String> names =
        List.of(
            "a b.md", "Überblick.md", "日本/🙂.md", "\"quoted\".md", "back\\slash.md", "tab\t.md");
    for (String name : names) {
      write(name, "1");
    }
    commit("2026-10-01T12:00:00+00:00");

    GitHistory history = GitHistory.read(content);

    assertThat(names)
        .allSatisfy(name -> assertThat(history.changed("content/" + name)).isPresent());
  }

  @Test
  void aMergeDatesOnlyWhatItMixed() throws IOException, InterruptedException {
    write("mixed.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    write("mine.md", "1");
    write("theirs.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    git("checkout", "-q", "-b", "theirs");
    write("theirs.md", "2");
    write("mixed.md", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
    commit("2026-10-02T12:00:00+00:00");
    git("checkout", "-q", "main");
    write("mine.md", "2");
    write("mixed.md", "one\n2\n3\n4\n5\n6\n7\n8\n9\n");
    commit("2026-10-03T12:00:00+00:00");
    at("2026-10-20T12:00:00+00:00", "merge", "-q", "--no-ff", "-m", "merge", "theirs");

    GitHistory history = GitHistory.read(content);

    assertThat(day(history, "content/theirs.md")).contains(LocalDate.of(2026, 10, 2));
    assertThat(day(history, "content/mine.md")).contains(LocalDate.of(2026, 10, 3));
    assertThat(day(history, "content/mixed.md")).contains(LocalDate.of(2026, 10, 20));
  }

  @Test
  void settingsOfAPersonChangeNothing() throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    git("mv", "content/a.md", "content/moved.md");
    commit("2026-10-02T12:00:00+00:00");
    for (String[] setting :
        new String[][] {
          {"log.showSignature", "true"},
          {"log.follow", "true"},
          {"log.date", "relative"},
          {"log.decorate", "full"},
          {"log.showRoot", "false"},
          {"diff.renames", "copies"},
          {"diff.relative", "true"},
          {"diff.noprefix", "true"},
          {"color.ui", "always"},
          {"core.quotepath", "true"},
          {"core.pager", "false"},
          {"format.pretty", "fuller"}
        }) {
      git("config", setting[0], setting[1]);
    }

    GitHistory history = GitHistory.read(content);

    assertThat(day(history, "content/moved.md")).contains(LocalDate.of(2026, 10, 2));
    assertThat(day(history, "content/a.md")).contains(LocalDate.of(2026, 10, 2));
    assertThat(history.notices()).isEmpty();
  }

  @Test
  void theFirstCommitCountsToo() throws IOException, InterruptedException {
    git("config", "log.showRoot", "false");
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");

    assertThat(day(GitHistory.read(content), "content/a.md")).contains(LocalDate.of(2026, 10, 1));
  }

  @Test
  void theContentFolderMayBeTheTop() throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");

    GitHistory history = GitHistory.read(repository);

    assertThat(history.root()).contains(repository);
    assertThat(history.changed("content/a.md")).isPresent();
  }

  @Test
  void aWorktreeHasItsOwnTop() throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    Path worktree = repository.resolveSibling("worktree");
    git("worktree", "add", "-q", worktree.toString(), "-b", "other");

    GitHistory history = GitHistory.read(worktree.resolve("content"));

    assertThat(history.root()).contains(worktree);
    assertThat(day(history, "content/a.md")).contains(LocalDate.of(2026, 10, 1));
  }

  @Test
  void aShallowCloneHasNoDays() throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    write("a.md", "2");
    commit("2026-10-02T12:00:00+00:00");
    Path clone = repository.resolveSibling("clone");
    git("clone", "-q", "--depth", "1", repository.toUri().toString(), clone.toString());

    GitHistory history = GitHistory.read(clone.resolve("content"));

    assertThat(history.isShallow()).isTrue();
    assertThat(history.root()).contains(clone);
    assertThat(history.commit()).isPresent();
    assertThat(history.changed("content/a.md")).isEmpty();
    assertThat(history.notices()).singleElement().asString().contains("fetch-depth: 0");
  }

  @Test
  void aRepositoryWithoutCommitsHasNoDays() {
    GitHistory history = GitHistory.read(content);

    assertThat(history.root()).contains(repository);
    assertThat(history.commit()).isEmpty();
    assertThat(history.notices()).containsExactly("pages have no dates: there is no commit yet");
  }

  @Test
  void outsideOfGitThereIsNoTop() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("plain"));

    GitHistory history = GitHistory.read(folder);

    assertThat(history.root()).isEmpty();
    assertThat(history.changed("a.md")).isEmpty();
    assertThat(history.notices())
        .containsExactly("pages have no dates: this is not a Git repository");
  }

  @Test
  void withoutGitThereAreNoDays() {
    GitHistory history =
        GitHistory.read(new Git("no-such-program", content, Duration.ofMinutes(1)));

    assertThat(history.root()).isEmpty();
    assertThat(history.notices()).containsExactly("pages have no dates: Git is not installed");
  }

  @Test
  void aGitThatNeverEndsIsStopped() throws IOException {
    Path program = temp.resolve("git");
    Files.writeString(program, "#!/bin/sh\nexec sleep 600\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    GitHistory history =
        GitHistory.read(new Git(program.toString(), content, Duration.ofMillis(50)));

    assertThat(history.notices())
        .containsExactly("pages have no dates: Git did not answer in time");
  }

  @Test
  void aFolderThatGitDoesNotTrustIsSaidOnce() throws IOException {
    Path program = temp.resolve("git");
    Files.writeString(
        program,
        "#!/bin/sh\necho 'fatal: detected dubious ownership in repository' >&2\nexit 128\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    GitHistory history =
        GitHistory.read(new Git(program.toString(), content, Duration.ofMinutes(1)));

    assertThat(history.root()).isEmpty();
    assertThat(history.notices()).singleElement().asString().contains("safe.directory");
  }

  @Test
  void theHistoryIsOfTheCommitItNamesWhateverIsCheckedOutMeanwhile()
      throws IOException, InterruptedException {
    write("a.md", "1");
    commit("2026-10-01T12:00:00+00:00");
    String head = git("rev-parse", "HEAD").strip();
    git("checkout", "-q", "-b", "other");
    write("a.md", "2");
    commit("2026-11-05T12:00:00+00:00");
    git("checkout", "-q", "main");
    Path program = temp.resolve("git");
    Files.writeString(
        program,
        "#!/bin/sh\ngit \"$@\"\ncode=$?\n[ \"$2\" = rev-parse ] && git checkout -q other\nexit $code\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    GitHistory history =
        GitHistory.read(new Git(program.toString(), content, Duration.ofMinutes(1)));

    assertThat(git("branch", "--show-current").strip()).isEqualTo("other");
    assertThat(history.commit()).contains(head);
    assertThat(day(history, "content/a.md")).contains(LocalDate.of(2026, 10, 1));
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit(String date) throws IOException, InterruptedException {
    git("add", "-A");
    at(date, "commit", "-q", "-m", "change");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    return git.git(arguments);
  }

  private String at(String date, String... arguments) throws IOException, InterruptedException {
    return git.at(date, arguments);
  }
}
