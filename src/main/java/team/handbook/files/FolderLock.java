package team.handbook.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock that one process at a time can hold; it goes with the process, however that ends. Its file
 * is removed when it is given up; only a killed process leaves it, and then it holds nothing.
 */
public final class FolderLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a lock, without waiting.
   *
   * @param file made if it is not there; its folder must exist
   * @return empty if another has it
   * @throws UncheckedIOException if the file cannot be made
   */
  public static Optional<FolderLock> take(Path file) {
    try {
      while (true) {
        FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        if (held(channel)) {
          channel.close();
          return Optional.empty();
        }
        if (channel.size() == 0 || hasBytes(file)) {
          return Optional.of(new FolderLock(file, channel));
        }
        // Whoever held it removed the file after it was opened here: another may lock a new one.
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing of ours has bytes where it can be found: what has was put there by others. */
  private static boolean hasBytes(Path file) throws IOException {
    try {
      return Files.size(file) > 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean held(FileChannel channel) {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      // Some network disks have no locks. Better to publish there without one than not at all.
      return false;
    }
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      Files.deleteIfExists(file);
      channel.write(ByteBuffer.wrap(new byte[] {1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
