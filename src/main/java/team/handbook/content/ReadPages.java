package team.handbook.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import team.handbook.content.PageReader.Result;
import team.handbook.files.Stamp;
import team.handbook.model.PrivateMarkers;
import team.handbook.model.Settings;

/**
 * Pages as they were read, for a program that reads a handbook again and again, or now and at a
 * revision: one whose file has the same {@link Stamp} is not parsed again. A page that includes
 * others is never kept, for its own file does not tell whether it would be read the same.
 */
public final class ReadPages {
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** What else a page is read by. */
  private record Way(
      Map<String, String> frontMatter, PrivateMarkers privateMarkers, boolean drafts) {}

  private record Kept(Stamp stamp, Way way, Result result) {}

  /** The result of last time, or one that is made now. */
  Result result(
      String path,
      Optional<Stamp> stamp,
      Settings settings,
      boolean drafts,
      Supplier<Result> reading) {
    Way way = new Way(settings.frontMatter(), settings.privateMarkers(), drafts);
    Kept before = kept.get(path);
    if (before != null && stamp.equals(Optional.of(before.stamp())) && before.way().equals(way)) {
      return before.result();
    }
    Result result = reading.get();
    if (stamp.isPresent() && result.alone()) {
      kept.put(path, new Kept(stamp.get(), way, result));
    } else {
      kept.remove(path);
    }
    return result;
  }

  /** Forgets the pages that are not there any more. */
  void forget(List<Result> there) {
    Set<String> paths =
        there.stream().map(result -> result.page().path()).collect(Collectors.toSet());
    kept.keySet().retainAll(paths);
  }
}
