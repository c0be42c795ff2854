package team.handbook.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is written with a file, and starts a new file at the first difference. As long as
 * all is equal, nothing is kept and nothing is written.
 */
final class ComparingOutput extends OutputStream {
  private final Path existing;
  private final Creation creation;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private long same;
  private boolean closed;

  /** Makes the new file. */
  @FunctionalInterface
  interface Creation {
    OutputStream create() throws IOException;
  }

  ComparingOutput(Path existing, Creation creation) {
    this.existing = existing;
    this.creation = creation;
  }

  /** Whether a new file was written. */
  boolean differs() {
    return out != null;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (out == null) {
      byte[] read = input().readNBytes(length);
      if (Arrays.equals(read, 0, read.length, bytes, offset, offset + length)) {
        same += length;
        return;
      }
    }
    differing().write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (out == null && input().read() >= 0) {
        differing();
      }
    } finally {
      if (in != null) {
        in.close();
      }
      if (out != null) {
        out.close();
      }
    }
  }

  private InputStream input() throws IOException {
    if (in == null) {
      in = Files.newInputStream(existing, LinkOption.NOFOLLOW_LINKS);
    }
    return in;
  }

  /** The new file, begun with the bytes that were equal so far. */
  private OutputStream differing() throws IOException {
    if (out == null) {
      out = creation.create();
      try (InputStream again = Files.newInputStream(existing, LinkOption.NOFOLLOW_LINKS)) {
        copy(again, out, same);
      }
    }
    return out;
  }

  private static void copy(InputStream from, OutputStream to, long count) throws IOException {
    long left = count;
    while (left > 0) {
      byte[] piece = from.readNBytes((int) Math.min(left, 64 * 1024));
      if (piece.length == 0) {
        throw new IOException("a file of the site changed while it was compared");
      }
      to.write(piece);
      left -= piece.length;
    }
  }
}
