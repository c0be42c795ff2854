package team.handbook.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import team.handbook.content.PageReader.Result;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.files.Stamp;
import team.handbook.model.PrivateMarkers;
import team.handbook.model.Settings;

/**
 * What was read last time, for a program that reads a handbook again and again, or now and at a
 * revision: what stands in files that have the same {@link Stamp} is not read again, but is the
 * same object. A page is kept by itself, the data as a whole. A page that includes others is never
 * kept, for its own file does not tell whether it would be read the same.
 */
public final class LastReading {
  private final Map<String, KeptPage> pages = new ConcurrentHashMap<>();
  private Optional<Kept<Settings>> settings = Optional.empty();
  private Optional<Kept<Records>> records = Optional.empty();

  /** What else a page is read by than its file. */
  record Way(Map<String, String> frontMatter, PrivateMarkers privateMarkers, boolean drafts) {
    static Way of(Settings settings, boolean drafts) {
      return new Way(settings.frontMatter(), settings.privateMarkers(), drafts);
    }
  }

  private record KeptPage(Stamp stamp, Way way, Result result) {}

  /**
   * What stands in some files.
   *
   * @param stamps the files, as they were
   * @param by what else it was read by
   * @param found what was said of them
   */
  private record Kept<V>(
      Optional<Map<String, Stamp>> stamps, Optional<Settings> by, V value, Diagnostics found) {
    boolean holds(Optional<Map<String, Stamp>> now, Optional<Settings> nowBy) {
      return stamps.isPresent() && stamps.equals(now) && by.equals(nowBy);
    }
  }

  /** The settings. */
  Settings settings(FileTree files, Function<Diagnostics, Settings> reading, Diagnostics out) {
    settings =
        Optional.of(
            read(settings, stamps(files, List.of(Settings.FILE)), Optional.empty(), reading));
    out.addAll(settings.get().found());
    return settings.get().value();
  }

  /**
   * The data.
   *
   * @param paths the files that it stands in
   * @param by the settings, if they are the same object as long as they are the same
   */
  Records records(
      FileTree files,
      List<String> paths,
      Settings by,
      Function<Diagnostics, Records> reading,
      Diagnostics out) {
    records = Optional.of(read(records, stamps(files, paths), Optional.of(by), reading));
    out.addAll(records.get().found());
    return records.get().value();
  }

  /** Empty where the files have no stamps, so that they must be read each time. */
  private static Optional<Map<String, Stamp>> stamps(FileTree files, List<String> paths) {
    Map<String, Stamp> stamps = new HashMap<>();
    for (String path : paths) {
      Optional<Stamp> stamp = files.stamp(path);
      if (stamp.isEmpty() && files.contains(path)) {
        return Optional.empty();
      }
      stamp.ifPresent(found -> stamps.put(path, found));
    }
    return Optional.of(stamps);
  }

  private static <V> Kept<V> read(
      Optional<Kept<V>> before,
      Optional<Map<String, Stamp>> stamps,
      Optional<Settings> by,
      Function<Diagnostics, V> reading) {
    if (before.isPresent() && before.get().holds(stamps, by)) {
      return before.get();
    }
    Diagnostics found = new Diagnostics();
    return new Kept<>(stamps, by, reading.apply(found), found);
  }

  /** A page. */
  Result page(String path, Optional<Stamp> stamp, Way way, Supplier<Result> reading) {
    KeptPage before = pages.get(path);
    if (before != null && stamp.equals(Optional.of(before.stamp())) && before.way().equals(way)) {
      return before.result();
    }
    Result result = reading.get();
    if (stamp.isPresent() && result.alone()) {
      pages.put(path, new KeptPage(stamp.get(), way, result));
    } else {
      pages.remove(path);
    }
    return result;
  }

  /** Forgets the pages that are not there any more. */
  void forget(List<Result> there) {
    if (pages.size() > there.stream().filter(Result::alone).count()) {
      Set<String> paths =
          there.stream().map(result -> result.page().path()).collect(Collectors.toSet());
      pages.keySet().retainAll(paths);
    }
  }
}
