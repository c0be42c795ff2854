package team.handbook.publish;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import team.handbook.files.SiteFile;
import team.handbook.files.SiteFolder;
import team.handbook.files.SiteFolder.Found;
import team.handbook.files.SiteFolder.Kind;
import team.handbook.publish.Journal.Removal;
import team.handbook.publish.Publisher.Published;

/** A site whose folder is there: what changed is staged in it, and then put in place. */
final class ChangedSite implements Publication.Target {
  private final SiteFolder folder;
  private final Workplace workplace;
  private final Set<String> old;

  /** Paths of the last build by how a disk that ignores case sees them. */
  private final Map<String, String> folded;

  private final Map<String, Found> folders = new ConcurrentHashMap<>();

  /** What stands where an added file should go, and is not an earlier version of it. */
  private final Map<String, Found> inTheWay = new ConcurrentHashMap<>();

  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();

  private ChangedSite(SiteFolder folder, Workplace workplace) {
    this.folder = folder;
    this.workplace = workplace;
    this.old = Manifest.read(folder);
    this.folded =
        old.stream().collect(Collectors.toMap(Names::fold, Function.identity(), (a, b) -> a));
  }

  /** Begins, after what a killed build left is finished or thrown away. */
  static ChangedSite begin(SiteFolder folder) {
    Workplace workplace = Workplace.enter(folder);
    boolean begun = false;
    try {
      if (!Journal.finish(folder)) {
        Journal.discard(folder);
      }
      ChangedSite site = new ChangedSite(folder, workplace);
      begun = true;
      return site;
    } finally {
      if (!begun) {
        workplace.close();
      }
    }
  }

  @Override
  public void add(SiteFile file) {
    String path = file.path();
    String staged = Names.STAGED + "/" + path;
    Found found = find(path);
    if (found.kind() == Kind.FILE && found.at().equals(path) && !isRenamed(path)) {
      if (!folder.writeUnlessSame(staged, path, file.content())) {
        unchanged.incrementAndGet();
        return;
      }
      if (!old.contains(path)) {
        inTheWay.put(path, found);
      }
    } else {
      folder.write(staged, file.content());
      if (found.kind() != Kind.ABSENT) {
        inTheWay.put(path, found);
      }
    }
    written.incrementAndGet();
  }

  private Found find(String path) {
    String parent = Names.folder(path);
    if (parent.isEmpty()) {
      return new Found(folder.entry(path), path);
    }
    Found above = folders.computeIfAbsent(parent, folder::find);
    return above.kind() == Kind.FOLDER ? new Found(folder.entry(path), path) : above;
  }

  /** Whether the last build had this path in another case: then that file gives way to this one. */
  private boolean isRenamed(String path) {
    String other = folded.get(Names.fold(path));
    return other != null && !old.contains(path) && folder.find(other).kind() == Kind.FILE;
  }

  @Override
  public Published commit(Set<String> paths) {
    Set<String> stale = new TreeSet<>(old);
    stale.removeAll(paths);
    List<Removal> removals = removals(stale, paths);
    boolean nothingToDo = written.get() == 0 && stale.isEmpty();
    if (!nothingToDo || !old.equals(paths)) {
      Manifest.write(folder, Names.NEXT_MANIFEST, paths);
    }
    if (!nothingToDo) {
      Journal.begin(folder, removals);
      Journal.finish(folder);
    } else if (!old.equals(paths)) {
      folder.move(Names.NEXT_MANIFEST, Names.MANIFEST);
    }
    return new Published(written.get(), unchanged.get(), stale.size());
  }

  /** What is to be removed: first what stands in the way of a new file, then the rest. */
  private List<Removal> removals(Set<String> stale, Set<String> paths) {
    List<Removal> first = new ArrayList<>();
    Set<String> foreign = new TreeSet<>();
    inTheWay.forEach(
        (path, found) -> {
          Collection<String> gone = obstacles(path, found);
          if (stale.containsAll(gone)) {
            gone.forEach(obstacle -> first.add(new Removal(obstacle, path)));
          } else {
            foreign.add(found.at());
          }
        });
    if (!foreign.isEmpty()) {
      throw refusal(foreign);
    }
    for (String path : paths) {
      String other = old.contains(path) ? path : folded.getOrDefault(Names.fold(path), path);
      if (stale.contains(other)) {
        first.add(new Removal(other, path));
      }
    }
    Set<String> early = new HashSet<>();
    first.forEach(removal -> early.add(removal.stale()));
    List<Removal> all = new ArrayList<>(first.stream().sorted().distinct().toList());
    stale.stream().filter(path -> !early.contains(path)).forEach(path -> all.add(Removal.of(path)));
    return all;
  }

  private Collection<String> obstacles(String path, Found found) {
    if (found.kind() == Kind.FOLDER) {
      return folder.below(found.at());
    }
    String other = folded.getOrDefault(Names.fold(path), path);
    boolean renamed =
        found.kind() == Kind.FILE
            && found.at().equals(path)
            && !other.equals(path)
            && folder.same(path, other);
    return List.of(renamed ? other : found.at());
  }

  private UncheckedIOException refusal(Set<String> foreign) {
    String first = foreign.iterator().next();
    String more = foreign.size() == 1 ? "" : " (and " + (foreign.size() - 1) + " more)";
    return new UncheckedIOException(
        new FileSystemException(
            folder.root().resolve(first) + more,
            null,
            "it stands where the site has a file, and no build of this site wrote it;"
                + " move it away, or choose another folder with --output"));
  }

  @Override
  public void close() {
    try {
      if (!Journal.isOpen(folder)) {
        Journal.discard(folder);
      }
    } finally {
      workplace.close();
    }
  }
}
