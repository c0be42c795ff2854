package team.handbook.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Wakes up when something changes in folders. Events only tell <em>when</em> to look, never what
 * changed: they get lost when many come at once, on network disks, and when a folder is replaced.
 */
final class Watch implements AutoCloseable {
  /** Editors write in bursts, and Git still more; this long it must be quiet. */
  private static final int QUIET_MILLIS = 15;

  /** But something that writes all the time does not keep us from looking. */
  private static final int MOST_BURSTS = 60;

  private final WatchService service;
  private final Map<Path, Registered> keys = new HashMap<>();

  /** A folder, which one it was (a folder may be replaced by another), and its key. */
  private record Registered(String folder, WatchKey key) {}

  Watch() {
    try {
      service = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Listens to these folders, and to no others. */
  void listen(Map<Path, String> folders) {
    keys.entrySet()
        .removeIf(
            entry -> {
              boolean gone =
                  !entry.getValue().folder().equals(folders.get(entry.getKey()))
                      || !entry.getValue().key().isValid();
              if (gone) {
                entry.getValue().key().cancel();
              }
              return gone;
            });
    folders.forEach(
        (path, folder) -> {
          if (!keys.containsKey(path)) {
            register(path, folder);
          }
        });
  }

  private void register(Path path, String folder) {
    try {
      WatchKey key =
          path.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      keys.put(path, new Registered(folder, key));
    } catch (IOException e) {
      // The folder has gone again, or the system lets nobody watch more of them. Looking at the
      // files now and then finds changes as well, only later.
    }
  }

  /**
   * Waits until something changes and it is quiet again.
   *
   * @return false if nothing changed in that time
   */
  boolean await(long millis) throws InterruptedException {
    WatchKey first = service.poll(millis, TimeUnit.MILLISECONDS);
    if (first == null) {
      return false;
    }
    drain(first);
    pause();
    return true;
  }

  /** Waits until it is quiet. */
  void pause() throws InterruptedException {
    for (int burst = 0; burst < MOST_BURSTS; burst++) {
      WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (more == null) {
        return;
      }
      drain(more);
    }
  }

  private static void drain(WatchKey key) {
    key.pollEvents();
    key.reset();
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
