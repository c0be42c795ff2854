package team.handbook.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Wakes up when something changes in folders, and says where to look first. Events get lost when
 * many come at once, on network disks, and when a folder is replaced: whoever waits for them has to
 * look at everything now and then nevertheless.
 */
final class Watch implements AutoCloseable {
  /** Editors write in bursts, and Git still more; this long it must be quiet. */
  private static final int QUIET_MILLIS = 10;

  /** But something that writes all the time does not keep us from looking. */
  private static final int MOST_BURSTS = 60;

  /** Of more places than these, it is no use to know which they are. */
  private static final int MOST_PLACES = 1000;

  /**
   * What was heard.
   *
   * @param anything whether anything was
   * @param places where something changed, all of it; empty if that is not known
   */
  record Heard(boolean anything, Optional<Set<Path>> places) {}

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

  /** Waits until something changes and it is quiet again; but not for longer than it is told. */
  Heard await(long millis) throws InterruptedException {
    WatchKey first = service.poll(millis, TimeUnit.MILLISECONDS);
    if (first == null) {
      return new Heard(false, Optional.empty());
    }
    Set<Path> places = new HashSet<>();
    boolean all = drain(first, places);
    all &= drainUntilQuiet(places);
    return new Heard(
        true, all && places.size() <= MOST_PLACES ? Optional.of(places) : Optional.empty());
  }

  /** Waits until it is quiet. */
  void pause() throws InterruptedException {
    drainUntilQuiet(new HashSet<>());
  }

  private boolean drainUntilQuiet(Set<Path> places) throws InterruptedException {
    boolean all = true;
    for (int burst = 0; burst < MOST_BURSTS; burst++) {
      WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (more == null) {
        return all;
      }
      all &= drain(more, places);
    }
    return all;
  }

  /** Adds the places that a key has; false if it lost some, or if its folder is gone. */
  private static boolean drain(WatchKey key, Set<Path> places) {
    boolean all = true;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
        places.add(folder.resolve(name));
      } else {
        all = false;
      }
    }
    return key.reset() && all;
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
