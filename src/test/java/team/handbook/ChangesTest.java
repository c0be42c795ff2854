package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.report.ChangesComment;
import team.handbook.report.ChangesJson;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;
import team.handbook.support.Repository;

/**
 * Branches of one small handbook, made with Git, and the comments that they get. A folder of {@code
 * changes/} is a branch: {@code git.txt} moves and removes files, {@code content/} is written over
 * the rest.
 */
class ChangesTest {
  private static final Path FOLDER = Path.of("src/test/resources/changes");
  private static final Optional<String> PREVIEW = Optional.of("https://preview.example.org/12");

  @TempDir private Path temp;

  static List<String> branches() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("branches")
  void theCommentSaysWhatChanged(String branch) throws IOException, InterruptedException {
    Outcome.Since since = changes(branch);
    ChangesComment comment = new ChangesComment(path -> "content/" + path, PREVIEW);

    Golden.matches(
        FOLDER.resolve(branch).resolve("expected.md"),
        comment.of(since.changes(), since.findings()));
    Golden.matches(
        FOLDER.resolve(branch).resolve("expected.json"),
        ChangesJson.of("main", since.changes(), since.findings()));
  }

  @Test
  void whatIsNotPublishedOfPeopleIsNotSaid() throws IOException, InterruptedException {
    Outcome.Since since = changes("hostile");

    assertThat(since.findings().added())
        .as("a finding whose message quotes what is not published")
        .anyMatch(finding -> finding.diagnostic().location().path().endsWith("ben.yml"));
    assertThat(both(since)).contains("Ana").doesNotContain("-secret", "03:07", "Chatham");
  }

  @Test
  void nothingOfTheHandbookIsMarkup() throws IOException, InterruptedException {
    Outcome.Since since = changes("hostile");
    String comment =
        new ChangesComment(path -> "content/" + path, PREVIEW)
            .of(since.changes(), since.findings());

    assertThat(comment.lines().filter(line -> line.startsWith("|")))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count())
                    .as(line)
                    .isEqualTo(5));
    assertThat(comment.replace("<!-- handbook changes -->", "").replaceAll("</?code>", ""))
        .doesNotContain("<", "@", "www.evil", "https://evil", "$");
    assertThat(comment.replaceAll("\\\\.", ""))
        .doesNotContain("](javascript", "](x)")
        .doesNotContainPattern("`[^`]*@");
  }

  @Test
  void twentyFiveRowsAreEnough() throws IOException, InterruptedException {
    Repository repository = base();
    for (int i = 10; i < 47; i++) {
      repository.write("content/legal/page-" + i + ".md", "# Page " + i + "\n\nText.\n");
    }
    Outcome.Since since = since();
    String comment =
        new ChangesComment(path -> path, Optional.empty()).of(since.changes(), since.findings());

    assertThat(comment.lines().filter(line -> line.startsWith("| added"))).hasSize(25);
    assertThat(comment).contains("37 pages added", "\nand 12 more\n");
  }

  @Test
  void aFileThatGitDoesNotKnowYetIsFollowedByItsBytes() throws IOException, InterruptedException {
    Repository repository = base();
    Files.move(
        repository.folder().resolve("content/legal/nda.md"),
        repository.folder().resolve("content/legal/secrets.md"));

    assertThat(since().changes().lostUrls())
        .singleElement()
        .satisfies(lost -> assertThat(lost.at().path()).isEqualTo("legal/secrets.md"));
  }

  private Outcome.Since changes(String branch) throws IOException, InterruptedException {
    Repository repository = base();
    repository.git("checkout", "-q", "-b", branch);
    repository.run(FOLDER.resolve(branch).resolve("git.txt")).copy(FOLDER.resolve(branch));
    Path page = FOLDER.resolve(branch).resolve("page.md");
    if (Files.exists(page)) {
      // Not every disk has such names, so the resource cannot have it.
      repository.write("content/how-we-work/a`b|c @all.md", Files.readString(page));
    }
    repository.commit();
    return since();
  }

  private Repository base() throws IOException, InterruptedException {
    return Repository.init(temp.toRealPath()).copy(FOLDER.resolve("base")).commit();
  }

  private Outcome.Since since() throws IOException {
    Path folder = temp.toRealPath();
    Project project =
        new Project(
            folder.resolve("content"),
            Optional.empty(),
            folder.resolve("site"),
            folder,
            Fixture.TODAY,
            false,
            false);
    return new Build(project.since(Optional.of("main")), step -> {})
        .changes()
        .since()
        .orElseThrow();
  }

  private static String both(Outcome.Since since) {
    return new ChangesComment(path -> path, PREVIEW).of(since.changes(), since.findings())
        + ChangesJson.of("main", since.changes(), since.findings());
  }
}
