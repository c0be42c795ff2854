package team.handbook.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.files.ListedTree;
import team.handbook.files.Stamp;
import team.handbook.files.Unlisted;

/**
 * A content folder as it was at a revision, read from Git's store. Symbolic links are followed as
 * on disk. Of a file that Git LFS keeps, the store has a pointer, whose size is that of the file;
 * other repositories inside this one (submodules) are not read.
 */
public final class RevisionTree extends ListedTree implements AutoCloseable {
  private static final int MAX_HOPS = 40;
  private static final int LARGEST_POINTER = 1024;
  private static final Pattern POINTER =
      Pattern.compile(
          "\\Aversion https://git-lfs\\.github\\.com/spec/.*\nsize (\\d{1,18})\n", Pattern.DOTALL);

  private final GitObjects objects;
  private final TreeEntry.Folder top;
  private final String prefix;
  private final Map<String, TreeEntry.File> files;
  private final List<String> modules;

  /** The stamps of files on disk that are byte by byte as they were, by their paths. */
  private final Map<String, Stamp> stamps = new HashMap<>();

  private RevisionTree(GitObjects objects, TreeEntry.Folder top, String prefix, Lister lister) {
    super(prefix, lister.sizes);
    this.objects = objects;
    this.top = top;
    this.prefix = prefix;
    this.files = Map.copyOf(lister.files);
    this.modules = List.copyOf(lister.modules);
  }

  /**
   * Lists a folder of a revision; one that was not there has no files.
   *
   * @param prefix the folder, from the top of the repository
   * @param left folders to leave out, from the top of the repository
   */
  static RevisionTree open(
      GitObjects objects, TreeEntry.Folder top, String prefix, List<String> left, Diagnostics out) {
    Lister lister = new Lister(new Links(objects, top), prefix, left, out);
    if (lister.links.follow(prefix).at instanceof TreeEntry.Folder folder) {
      lister.walk(folder, "", 1);
    }
    return new RevisionTree(objects, top, prefix, lister);
  }

  /**
   * Notes which files are the same on disk, so that they need not be read twice. One that a
   * symbolic link leads to is not among them, since Git tells of the link alone; nor is one that
   * Git would write otherwise, with other line ends for one.
   *
   * @param now the same folder on disk
   * @param changed the files that differ, from the top of the repository
   */
  void noteUnchanged(FileTree now, Set<String> changed) {
    Links links = new Links(objects, top);
    files.forEach(
        (path, file) -> {
          String whole = repositoryPath(path);
          boolean same =
              !changed.contains(whole)
                  && now.contains(path)
                  && now.size(path) == file.size()
                  && links.follow(whole).path.equals(whole);
          if (same) {
            now.stamp(path).ifPresent(stamp -> stamps.put(path, stamp));
          }
        });
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    return Optional.ofNullable(stamps.get(path));
  }

  /** The folders that other repositories keep, from the content folder; they were not read. */
  public List<String> modules() {
    return modules;
  }

  @Override
  public Outside outside(String path) {
    String target = repositoryPath(path);
    if (target.startsWith("../")
        || target.equals("..")
        || Stream.of(target.split("/")).anyMatch(".git"::equals)) {
      return Outside.UNSAFE;
    }
    Found found = new Links(objects, top).follow(target);
    if (found.out) {
      return Outside.UNSAFE;
    }
    if (found.at instanceof TreeEntry.File) {
      return Outside.FILE;
    }
    return found.at instanceof TreeEntry.Folder ? Outside.FOLDER : Outside.ABSENT;
  }

  @Override
  public byte[] bytes(String path) {
    return objects.read(find(path).object());
  }

  /**
   * There is no file on this disk.
   *
   * @throws UnsupportedOperationException always: a site is never made of a revision
   */
  @Override
  public Path file(String path) {
    throw new UnsupportedOperationException(path + " is not on this disk");
  }

  @Override
  public long size(String path) {
    TreeEntry.File file = find(path);
    return file.size() > LARGEST_POINTER ? file.size() : pointed(file).orElse(file.size());
  }

