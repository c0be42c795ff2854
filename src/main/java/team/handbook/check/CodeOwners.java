package team.handbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.files.FileTree;
import team.handbook.files.SourceText;

/**
 * The file CODEOWNERS of a repository, as code hosts read it: a pattern of paths and who is asked
 * to review them, one entry a line; the last entry that matches a path counts.
 *
 * @param entries in the order of the file
 */
record CodeOwners(List<Entry> entries) {
  private static final long LIMIT = 3 * 1024 * 1024;
  private static final List<String> PLACES =
      List.of(
          ".github/CODEOWNERS",
          "CODEOWNERS",
          "docs/CODEOWNERS",
          ".gitlab/CODEOWNERS",
          ".forgejo/CODEOWNERS");
  private static final Pattern LINE =
      Pattern.compile("(?![\\[^])(?<pattern>(?:\\\\ |\\S)+)(?<owners>.*)");

  /**
   * An entry.
   *
   * @param pattern as written
   * @param regex the paths from the top of the repository that it matches
   * @param owners such as {@code @rory} or {@code @northlight/infrastructure}
   * @param at where the pattern stands
   */
  record Entry(String pattern, Pattern regex, List<String> owners, Location at) {
    boolean matches(String path) {
      return regex.matcher(path).matches();
    }
  }

  /** Reads the first that there is. */
  static Optional<CodeOwners> read(FileTree files) {
    return PLACES.stream()
        .map(files::fromRepository)
        .filter(path -> exists(files, path))
        .findFirst()
        .flatMap(path -> files.text(path, LIMIT, new Diagnostics()))
        .map(CodeOwners::parse);
  }

  private static boolean exists(FileTree files, String path) {
    return path.startsWith("../")
        ? files.outside(path) == FileTree.Outside.FILE
        : files.contains(path);
  }

  private static CodeOwners parse(SourceText source) {
    List<Entry> entries = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).replaceFirst("(^|\\s)#.*", "");
      Matcher matcher = LINE.matcher(text.strip());
      if (matcher.matches()) {
        int start = source.lineStart(line) + text.indexOf(matcher.group("pattern"));
        String pattern = matcher.group("pattern");
        entries.add(
            new Entry(
                pattern,
                regex(pattern),
                List.of(matcher.group("owners").strip().split("\\s+")),
                source.at(start, start + pattern.length())));
      }
    }
    return new CodeOwners(entries);
  }

  /**
   * A pattern of .gitignore: with a slash inside, it counts from the top; a folder is all of it.
   */
  private static Pattern regex(String pattern) {
    String path = pattern.replace("\\ ", " ");
    boolean folder = path.endsWith("/");
    String trimmed = path.replaceFirst("^/", "").replaceFirst("/$", "");
    boolean anchored = path.startsWith("/") || trimmed.contains("/");
    StringBuilder regex = new StringBuilder(anchored ? "" : "(?:.*/)?");
    for (int i = 0; i < trimmed.length(); i++) {
      if (trimmed.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (trimmed.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (trimmed.charAt(i) == '*') {
        regex.append("[^/]*");
      } else if (trimmed.charAt(i) == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(trimmed.substring(i, i + 1)));
      }
    }
    // "/docs/*" is the files of the folder, and not those of folders in it.
    boolean flat = trimmed.endsWith("/*");
    return Pattern.compile(regex + (folder ? "/.*" : flat ? "" : "(?:/.*)?"));
  }

  /** The entry that counts for a path. */
  Optional<Entry> of(String path) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).matches(path)) {
        return Optional.of(entries.get(i));
      }
    }
    return Optional.empty();
  }
}
