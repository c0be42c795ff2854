package team.handbook.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.url.Url;

/** What can be served from a folder, by paths that count from its top. */
final class SiteFiles {
  private static final List<String> INDEXES = List.of("index.html", "index.htm", "index.xhtml");

  /** In a folder with more files than this, nobody is asked what they meant. */
  private static final int MAX_CANDIDATES = 300;

  private final FileTree files;
  private final boolean extensionless;
  private final Map<String, List<String>> byFolder = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, Optional<String>> suggested = new ConcurrentHashMap<>();

  SiteFiles(FileTree files, boolean extensionless) {
    this.files = files;
    this.extensionless = extensionless;
    for (String path : files.paths()) {
      byFolder.computeIfAbsent(Url.folder(path), folder -> new ArrayList<>()).add(path);
      if (!INDEXES.contains(Url.name(path))) {
        byName.computeIfAbsent(Url.name(path), name -> new ArrayList<>()).add(path);
      }
    }
  }

  /** The file that is served for a path, as written and then percent-decoded. */
  Optional<String> find(String path) {
    Optional<String> raw = served(path);
    return raw.isPresent() || path.indexOf('%') < 0 ? raw : served(Url.decode(path));
  }

  private Optional<String> served(String path) {
    boolean slash = path.endsWith("/");
    String bare = slash ? path.substring(0, path.length() - 1) : path;
    if (!slash && files.contains(path)) {
      return Optional.of(path);
    }
    if (bare.isEmpty() || files.containsFolder(bare)) {
      return INDEXES.stream().map(name -> Url.join(bare, name)).filter(files::contains).findFirst();
    }
    return Optional.of(path + ".html").filter(file -> !slash && extensionless).filter(this::has);
  }

  private boolean has(String path) {
    return files.contains(path);
  }

  /** Whether it is a folder, which then has no index. */
  boolean isFolder(String path) {
    return path.isEmpty() || files.containsFolder(path);
  }

  /** The file or folder that is spelt with other capitals. */
  Optional<String> ignoringCase(String path) {
    return files.ignoringCase(path).filter(found -> !found.equals(path));
  }

  /** Whether the file is there when the server adds the ending. */
  boolean lacksExtension(String path) {
    return !extensionless && !path.isEmpty() && files.contains(path + ".html");
  }

  /** The only file of that name elsewhere, or the file beside it with the closest name. */
  Optional<String> meant(String path) {
    Optional<String> known = suggested.get(path);
    if (known != null) {
      return known;
    }
    List<String> same = byName.getOrDefault(Url.name(path), List.of());
    Optional<String> found = same.size() == 1 ? Optional.of(same.get(0)) : closest(path);
    suggested.put(path, found);
    return found;
  }

  private Optional<String> closest(String path) {
    List<String> beside = byFolder.getOrDefault(Url.folder(path), List.of());
    if (beside.size() > MAX_CANDIDATES) {
      return Optional.empty();
    }
    return Suggestion.closest(Url.name(path), beside.stream().map(Url::name).toList())
        .map(name -> Url.join(Url.folder(path), name));
  }
}
