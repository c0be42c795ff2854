package team.handbook.publish;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import team.handbook.files.Folders;
import team.handbook.files.SiteFile;
import team.handbook.files.SiteFolder;

/** A staging that touches the disk when the first file comes, and checks every path. */
final class Publication implements Staging {
  private final Path output;
  private final Runnable beforeChange;
  private final Set<String> added = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Target target;
  private volatile boolean complete = true;

  /** A kind of output folder: one that is there, or one that is not. */
  interface Target extends AutoCloseable {
    /** Whether the file was written; it is not where its bytes are there already. */
    void add(SiteFile file);

    Publisher.Published commit(Set<String> paths);

    @Override
    void close();
  }

  Publication(Path output, Runnable beforeChange) {
    this.output = output;
    this.beforeChange = beforeChange;
  }

  @Override
  public void add(SiteFile file) {
    if (!Names.isPublishable(file.path())) {
      throw new IllegalArgumentException("not a path inside a site: " + file.path());
    }
    if (!added.add(file.path())) {
      throw new IllegalArgumentException("added twice: " + file.path());
    }
    boolean done = false;
    try {
      target().add(file);
      done = true;
    } finally {
      if (!done) {
        complete = false;
      }
    }
  }

  @Override
  public Publisher.Published commit() {
    if (!complete) {
      throw new IllegalStateException("a file could not be made, so there is no whole site");
    }
    return target().commit(Set.copyOf(added));
  }

  @Override
  public void close() {
    Target started = target;
    if (started != null) {
      started.close();
    }
  }

  private Target target() {
    Target started = target;
    return started != null ? started : start();
  }

  private synchronized Target start() {
    Target started = target;
    if (started == null) {
      started = begin();
      target = started;
    }
    return started;
  }

  private Target begin() {
    if (Folders.exists(output)) {
      FreshSite.tidy(output, beforeChange);
      return ChangedSite.begin(new SiteFolder(Folders.real(output), beforeChange));
    }
    if (Folders.isTaken(output)) {
      throw new UncheckedIOException(
          new FileSystemException(output.toString(), null, "this is not a folder"));
    }
    return FreshSite.begin(output, beforeChange);
  }
}
