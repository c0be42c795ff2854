package team.handbook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import team.handbook.Previews;
import team.handbook.support.Repository;

/** What the server answers, to whom, and how it keeps up with files. */
class ServingTest {
  @TempDir Path temp;
  private Repository files;
  private Editing editing;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    files = Repository.init(temp.resolve("team"));
    files.write("content/handbook.yml", "title: Team\nurl: https://example.org\n");
    files.write("content/index.md", "# Home\n\nWelcome. [Plan](plan.md)\n");
    files.write("content/plan.md", "# Plan\n\nFirst.\n");
    files.commit();
    editing = new Editing(files.folder());
    assertThat(editing.next().isBlocked()).isFalse();
  }

  @AfterEach
  void stop() {
    editing.close();
  }

  private Path file(String path) {
    return files.folder().resolve(path);
  }

  @Test
  void everyFileOfASiteIsAnsweredAsABuildWritesIt() throws IOException {
    Path site = editing.cleanBuild("clean");
    try (Stream<Path> all = Files.walk(site)) {
      for (Path path :
          all.filter(Files::isRegularFile).filter(p -> !p.toString().contains("/.")).toList()) {
        String address = site.relativize(path).toString();
        if (!address.equals("404.html") && !address.endsWith("woff2")) {
          assertThat(editing.page(address)).as(address).isEqualTo(Files.readString(path));
        }
      }
    }
  }

  @Test
  void whatIsNotThereIsThePageForIt() {
    HttpResponse<String> answer = editing.get("nothing/here/");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/_handbook/live.js");
  }

  @Test
  void aFolderWithoutItsSlashLeadsToThePage() {
    assertThat(editing.get("plan").uri().getPath()).isEqualTo("/plan/");
  }

  @Test
  void aSiteBelowAPathIsServedBelowIt() throws IOException, InterruptedException {
    files.write("content/handbook.yml", "title: Team\nurl: https://example.org/our/book/\n");
    editing.until(false);

    assertThat(editing.get("").uri().getPath()).isEqualTo("/our/book/");
    assertThat(editing.get("our/book/plan/").body()).contains("First.");
    assertThat(editing.get("our/book/nothing/").body()).contains("/our/book/_theme/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../content/handbook.yml",
        "/../../content/handbook.yml",
        "/plan/../../content/handbook.yml",
        "/./../content/handbook.yml",
        "/..",
        "/../",
        "/..;/content/handbook.yml",
        "/.../content/handbook.yml",
        "/..//content/handbook.yml",
        "//../content/handbook.yml",
        "/%2e%2e/content/handbook.yml",
        "/%2E%2E/content/handbook.yml",
        "/.%2e/content/handbook.yml",
        "/%2e./content/handbook.yml",
        "/..%2fcontent%2fhandbook.yml",
        "/..%2Fcontent%2Fhandbook.yml",
        "/%2e%2e%2fcontent%2fhandbook.yml",
        "/%252e%252e/content/handbook.yml",
        "/%252e%252e%252fcontent%252fhandbook.yml",
        "/..%255ccontent%255chandbook.yml",
        "/plan/..%5c..%5chandbook.yml",
        "/..%5ccontent%5chandbook.yml",
        "/%5c..%5c..%5chandbook.yml",
        "/%c0%ae%c0%ae/content/handbook.yml",
        "/%c0%ae%c0%ae%c0%afcontent%c0%afhandbook.yml",
        "/%e0%80%ae%e0%80%ae/content/handbook.yml",
        "/%uff0e%uff0e/content/handbook.yml",
        "/%ef%bc%8e%ef%bc%8e/content/handbook.yml",
        "/..%00/content/handbook.yml",
        "/plan/%00../../handbook.yml",
        "/content/handbook.yml%00.html",
        "/..%0d%0a/content/handbook.yml",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%2f%2fetc%2fpasswd",
        "/file:///etc/passwd",
        "/C:/Windows/win.ini",
        "/content/handbook.yml",
        "/handbook.yml",
        "/.git/config",
        "/_handbook/../handbook.yml",
        "/_handbook/%2e%2e/handbook.yml",
        "/_handbook/LiveSite.class",
        "/_handbook/rules/../../x",
        "/_handbook/rules/%2e%2e%2fpackage-info",
        "/%00",
        "/%ff%fe"
      })
  void nothingButTheSiteIsAnswered(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1", "Host: " + host());

    // Java itself refuses what is no address at all (400).
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|404|421) .*")
        .doesNotContain("url: https", "root:", "[core]");
  }

  /** What lies in the folder of the site is not asked: neither files nor where links lead. */
  @ParameterizedTest
  @ValueSource(strings = {"secret.txt", "secret/secret.txt", "plan/index.html", "plan/secret.txt"})
  void nothingOfTheOutputFolderIsAnswered(String path) throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "our secret");
    editing.cleanBuild("site");
    Files.createSymbolicLink(file("site/secret.txt"), secret);
    Files.createSymbolicLink(file("site/secret"), elsewhere);
    Files.createSymbolicLink(file("site/plan/secret.txt"), secret);
    Files.delete(file("site/plan/index.html"));
    Files.createSymbolicLink(file("site/plan/index.html"), secret);

    assertThat(editing.get(path).body()).doesNotContain("our secret");
    assertThat(editing.get("plan/").body()).contains("First.");
  }

  /**
   * A link in the content folder that leads out of the repository is a mistake, and not followed.
   */
  @Test
  void aLinkOutOfTheContentFolderIsNotFollowed() throws IOException, InterruptedException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "our secret");
    Files.createSymbolicLink(file("content/secret.txt"), secret);
    files.write("content/plan.md", "# Plan\n\n[s](secret.txt)\n");

    assertThat(editing.until(true).outcome().orElseThrow().findings())
        .anyMatch(finding -> finding.diagnostic().rule().id().equals("unsafe-path"));
    assertThat(editing.get("secret.txt").body()).doesNotContain("our secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: 127.0.0.1:1",
        "Host: 127.0.0.1",
        "Host: localhost.evil.example:PORT",
        "Host: 0.0.0.0:PORT",
        "Host: [::ffff:127.0.0.1]:PORT",
        "X: y",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example"
      })
  void onlyItsOwnHostNamesAreAnswered(String headers) throws IOException {
    String answer = raw("GET / HTTP/1.1", headers.replace("PORT", Integer.toString(port())));

    assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Welcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
  void itsOwnHostNamesAreAnswered(String name) throws IOException {
    assertThat(raw("GET / HTTP/1.1", "Host: " + name + ":" + port())).contains("Welcome");
  }

  @Test
  void anotherHostInTheAddressIsRefused() throws IOException {
    assertThat(raw("GET http://evil.example/ HTTP/1.1", "Host: " + host()))
        .startsWith("HTTP/1.1 421");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1:PORT",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void pagesOfOthersCannotListen(String header) throws IOException {
    String answer =
        raw(
            "GET /_handbook/events HTTP/1.1",
            "Host: " + host(),
            header.replace("PORT", Integer.toString(port())));

    assertThat(answer).startsWith("HTTP/1.1 403").doesNotContainIgnoringCase("access-control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void onlyGetAndHeadAreAnswered(String method) throws IOException {
    assertThat(raw(method + " / HTTP/1.1", "Host: " + host())).startsWith("HTTP/1.1 405");
  }

  @Test
  void headHasNoContent() throws IOException {
    String answer = raw("HEAD /plan/ HTTP/1.1", "Host: " + host());

    assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
  }

  @Test
  void aFileThatAnEditorPutsInPlaceOfAnotherIsRead() throws IOException, InterruptedException {
    Path swap = Files.writeString(file("content/plan.md~"), "# Plan\n\nSecond.\n");
    Files.move(swap, file("content/plan.md"), StandardCopyOption.REPLACE_EXISTING);

    editing.until(false);
    assertThat(editing.get("plan/").body()).contains("Second.");
  }

  @Test
  void aBadEditKeepsTheLastGoodPageUntilItIsMended() throws IOException, InterruptedException {
    files.write("content/plan.md", "# Plan\n\nThird. [x](gone.md)\n");
    Editing.Told bad = editing.until(true);
    String shown = editing.get("plan/").body();
    files.write("content/plan.md", "# Plan\n\nFourth.\n");
    editing.until(false);

    assertThat(bad.outcome().orElseThrow().findings()).hasSize(1);
    assertThat(shown).contains("First.").doesNotContain("Third.");
    assertThat(editing.get("plan/").body()).contains("Fourth.");
  }

  @Test
  void aFolderThatMovesIsFollowed() throws IOException, InterruptedException {
    files.write("content/a/page.md", "# A page\n\nHere.\n");
    editing.until(false);
    Files.move(file("content/a"), file("content/b"));
    editing.until(false);
    files.write("content/b/page.md", "# A page\n\nThere.\n");
    editing.until(false);

    assertThat(editing.get("b/page/").body()).contains("There.");
    assertThat(editing.get("a/page/").statusCode()).isEqualTo(404);
  }

  @Test
  void aContentFolderThatGoesAndComesBackIsRead() throws IOException, InterruptedException {
    Files.move(file("content"), file("elsewhere"));
    Editing.Told gone = editing.until(true);
    String shown = editing.get("plan/").body();
    Files.move(file("elsewhere"), file("content"));
    editing.until(false);

    assertThat(gone.failure()).endsWith("content\" is not there");
    assertThat(shown).contains("First.");
  }

  @Test
  void aMistakeInATemplateThatShowsOnlyWhenAPageIsMadeKeepsTheLastPage()
      throws IOException, InterruptedException {
    files.write(
        "templates/article.peb",
        "{% extends \"layout.peb\" %}\n{% block content %}{{ page.contents[7].title }}{% endblock %}\n");
    editing.next();
    String shown = editing.get("plan/").body();

    assertThat(editing.until(true).outcome().orElseThrow().findings())
        .anyMatch(finding -> finding.diagnostic().rule().id().equals("template"));
    assertThat(shown).contains("First.");
    Files.delete(file("templates/article.peb"));
    editing.until(false);
    assertThat(editing.page("plan/"))
        .isEqualTo(Files.readString(editing.cleanBuild("clean").resolve("plan/index.html")));
  }

  @Test
  void aCommitChangesTheDates() throws IOException, InterruptedException {
    files.write("content/plan.md", "# Plan\n\nCommitted.\n");
    editing.until(false);
    files.commit("2026-11-20T12:00:00+00:00", "Ada <ada@example.org>", "Plan");
    while (!editing.page("plan/").contains("2026-11-20")) {
      editing.until(false);
    }
    assertThat(editing.page("plan/"))
        .isEqualTo(Files.readString(editing.cleanBuild("clean").resolve("plan/index.html")));
  }

  @Test
  void aContentFolderThatComesLateHasItsDates() throws IOException, InterruptedException {
    editing.close();
    Files.move(file("content"), file("elsewhere"));
    editing = new Editing(files.folder());
    editing.until(true);
    Files.move(file("elsewhere"), file("content"));
    editing.until(false);

    aCommitChangesTheDates();
  }

  @Test
  void theRuleOfAFindingIsExplained() {
    assertThat(editing.get("_handbook/rules/broken-link").body()).startsWith("broken-link: ");
    assertThat(editing.get("_handbook/rules/no-rule").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      int port = taken.getLocalPort();

      assertThatThrownBy(
              () ->
                  Serving.start(
                      new Previews(() -> editing.project("site")), OptionalInt.of(port), null))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("port " + port + " is taken");
    }
  }

  private int port() {
    return URI.create(editing.address()).getPort();
  }

  private String host() {
    return "127.0.0.1:" + port();
  }

  /** What is answered to lines that no client would write. */
  private String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(30_000);
      String request = String.join("\r\n", List.of(lines)) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
