package team.handbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import team.handbook.support.Cli;

/** How {@code serve} starts and ends, in a process of its own. */
class ServeCommandTest {
  @TempDir Path temp;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(temp.resolve("content"));
    Files.writeString(temp.resolve("content/index.md"), "# Home\n\nWelcome.\n");
    Files.writeString(temp.resolve("content/plan.md"), "---\nstatus: draft\n---\n# Plan\n");
  }

  @Test
  void anInterruptEndsItWithoutAComplaint() throws IOException, InterruptedException {
    assumeFalse(ignoresInterrupts(), "skipped: the shell started this so that it ignores them");
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      URI address = address(out);
      String home = get(address);
      String draft = get(address.resolve("plan/"));
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("Exception");
      assertThat(home).contains("Welcome.");
      assertThat(draft).contains("ribbon");
    } finally {
      process.destroyForcibly();
    }
  }

  /** What a shell starts in the background ignores interrupts, and so does all that it starts. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    int interrupt = 2;
    return (Long.parseUnsignedLong(ignored, 16) & 1L << (interrupt - 1)) != 0;
  }

  @Test
  void aPortThatIsTakenIsSaidInASentence() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      String port = Integer.toString(taken.getLocalPort());
      Cli.Result result = new Cli(temp).run("serve", "--port", port);

      assertThat(result.code()).isEqualTo(Main.MACHINE);
      assertThat(result.err())
          .isEqualTo(
              "handbook: port "
                  + port
                  + " is taken, or not allowed; name another with --port, or leave it out to have a"
                  + " free one\n");
    }
  }

  @Test
  void aPortThatCannotBeIsWrongUsage() throws IOException, InterruptedException {
    Cli.Result result = new Cli(temp).run("serve", "--port", "65536");

    assertThat(result.code()).isEqualTo(Main.USAGE);
    assertThat(result.err()).contains("there is no port 65536; ports go from 0 to 65535");
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "team.handbook.cli.Main",
            "serve",
            "--port",
            "0")
        .directory(temp.toFile())
        .start();
  }

  private static URI address(BufferedReader out) throws IOException {
    String line = out.readLine();
    assertThat(line).startsWith("the handbook is at http://127.0.0.1:");
    return URI.create(line.replaceAll(".*(http://\\S+).*", "$1"));
  }

  private static String get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
