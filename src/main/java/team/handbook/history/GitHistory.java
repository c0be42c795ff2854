package team.handbook.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Git knows of a content folder: the top of the repository, the commit that is checked out,
 * the last change of each file, and the newest commits. It takes one short question and one {@code
 * git log}; changes that are not committed do not count.
 *
 * <p>The day of a file is that of the commit that gave it its present content, as in {@code git log
 * -1 FILE}. A merge counts only for a file that it gave a content which neither side had ({@code
 * -c}). Counting a whole merge instead ({@code --first-parent -m}) would date every page that
 * others changed to the day on which somebody pulled. A moved file counts as changed.
 *
 * <p>Days are the committer's, by the committer's own calendar: the same on every machine. Names
 * are those of the repository's {@code .mailmap}, never of somebody's own.
 */
public final class GitHistory {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

  /** Every option that somebody's settings could change is given. */
  private static final List<String> LOG =
      List.of(
          "-c",
          "log.follow=false",
          "-c",
          "log.showRoot=true",
          "-c",
          "mailmap.blob=",
          "-c",
          "mailmap.file=",
          "log",
          // For a merge: the files that differ from every parent.
          "-c",
          "--name-only",
          "-z",
          "--encoding=UTF-8",
          "--format=" + CommitLog.FORMAT,
          "--no-color",
          "--no-ext-diff",
          "--no-notes",
          "--no-relative",
          "--no-renames",
          "--no-show-signature",
          "--ignore-submodules=all");

  /** How many files of a commit are kept. */
  static final int MOST_FILES = 1000;

  private final Optional<Path> root;
  private final Optional<String> commit;
  private final boolean shallow;
  private final List<String> reasons;
  private final Map<String, Change> changes;
  private final List<Commit> commits;

  private GitHistory(
      Optional<Path> root,
      Optional<String> commit,
      boolean shallow,
      List<String> reasons,
      Map<String, Change> changes,
      List<Commit> commits) {
    this.root = root;
    this.commit = commit;
    this.shallow = shallow;
    this.reasons = List.copyOf(reasons);
    this.changes = Map.copyOf(changes);
    this.commits = List.copyOf(commits);
  }

  /**
   * Asks Git about a content folder, which must exist. Where there is no Git, no repository or only
   * a part of one, there are no days, and one notice says why.
   */
  public static GitHistory read(Path content) {
    return read(new Git("git", content, LIMIT));
  }

  /**
   * Asks again; as long as the same commit is checked out, what is known holds, and is returned.
   */
  public GitHistory again(Path content) {
    Git git = new Git("git", content, LIMIT);
    List<String> lines = new ArrayList<>();
    state(git, lines);
    boolean same =
        lines.size() >= 3
            && commit.equals(Optional.of(lines.get(lines.size() - 1)))
            && lines.get(0).equals(Boolean.toString(shallow))
            && (reasons.isEmpty() || shallow);
    return same ? this : read(git);
  }

  /**
   * The files of Git that change when another commit is checked out, and the lock that is there
   * while files are being written; none outside Git.
   */
  public static Optional<HeadFiles> headFiles(Path content) {
    List<String> lines = new ArrayList<>();
    new Git("git", content, LIMIT)
        .run('\n', lines::add, List.of("rev-parse", "--absolute-git-dir"));
    return lines.size() == 1 ? Optional.of(HeadFiles.in(Path.of(lines.get(0)))) : Optional.empty();
  }

  /**
   * Files of Git.
   *
   * @param changing change when another commit is checked out
   * @param lock is there while Git writes files
   */
  public record HeadFiles(List<Path> changing, Path lock) {
    static HeadFiles in(Path folder) {
      return new HeadFiles(
          List.of(folder.resolve("HEAD"), folder.resolve("logs/HEAD"), folder.resolve("index")),
          folder.resolve("index.lock"));
    }
  }

  private static Git.End state(Git git, List<String> lines) {
    return git.run(
        '\n',
        lines::add,
        List.of("rev-parse", "--is-shallow-repository", "--show-toplevel", "HEAD"));
  }

  static GitHistory read(Git git) {
    List<String> lines = new ArrayList<>();
    Git.End end = state(git, lines);
    if (lines.size() < 3) {
      return outside(whyNoRepository(end));
    }
    // A path may have line ends in it; the first and the last line do not belong to it.
    String top = String.join("\n", lines.subList(1, lines.size() - 1));
    Optional<Path> root = Optional.of(Path.of(top));
    String head = lines.get(lines.size() - 1);
    if (!COMMIT.matcher(head).matches()) {
      return new GitHistory(
          root, Optional.empty(), false, List.of("there is no commit yet"), Map.of(), List.of());
    }
    Optional<String> commit = Optional.of(head);
    if (lines.get(0).equals("true")) {
      String reason = "this is a shallow clone; fetch the whole history (fetch-depth: 0)";
      return new GitHistory(root, commit, true, List.of(reason), Map.of(), List.of());
    }
    CommitLog log = new CommitLog();
    Git.End logEnd = git.run('\0', log, logOf(head));
    if (logEnd.code() != 0) {
      return new GitHistory(root, commit, false, List.of(whyNoLog(logEnd)), Map.of(), List.of());
    }
    return new GitHistory(root, commit, false, List.of(), log.changes(), log.commits());
  }

  /** Asks by the name of a commit, as another one may be checked out in the meantime. */
  private static List<String> logOf(String commit) {
    return Stream.concat(LOG.stream(), Stream.of(commit, "--", ".")).toList();
  }

  private static GitHistory outside(String reason) {
    return new GitHistory(
        Optional.empty(), Optional.empty(), false, List.of(reason), Map.of(), List.of());
  }

  private static String whyNoRepository(Git.End end) {
    if (end.code() == Git.NOT_INSTALLED) {
      return "Git is not installed";
    }
    if (end.code() == Git.TOO_SLOW) {
      return "Git did not answer in time";
    }
    return end.complaint().contains("dubious ownership")
        ? "Git does not trust this folder, which belongs to someone else"
            + " (git config --global --add safe.directory PATH)"
        : "this is not a Git repository";
  }

  private static String whyNoLog(Git.End end) {
    if (end.code() == Git.TOO_SLOW) {
      return "Git did not read the history in time";
    }
    String line = end.complaint().lines().findFirst().orElse("exit code " + end.code());
    return "Git could not read the history (" + line + ")";
  }

  /** The top of the repository; empty outside Git. */
  public Optional<Path> root() {
    return root;
  }

  /** The full name of the commit that is checked out; empty outside Git and before the first. */
  public Optional<String> commit() {
    return commit;
  }

  /** Whether this clone has only a part of the history, which would give wrong days. */
  public boolean isShallow() {
    return shallow;
  }

  /** What the reader should know although nothing is wrong. */
  public List<String> notices() {
    return reasons.stream().map(reason -> "pages have no dates: " + reason).toList();
  }

  /** Why there is no repository, or too little of it; empty where all is well. */
  public Optional<String> reason() {
    return reasons.stream().findFirst();
  }

  /** The last change of a file, by its path from the top of the repository. */
  public Optional<Change> changed(String repositoryPath) {
    return Optional.ofNullable(changes.get(repositoryPath));
  }

  /** The newest commits that changed the content folder, newest first; at most 500. */
  public List<Commit> commits() {
    return commits;
  }
}
