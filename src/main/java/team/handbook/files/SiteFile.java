package team.handbook.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a site. Its content is made when it is written, so that finished pages are never all
 * in memory.
 *
 * @param path relative to the site, with {@code /}
 * @param origin the source it comes from, relative to the content folder, or what makes it
 * @param content writes itself
 */
public record SiteFile(String path, String origin, Content content) {

  /** Writes itself to a stream; it may be asked from any thread, and again. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A file of finished text. */
  public static SiteFile text(String path, String origin, String text) {
    return new SiteFile(path, origin, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A copy of a file on disk. */
  public static SiteFile copy(String path, String origin, Path source) {
    return new SiteFile(path, origin, out -> Files.copy(source, out));
  }

  /** Makes the content and throws it away, as {@code check} does. */
  public void discard() {
    try {
      content.writeTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
