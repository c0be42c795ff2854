package team.handbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Repository;

/** Comparing with a revision, as someone types it, in real repositories. */
class SinceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Repository repository;

  @BeforeEach
  void fiftyOldFindings() throws IOException, InterruptedException {
    repository = Repository.init(temp.toRealPath().resolve("repository"));
    repository.write("content/handbook.yml", "title: Acme\n");
    repository.write("content/index.md", "# Home\n");
    for (int i = 10; i < 35; i++) {
      repository.write(
          "content/page-" + i + ".md", "# Page " + i + "\n\n[a](gone.md) and [b](gone.md)\n");
    }
    repository.commit();
  }

  private int run(Path folder, String command, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--content";
    all[2] = folder.resolve("content").toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Main.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        CLOCK,
        new Terminal(false, false),
        all);
  }

  private int check(String... arguments) {
    return run(repository.folder(), "check", arguments);
  }

  @Test
  void oldFindingsDoNotFail() {
    assertThat(check()).isEqualTo(1);
    assertThat(out.toString()).contains("50 errors");
    assertThat(check("--since", "main")).isZero();
    assertThat(out.toString()).contains("no findings in ");
    assertThat(err.toString()).contains("50 findings were there at \"main\" already");
  }

  @Test
  void oneNewDeadLinkFailsAlone() throws IOException {
    repository.write(
        "content/page-20.md",
        "# Page 20\n\nA new line.\n\n[a](gone.md) and [b](gone.md) and [c](away.md)\n");

    assertThat(check("--since", "main", "--format", "json")).isEqualTo(1);
    assertThat(out.toString()).contains("away.md", "\"errors\":1,\"warnings\":0");
  }

  @Test
  void oneMoreOfTheSameFails() throws IOException {
    repository.write(
        "content/page-20.md", "# Page 20\n\n[a](gone.md) and [b](gone.md) and [c](gone.md)\n");

    assertThat(check("--since", "main", "--format", "json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"errors\":1,\"warnings\":0");
  }

  @Test
  void oldFindingsMoveWithTheirFile() throws IOException, InterruptedException {
    repository.git("mv", "content/page-20.md", "content/moved.md");
    repository.write(
        "content/moved.md",
        "---\naliases: [/page-20/]\n---\n# Page 20\n\n[a](gone.md) and [b](gone.md)\n");

    assertThat(check("--since", "main")).isZero();
    assertThat(out.toString()).contains("no findings in ");
  }

  @Test
  void whatDependsOnTheDateNeverFails() throws IOException {
    repository.write("content/handbook.yml", "title: Acme\nrules: {stale-page: error}\n");
    repository.write(
        "content/new.md", "---\nreviewed: 2020-01-01\nreview_every: 1 month\n---\n# New\n");

    assertThat(check("--since", "main")).isZero();
    assertThat(out.toString()).contains("stale-page");
    assertThat(check("--since", "main", "--strict")).isZero();
  }

  @Test
  void aBuildPublishesWhatAddsNothingWrong() throws IOException {
    Path site = temp.resolve("site");
    String output = site.toString();

    assertThat(run(repository.folder(), "build", "--output", output)).isEqualTo(1);
    assertThat(run(repository.folder(), "build", "--output", output, "--since", "main")).isZero();
    assertThat(site.resolve("page-20/index.html"))
        .content()
        .contains("broken link")
        .doesNotContain("gone.md\"");
    Files.delete(repository.folder().resolve("content/page-30.md"));
    assertThat(run(repository.folder(), "build", "--output", output, "--since", "main"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("lost-url", "nothing was published");
  }

  @Test
  void pagesAreMarkedOnlyWhereItIsAskedFor() throws IOException {
    Path site = temp.resolve("site");
    String output = site.toString();
    repository.write("content/page-20.md", "# Page 20\n\n[a](gone.md) or [b](gone.md)\n");

    assertThat(run(repository.folder(), "build", "--output", output, "--mark")).isEqualTo(2);
    assertThat(err.toString()).contains("--mark goes with --since");
    assertThat(run(repository.folder(), "build", "--output", output, "--since", "main")).isZero();
    assertThat(site.resolve("page-20/index.html")).content().doesNotContain("hb-new");
    assertThat(run(repository.folder(), "build", "--output", output, "--since", "main", "--mark"))
        .isZero();
    assertThat(site.resolve("page-20/index.html")).content().contains("hb-new", "hb-old");
  }

  @Test
  void aBranchIsComparedWithWhereItLeft() throws IOException, InterruptedException {
    repository.git("checkout", "-q", "-b", "mine");
    repository.git("checkout", "-q", "main");
    repository.write("content/later.md", "# Later\n").commit();
    repository.git("checkout", "-q", "mine");

    assertThat(check("--since", "main")).isZero();
    assertThat(run(repository.folder(), "changes", "main")).isZero();
    assertThat(out.toString()).contains("no change for readers · no new findings");
  }

  @Test
  void anUnknownRevisionIsWrongUsage() throws IOException, InterruptedException {
    assertThat(check("--since", "mian")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "handbook: there is no revision \"mian\"; name a branch, a tag or a commit of this"
                + " repository");
    assertThat(check("--since", "--output=x")).isEqualTo(2);
    assertThat(check("--since", "HEAD:content")).isEqualTo(2);
    Path clone = temp.resolve("clone");
    repository.git("branch", "other");
    repository.git("clone", "-q", repository.folder().toString(), clone.toString());
    assertThat(run(clone, "changes", "other")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean \"origin/other\"?");
  }

  @Test
  void aShallowCloneIsExplained() throws IOException, InterruptedException {
    repository.git("branch", "other");
    repository.write("content/later.md", "# Later\n").commit();
    Path clone = temp.resolve("clone");
    repository.git(
        "clone", "-q", "--depth", "1", repository.folder().toUri().toString(), clone.toString());

    assertThat(run(clone, "check", "--since", "HEAD~1")).isEqualTo(2);
    assertThat(err.toString()).contains("shallow", "fetch-depth: 0");
    assertThat(run(clone, "check", "--since", "HEAD")).isZero();
  }

  @Test
  void outsideOfGitThereIsNothingToCompareWith() throws IOException {
    Path plain = Files.createDirectories(temp.resolve("plain/content"));
    Files.writeString(plain.resolve("index.md"), "# Home\n");

    assertThat(run(temp.resolve("plain"), "changes", "main")).isEqualTo(2);
    assertThat(err.toString()).contains("this is not a Git repository").doesNotContain("\tat ");
  }

  @Test
  void aHandbookThatIsNewIsAllNew() throws IOException, InterruptedException {
    Repository other = Repository.init(temp.toRealPath().resolve("other"));
    other.write("README.md", "# Code\n").commit().write("content/index.md", "# Home\n");

    assertThat(run(other.folder(), "changes", "main")).isZero();
    assertThat(out.toString()).contains("1 page added");
    assertThat(run(other.folder(), "check", "--since", "main")).isZero();
    assertThat(err.toString()).contains("there was no handbook at \"main\"");
  }

  @Test
  void anUnknownFormatAndAnUnsafePreviewAreWrongUsage() {
    assertThat(run(repository.folder(), "changes", "main", "--format", "jsn")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean \"json\"?");
    assertThat(run(repository.folder(), "changes", "main", "--preview", "javascript:alert(1)"))
        .isEqualTo(2);
  }
}
