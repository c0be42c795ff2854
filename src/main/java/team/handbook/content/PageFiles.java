package team.handbook.content;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import team.handbook.url.Url;

/** Decides which files of a content folder are pages. */
final class PageFiles {
  /** The index names, best first; a file name compares without case. */
  static final List<String> INDEX_NAMES = List.of("index.md", "_index.md", "readme.md");

  private static final Set<String> NAVIGATION = Set.of("summary.md", "_sidebar.md");

  private final List<PathMatcher> ignored;

  /** With the globs of the {@code ignore:} setting; {@code *} stops at a slash, {@code **} not. */
  PageFiles(List<String> ignore) {
    this.ignored =
        ignore.stream()
            .flatMap(glob -> spellings(glob))
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
  }

  /** A leading {@code **}{@code /} stands for no folder too, as in a {@code .gitignore}. */
  private static Stream<String> spellings(String glob) {
    return glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
  }

  /** Whether a file is a page: Markdown, and neither hidden nor navigation nor ignored. */
  boolean isPage(String path) {
    if (!Url.extension(path).equals("md")) {
      return false;
    }
    String name = Url.name(path);
    if (NAVIGATION.contains(lower(name)) || isIgnored(path)) {
      return false;
    }
    if (hidden(name.charAt(0)) && !name.equals("_index.md")) {
      return false;
    }
    for (int part = 0, end; (end = path.indexOf('/', part)) >= 0; part = end + 1) {
      if (hidden(path.charAt(part))) {
        return false;
      }
    }
    return true;
  }

  /** Whether settings leave a file out. */
  boolean isIgnored(String path) {
    if (ignored.isEmpty()) {
      return false;
    }
    Path asPath = Path.of(path);
    return ignored.stream().anyMatch(glob -> glob.matches(asPath));
  }

  /** The rank of a file name among index names, from 0; -1 for an ordinary page. */
  static int indexRank(String name) {
    for (int rank = 0; rank < INDEX_NAMES.size(); rank++) {
      if (INDEX_NAMES.get(rank).equalsIgnoreCase(name)) {
        return rank;
      }
    }
    return -1;
  }

  /** Whether a name that starts so is hidden. */
  private static boolean hidden(char first) {
    return first == '.' || first == '_';
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
