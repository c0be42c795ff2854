package team.handbook.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of Git's store, byte for byte, through one {@code git cat-file --batch} that runs
 * until this is closed. Any thread may ask; they take turns.
 */
final class GitObjects implements AutoCloseable {
  private final Git git;
  private final String revision;
  private @Nullable Process process;
  private @Nullable InputStream answers;
  private boolean closed;

  GitObjects(Git git, String revision) {
    this.git = git;
    this.revision = revision;
  }

  /**
   * The bytes of a file.
   *
   * @throws RevisionException if this clone has not got it
   */
  synchronized byte[] read(String object) {
    if (closed) {
      throw new IllegalStateException("read after the comparison was over");
    }
    try {
      Process asked = process == null ? start() : process;
      OutputStream questions = asked.getOutputStream();
      questions.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
      questions.flush();
      InputStream in = answers == null ? asked.getInputStream() : answers;
      String[] head = line(in).split(" ", -1);
      if (head.length != 3) {
        throw new RevisionException(
            "this clone has not got every file of \""
                + revision
                + "\"; fetch it whole, not with --filter");
      }
      byte[] bytes = in.readNBytes(Integer.parseInt(head[2]));
      if (in.read() != '\n') {
        throw new IOException("Git stopped in the middle of a file of \"" + revision + "\"");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start() throws IOException {
    Process started = git.start(List.of("cat-file", "--batch"));
    process = started;
    answers = new BufferedInputStream(started.getInputStream(), 64 * 1024);
    return started;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("Git stopped answering");
      }
      line.append((char) b);
    }
    return line.toString();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      process.destroy();
    }
  }
}
