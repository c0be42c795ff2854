package team.handbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code links} as someone types it. */
class LinksCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path temp;
  private Path site;

  @BeforeEach
  void makeSite(@TempDir Path folder) throws IOException {
    temp = folder;
    site = Files.createDirectories(temp.resolve("public"));
    write("there.html", "<p id=x>\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "links";
    arguments[1] = site.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Main.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        CLOCK,
        new Terminal(false, false),
        arguments);
  }

  @Test
  void aCleanFolderEndsWithZero() throws IOException {
    write("index.html", "<a href=there.html#x>x</a><a href=https://example.org/>y</a>\n");

    assertThat(run()).isZero();
    assertThat(out.toString()).contains("no findings in 2 pages and 2 links");
    assertThat(err.toString()).contains("1 address on another site was not asked for");
  }

  @Test
  void aDeadLinkEndsWithOneAndShowsItsLine() throws IOException {
    write("index.html", "<h1>x</h1>\n<a href=\"gone.html\">x</a>\n");

    assertThat(run()).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "index.html:2:10", "there is no \"gone.html\"", "^^^^^^^^^", "1 error in 2 pages");
  }

  @Test
  void warningsCountWhenStrict() throws IOException {
    write("index.html", "<p id=a>\n<p id=a>\n");

    assertThat(run()).isZero();
    assertThat(run("--strict")).isEqualTo(1);
  }

  @Test
  void filesCountFromTheFolderInJson() throws IOException {
    write("sub/index.html", "<a href=\"gone.html\">x</a>\n");

    assertThat(run("--format", "json")).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"file\": \"sub/index.html\"".replace(": ", ":"))
        .contains("\"line\":1,\"column\":10,\"endColumn\":19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "github", "gitlab", "junit", "markdown"})
  void everyFormatShowsIt(String format) throws IOException {
    write("index.html", "<a href=\"gone.html\">x</a>\n");

    assertThat(run("--format", format)).isEqualTo(1);
    assertThat(out.toString()).contains("gone.html").contains("index.html");
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    site = temp.resolve("nowhere");

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("there is no folder");
  }

  /** A job that checks the wrong folder must not be green. */
  @Test
  void aFolderWithoutPagesIsWrongUsage() throws IOException {
    Files.delete(site.resolve("there.html"));

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("there is no HTML");
  }

  @Test
  void anAddressThatIsNoneIsWrongUsage() {
    assertThat(run("--url", "example.org")).isEqualTo(2);
    assertThat(err.toString()).contains("is no address");
  }

  @Test
  void optionsReachTheCheck() throws IOException {
    write("index.html", "<a href=/docs/there>x</a><a href=#/route>y</a>\n");
    write("old/page.html", "<a href=gone.html>x</a>\n");

    assertThat(run("--url", "/docs/", "--extensionless", "--ignore", "#/*", "--skip", "old/*"))
        .isZero();
  }

  @Test
  void aLinkThatLeavesTheFolderBySymbolicLinkIsFound() throws IOException {
    Files.writeString(temp.resolve("secret.html"), "<p>\n");
    Files.createSymbolicLink(site.resolve("out.html"), temp.resolve("secret.html"));
    write("index.html", "<a href=out.html>x</a>\n");

    assertThat(run()).isEqualTo(1);
    assertThat(out.toString())
        .contains("the symbolic link leads out of the folder", "there is no \"out.html\"");
  }

  /** The last step of a build of ours that was cut short is taken first. */
  @Test
  void anOpenPublicationIsFinishedFirst() throws IOException {
    write("index.html", "<a href=new.html>x</a>\n");
    write(".handbook/staged/new.html", "<p>\n");
    write(".handbook/journal", "handbook journal 1\0");

    assertThat(run()).as(out.toString() + err).isZero();
    assertThat(site.resolve("new.html")).exists();
  }

  @Test
  void bytesThatAreNoTextDoNoHarm() throws IOException {
    Files.write(
        site.resolve("index.html"),
        "\u00FF\u00FE<a href=\u00E4>".getBytes(StandardCharsets.ISO_8859_1));
    write(
        "b.html",
        "<a href='%zz%'>x</a><a href='\\\\'>y</a><img srcset=',,'><a href='http://['>z</a>");

    assertThat(run()).isBetween(0, 1);
  }
}