  private Optional<Long> pointed(TreeEntry.File file) {
    Matcher matcher = POINTER.matcher(text(objects, file.object()));
    return matcher.lookingAt() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  private TreeEntry.File find(String path) {
    TreeEntry.File listed = files.get(path);
    if (listed != null) {
      return listed;
    }
    if (new Links(objects, top).follow(repositoryPath(path)).at instanceof TreeEntry.File file) {
      return file;
    }
    throw new IllegalArgumentException("there was no file " + path + " in " + prefix);
  }

  private static String text(GitObjects objects, String object) {
    return new String(objects.read(object), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    objects.close();
  }

  /**
   * Where a path leads.
   *
   * @param at what stands there; empty where nothing does
   * @param path the path without symbolic links
   * @param out whether it leads out of the repository
   */
  private record Found(@Nullable TreeEntry at, String path, boolean out) {}

  /** Follows paths through folders and symbolic links. */
  private record Links(GitObjects objects, TreeEntry.Folder top) {
    Found follow(String path) {
      Deque<String> steps = new ArrayDeque<>(List.of(path.split("/")));
      Deque<String> names = new ArrayDeque<>();
      Deque<TreeEntry.Folder> folders = new ArrayDeque<>(List.of(top));
      TreeEntry at = top;
      int hops = 0;
      while (!steps.isEmpty()) {
        String step = steps.pop();
        if (step.isEmpty() || step.equals(".")) {
          continue;
        }
        if (!(at instanceof TreeEntry.Folder folder)) {
          return new Found(null, path, false);
        }
        if (step.equals("..")) {
          folders.removeLast();
          if (folders.isEmpty()) {
            return new Found(null, path, true);
          }
          names.removeLast();
          at = folders.getLast();
          continue;
        }
        TreeEntry next = folder.entries().get(step);
        if (next instanceof TreeEntry.Link link) {
          String target = text(objects, link.object());
          if (target.startsWith("/")) {
            return new Found(null, path, true);
          }
          if (++hops > MAX_HOPS) {
            return new Found(null, path, false);
          }
          List<String> parts = List.of(target.split("/"));
          for (int i = parts.size() - 1; i >= 0; i--) {
            steps.push(parts.get(i));
          }
          continue;
        }
        if (next == null) {
          return new Found(null, path, false);
        }
        names.addLast(step);
        at = next;
        if (next instanceof TreeEntry.Folder below) {
          folders.addLast(below);
        }
      }
      return new Found(at, String.join("/", names), false);
    }
  }

  /** Walks the folder as {@link team.handbook.files.FolderTree} walks one on disk. */
  private static final class Lister {
    private final Links links;
    private final String prefix;
    private final List<String> left;
    private final Diagnostics out;
    private final Map<String, TreeEntry.File> files = new HashMap<>();
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private final List<String> modules = new ArrayList<>();

    /** Compared by identity: two folders that hold the same are still two. */
    private final Set<TreeEntry.Folder> above = Collections.newSetFromMap(new IdentityHashMap<>());

    Lister(Links links, String prefix, List<String> left, Diagnostics out) {
      this.links = links;
      this.prefix = prefix;
      this.left = left;
      this.out = out;
    }

    void walk(TreeEntry.Folder folder, String path, int depth) {
      above.add(folder);
      folder.entries().forEach((name, entry) -> visit(name, entry, path + name, depth));
      above.remove(folder);
    }

    private void visit(String name, TreeEntry entry, String path, int depth) {
      TreeEntry at = entry;
      if (entry instanceof TreeEntry.Link) {
        Found found = links.follow(prefix.isEmpty() ? path : prefix + "/" + path);
        if (found.out) {
          Unlisted.leadsOut(path, "repository", out);
          return;
        }
        if (found.at == null) {
          // Nothing is said of it on disk either: editors lock files with such links.
          return;
        }
        at = found.at;
      }
      if (at instanceof TreeEntry.Module) {
        modules.add(path);
      } else if (at instanceof TreeEntry.Folder folder) {
        folder(name, folder, path, depth);
      } else if (at instanceof TreeEntry.File file && isReadable(name, path)) {
        files.put(path, file);
        sizes.put(path, file.size());
      }
    }

    private void folder(String name, TreeEntry.Folder folder, String path, int depth) {
      String whole = prefix.isEmpty() ? path : prefix + "/" + path;
      if (Unlisted.isSkipped(name) || left.contains(whole)) {
        return;
      }
      if (above.contains(folder)) {
        Unlisted.leadsIntoItself(path, out);
      } else if (depth >= Unlisted.MAX_DEPTH) {
        Unlisted.tooDeep(path, out);
      } else if (isReadable(name, path)) {
        walk(folder, path + "/", depth + 1);
      }
    }

    private boolean isReadable(String name, String path) {
      return !Unlisted.hasBackslash(path, name, out) && !Unlisted.isNoText(path, name, out);
    }
  }
}
