package team.handbook.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.Writer;

/**
 * Takes the text of a page while a template makes it, up to a limit. Pebble's own limit copies
 * every text twice on its way; a body is too long for that.
 */
final class PageWriter extends Writer {
  /** More than this is a loop that does not end; an A to Z of 100,000 entries fits. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private static final int USUAL = 24 * 1024;

  private final StringBuilder text = new StringBuilder(USUAL);

  @Override
  public void write(String part) {
    makeRoom(part.length());
    text.append(part);
  }

  @Override
  public void write(String part, int offset, int length) {
    makeRoom(length);
    text.append(part, offset, offset + length);
  }

  @Override
  public void write(char[] part, int offset, int length) {
    makeRoom(length);
    text.append(part, offset, length);
  }

  @Override
  public void write(int character) {
    makeRoom(1);
    text.append((char) character);
  }

  private void makeRoom(int length) {
    if (text.length() + length > LIMIT) {
      throw new PebbleException(null, "the page is larger than " + LIMIT + " characters");
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
