package team.handbook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import team.handbook.Build;
import team.handbook.Outcome;
import team.handbook.Project;
import team.handbook.diagnostic.Finding;
import team.handbook.files.FileChange;
import team.handbook.model.Settings;
import team.handbook.support.Fixture;
import team.handbook.support.Golden;
import team.handbook.support.Repository;

/**
 * Folders as people have them become handbooks: {@code before/} is what is there, {@code after/}
 * what is written beside it, {@code expected-output.txt} what is said.
 */
class InitTest {
  private static final Path FOLDER = Path.of("src/test/resources/init");

  @TempDir private Path temp;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void writesWhatIsExpected(String name) throws IOException {
    Path expected = FOLDER.resolve(name);
    Path folder = copy(expected, false);
    Map<String, String> before = files(folder);
    String said = run(folder);

    Golden.matches(expected.resolve("expected-output.txt"), said);
    Map<String, String> after = files(folder);
    assertThat(after).containsAllEntriesOf(before);
    after.keySet().removeAll(before.keySet());
    compare(expected.resolve("after"), after);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void windowsLineEndsChangeNothing(String name) throws IOException {
    Path expected = FOLDER.resolve(name);
    Path folder = copy(expected, true);
    Map<String, String> before = files(folder);

    assertThat(run(folder)).isEqualTo(Files.readString(expected.resolve("expected-output.txt")));
    Map<String, String> after = files(folder);
    after.keySet().removeAll(before.keySet());
    compare(expected.resolve("after"), after);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsWrittenBuildsAndIsCountedAsACheckCountsIt(String name) throws IOException {
    Path folder = copy(FOLDER.resolve(name), false);
    Optional<Plan> plan = plan(folder);
    if (plan.isEmpty()) {
      return;
    }
    plan.get().make();
    Path content = plan.get().files().file("");
    boolean fresh = files(FOLDER.resolve(name).resolve("before")).isEmpty();
    Project project =
        new Project(
            content, Optional.empty(), folder.resolve("site"), folder, Fixture.TODAY, false, fresh);
    Outcome checked = new Build(project, step -> {}).check();
    long errors = checked.findings().stream().filter(Finding::isError).count();

    assertThat(plan.get().said())
        .contains(
            PageMove.count(checked.routes().all().size(), "page")
                + " and "
                + PageMove.count(checked.links().count(), "link")
                + ": "
                + PageMove.count(errors, "error")
                + " and "
                + PageMove.count(checked.findings().size() - errors, "warning"));
    assertThat(checked.findings().stream().map(Fixture::describe))
        .noneMatch(finding -> finding.startsWith(Settings.FILE));
    boolean blocked = name.equals("blocked");
    assertThat(new Build(project, step -> {}).publish().published().isEmpty()).isEqualTo(blocked);
    assertThat(plan(folder)).as("a second time").isEmpty();
  }

  /** Copies a case; without a folder {@code before/} the handbook's folder is not there. */
  private Path copy(Path source, boolean windows) throws IOException {
    Path folder = temp.resolve("place");
    Path before = source.resolve("before");
    for (String name : files(before).keySet()) {
      Path target = (Files.isRegularFile(before.resolve("place")) ? temp : folder).resolve(name);
      Files.createDirectories(target.getParent());
      String text = Files.readString(before.resolve(name));
      Files.writeString(target, windows ? text.replace("\n", "\r\n") : text);
    }
    return folder;
  }

  private Optional<Plan> plan(Path folder) {
    try {
      return Optional.of(Init.plan(folder, temp, Fixture.TODAY, Optional.empty()));
    } catch (EditException e) {
      return Optional.empty();
    }
  }

  private String run(Path folder) {
    try {
      Plan plan = Init.plan(folder, temp, Fixture.TODAY, Optional.empty());
      plan.make();
      return String.join("\n", plan.said()) + "\n";
    } catch (EditException e) {
      return "refused: " + e.getMessage() + "\n";
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new TreeMap<>();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString().replace('\\', '/'),
                  InitTest::read,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(Path expected, Map<String, String> written) throws IOException {
    for (Map.Entry<String, String> file : written.entrySet()) {
      Path golden = expected.resolve(file.getKey());
      if ("overwrite".equals(System.getProperty("golden"))) {
        Files.createDirectories(golden.getParent());
      }
      Golden.matches(golden, file.getValue());
    }
    assertThat(files(expected).keySet()).isEqualTo(written.keySet());
  }

  @Test
  void aTitleAndADayCanBeGiven() throws IOException {
    Plan plan =
        Init.plan(
            temp.resolve("ours"), temp, LocalDate.of(2027, 1, 1), Optional.of(" Wir: \"alle\" "));
    plan.make();

    Map<String, String> files = files(temp.resolve("ours"));
    assertThat(files).containsKey("content/data/goals/2027-q1/core.yml");
    assertThat(files.get("content/handbook.yml")).contains("title: 'Wir: \"alle\"'\n");
    refuses(Optional.of("two\nlines"), "stands in one line");
  }

  private void refuses(Optional<String> title, String why) {
    assertThatThrownBy(() -> Init.plan(temp.resolve("x"), temp, Fixture.TODAY, title))
        .isInstanceOf(EditException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aDryRunIsAPatchAndWritesNothing() {
    Plan plan = Init.plan(temp.resolve("ours"), temp, Fixture.TODAY, Optional.empty());

    assertThat(plan.diff())
        .contains("+++ b/ours/content/handbook.yml\n", "+++ b/ours/.gitignore\n");
    assertThat(temp.resolve("ours")).doesNotExist();
  }

  @Test
  void theRepositoryIsThatOfGit() throws IOException, InterruptedException {
    Repository repository =
        Repository.init(temp.resolve("place")).write("docs/index.md", "# Ours\n").commit();
    repository.git("remote", "add", "origin", "https://me:secret@gitlab.example.com/a/b.git");
    repository.git("update-ref", "refs/remotes/origin/trunk", "HEAD");
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
    Plan plan = Init.plan(temp.resolve("place/docs"), temp, Fixture.TODAY, Optional.empty());

    assertThat(written(plan))
        .contains("repository: https://gitlab.example.com/a/b\nbranch: trunk\n")
        .doesNotContain("secret");
  }

  private static String written(Plan plan) {
    FileChange change = plan.changes().get(0);
    return change.texts().orElseThrow().after();
  }

  @Test
  void thePagesFolderOfAGeneratorMayBeNamedItself() throws IOException {
    Path folder = copy(FOLDER.resolve("mkdocs"), false);
    Plan plan = Init.plan(folder.resolve("docs"), temp, Fixture.TODAY, Optional.empty());

    assertThat(written(plan))
        .isEqualTo(Files.readString(FOLDER.resolve("mkdocs/after/docs/handbook.yml")));
    assertThat(plan.said()).contains("  cd place/docs", "  handbook serve --open --content .");
  }

  @Test
  void anAddressThatManyLinksHaveIsTheOwnOne() throws IOException {
    StringBuilder links = new StringBuilder("# Home\n\n");
    for (int i = 1; i <= 20; i++) {
      Files.writeString(temp.resolve("page-" + i + ".md"), "# Page\n");
      links.append("[p](https://ours.example.net/page-").append(i).append("/)\n");
    }
    Files.writeString(temp.resolve("index.md"), links);

    assertThat(written(Init.plan(temp, temp, Fixture.TODAY, Optional.empty())))
        .contains("url: https://ours.example.net/\n");
  }

  @Test
  void aFolderThatMayNotBeWrittenIsLeftAsItIs() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("closed"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    Plan plan = Init.plan(folder, temp, Fixture.TODAY, Optional.empty());

    assertThatThrownBy(plan::make)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("read-only");
    assertThat(folder).isEmptyDirectory();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
