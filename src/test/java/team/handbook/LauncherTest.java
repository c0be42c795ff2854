package team.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a copy of the project where Java and Maven are scripts that say what they do.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String BUILDING =
      "handbook: building the program with Maven (the first time, this downloads libraries)\n";

  /** Says its arguments, writes the archive it is asked for, and ends as it is told to. */
  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo archive > "${argument#*=}"; echo archiving ;;
          -XX:SharedArchiveFile=*) echo "with ${argument##*/}" ;;
          *) printf '<%s>\\n' "$argument" ;;
        esac
      done
      exit "${CODE:-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      [ -z "${MAVEN_FAILS:-}" ] || { echo 'no compiler'; exit 1; }
      echo "$@" >> maven.log
      echo jar > target/handbook.jar
      """;

  @TempDir private Path temp;
  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void aCopyOfTheProject() throws IOException {
    home = temp.resolve("a folder");
    Files.createDirectories(home.resolve("src/main/java"));
    Files.createDirectories(home.resolve("templates"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("handbook"), home.resolve("handbook"));
    assertThat(home.resolve("handbook").toFile().setExecutable(true)).isTrue();
    script("jdk/bin/java", JAVA);
    script("bin/mvn", MAVEN);
    Files.writeString(temp.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
    environment.put("JAVA_HOME", temp.resolve("jdk").toString());
    environment.put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
  }

  @Test
  void buildsOnceAndSaysSo() throws IOException, InterruptedException {
    Result first = run("--version");
    Result second = run("--version");

    assertThat(first.err()).isEqualTo(BUILDING);
    assertThat(first.out()).endsWith("<" + jar() + ">\n<--version>\n");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(home.resolve("maven.log"))
        .hasContent("-q -B -Dquick -Dmaven.test.skip=true package\n");
    assertThat(home.resolve("target/handbook.lock")).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws IOException, InterruptedException {
    run("--version");
    for (String changed : List.of("pom.xml", "src/main/java/A.java", "templates/page.peb")) {
      Path source = Files.writeString(home.resolve(changed), "changed");
      Files.setLastModifiedTime(source, later(home.resolve("target/handbook.jar")));

      assertThat(run("--version").err()).as(changed).isEqualTo(BUILDING);
      Files.setLastModifiedTime(source, FileTime.fromMillis(0));
    }
  }

  @Test
  void argumentsPassAsTheyAre() throws IOException, InterruptedException {
    Result result = run("new", "page", "a b", "", "$HOME", "*", "--title=\"x\"", "-Dx");

    assertThat(result.out())
        .endsWith("<new>\n<page>\n<a b>\n<>\n<$HOME>\n<*>\n<--title=\"x\">\n<-Dx>\n");
  }

  @Test
  void theFirstBuildOrCheckMakesAnArchive() throws IOException, InterruptedException {
    assertThat(run("--help").out()).doesNotContain("archiv");
    assertThat(run("check").out()).contains("archiving").doesNotContain("with");
    assertThat(run("check").out()).contains("with handbook-17.0.1.jsa").doesNotContain("archiving");
    assertThat(run("--help").out()).contains("with handbook-17.0.1.jsa");
    assertThat(home.resolve("target").toFile().list())
        .containsExactlyInAnyOrder(
            "handbook.jar", "handbook.begun", "handbook.log", "handbook-17.0.1.jsa");

    Files.writeString(temp.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    assertThat(run("build").out()).contains("archiving");
    assertThat(run("build").out()).contains("with handbook-25.jsa");
  }

  @Test
  void anArchiveOfAnOlderJarIsMadeAgain() throws IOException, InterruptedException {
    run("check");
    Path archive = home.resolve("target/handbook-17.0.1.jsa");
    Files.setLastModifiedTime(archive, FileTime.fromMillis(0));

    assertThat(run("check").out()).contains("archiving");
    assertThat(run("check").out()).contains("with handbook-17.0.1.jsa");
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws IOException, InterruptedException {
    environment.put("CODE", "70");
    for (String command : List.of("check", "check", "--help")) {
      assertThat(run(command).code()).isEqualTo(70);
    }
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere/deep"));
    Files.createSymbolicLink(temp.resolve("elsewhere/handbook"), Path.of("../a folder/handbook"));
    Files.createSymbolicLink(elsewhere.resolve("hb"), Path.of("../handbook"));

    for (List<String> command :
        List.of(
            List.of("./hb"),
            List.of("sh", "hb"),
            List.of("../handbook"),
            List.of(home.resolve("handbook").toString()))) {
      assertThat(start(elsewhere, command).out()).as("" + command).contains("<" + jar() + ">");
    }
  }

  @Test
  void javaMayHaveNoReleaseFile() throws IOException, InterruptedException {
    Files.delete(temp.resolve("jdk/release"));
    script("jdk/bin/java", "#!/bin/sh\necho 'openjdk version \"21.0.2\" 2024-01-16' >&2\n");

    assertThat(run("--help").code()).isZero();
  }

  @Test
  void anOldJavaIsNamed() throws IOException, InterruptedException {
    Files.writeString(temp.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");

    Result result = run("build");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("is Java 1.8.0_402; 17 or later is needed");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException, InterruptedException {
    Files.delete(temp.resolve("bin/mvn"));
    environment.put("PATH", tools().toString());
    assertThat(run("build").err())
        .isEqualTo("handbook: there is no Maven (mvn) to build the program with; install it\n");

    environment.put("JAVA_HOME", temp.resolve("nowhere").toString());
    assertThat(run("build").err()).contains("there is no Java in " + temp.resolve("nowhere"));

    environment.remove("JAVA_HOME");
    Result result = run("build");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).isEqualTo("handbook: there is no Java; install a JDK, 17 or later\n");
  }

  @Test
  void aFailedBuildShowsWhatMavenSays() throws IOException, InterruptedException {
    environment.put("MAVEN_FAILS", "yes");

    Result result = run("build");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            BUILDING
                + "no compiler\nhandbook: Maven could not build the program; it says why above\n");
    assertThat(home.resolve("target/handbook.lock")).doesNotExist();
  }

  @Test
  void aLockOfAProcessThatIsGoneIsTaken() throws IOException, InterruptedException {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(home.resolve("target"));
    Files.createSymbolicLink(home.resolve("target/handbook.lock"), Path.of("" + gone.pid()));

    assertThat(run("--help").code()).isZero();
  }

  private String jar() throws IOException {
    return home.toRealPath().resolve("target/handbook.jar").toString();
  }

  /** The tools that the launcher uses and nothing else, so that no Java or Maven is found. */
  private Path tools() throws IOException {
    for (String tool :
        List.of("cat", "find", "ln", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch")) {
      script("tools/" + tool, "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
    }
    return temp.resolve("tools");
  }

  private static FileTime later(Path file) throws IOException {
    return FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 10_000);
  }

  private void script(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("handbook").toString()));
    command.addAll(List.of(arguments));
    return start(temp, command);
  }

  private Result start(Path folder, List<String> command) throws IOException, InterruptedException {
    Path err = temp.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, Files.readString(err));
  }
}
