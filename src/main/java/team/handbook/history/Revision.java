package team.handbook.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;

/**
 * A commit that the folder on disk is compared with. For a branch that has gone on since, it is the
 * commit at which the two parted, so that only this side's changes count ({@code git diff REV...}).
 *
 * <p>Nothing is checked out and nothing is fetched: each question is one short process.
 */
public final class Revision {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");
  private static final String WHOLE = "fetch the whole history (fetch-depth: 0)";

  private final Git git;
  private final Path root;
  private final String name;
  private final String commit;

  private Revision(Git git, Path root, String name, String commit) {
    this.git = git;
    this.root = root;
    this.name = name;
    this.commit = commit;
  }

  /**
   * Finds a revision.
   *
   * @param name as someone types it: a branch, a tag, a commit, {@code HEAD~3}
   * @throws RevisionException if there is no repository, no such revision, or not enough history
   */
  public static Revision find(Path content, GitHistory history, String name) {
    Path root =
        history
            .root()
            .orElseThrow(
                () ->
                    new RevisionException(
                        "there is nothing to compare with: "
                            + history.reason().orElse("this is not a Git repository")));
    Git git = new Git("git", content, LIMIT);
    String wanted =
        commit(git, name)
            .orElseThrow(() -> new RevisionException(unknown(git, history.isShallow(), name)));
    return new Revision(git, root, name, parted(git, history.isShallow(), name, wanted));
  }

  private static Optional<String> commit(Git git, String name) {
    boolean strange =
        name.isEmpty() || name.startsWith("-") || name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    return strange
        ? Optional.empty()
        : answer(git, List.of("rev-parse", "--verify", "--quiet", name + "^{commit}"));
  }

  private static String unknown(Git git, boolean shallow, String name) {
    String fact = "there is no revision \"" + name + "\"";
    if (shallow) {
      return fact + " in this clone, which is shallow; " + WHOLE;
    }
    String remote = "origin/" + name;
    return commit(git, remote).isPresent()
        ? fact + "; did you mean \"" + remote + "\"?"
        : fact + "; name a branch, a tag or a commit of this repository";
  }

  private static String parted(Git git, boolean shallow, String name, String commit) {
    Optional<String> base = answer(git, List.of("merge-base", commit, "HEAD"));
    if (base.isEmpty() && shallow) {
      throw new RevisionException(
          "this clone is shallow, so it is not known where \"" + name + "\" was left; " + WHOLE);
    }
    // Histories that share nothing can still be compared as they are.
    return base.orElse(commit);
  }

  private static Optional<String> answer(Git git, List<String> arguments) {
    List<String> lines = new ArrayList<>();
    git.run('\n', lines::add, arguments);
    return lines.stream().findFirst().filter(line -> COMMIT.matcher(line).matches());
  }

  /** The name by which it was asked for. */
  public String name() {
    return name;
  }

  /** The full name of the commit. */
  public String commit() {
    return commit;
  }

  /**
   * The files of the content folder at this revision. Those that are the same now have the stamps
   * of now.
   *
   * @param content the folder now, below the top of the repository
   * @param now its files
   * @param left folders to leave out, such as the output
   * @throws RevisionException if Git cannot list them, or has not got all of them
   */
  public RevisionTree tree(Path content, FileTree now, List<Path> left, Diagnostics out) {
    TreeEntry.Folder top = new TreeEntry.Folder(new TreeMap<>());
    Git.End end =
        git.run('\0', top::addLine, List.of("ls-tree", "-r", "-l", "-z", "--full-tree", commit));
    if (end.code() != 0) {
      throw new RevisionException("Git could not list the files at \"" + name + "\"");
    }
    List<String> leftOut =
        left.stream().filter(path -> path.startsWith(root)).map(this::repositoryPath).toList();
    RevisionTree tree =
        RevisionTree.open(new GitObjects(git, name), top, repositoryPath(content), leftOut, out);
    changed().ifPresent(changed -> tree.noteUnchanged(now, changed));
    return tree;
  }

  /** The files that differ between this revision and now, as far as Git knows them. */
  private Optional<Set<String>> changed() {
    Set<String> changed = new HashSet<>();
    Git.End end = git.run('\0', changed::add, difference("--no-renames", "--name-only"));
    return end.code() == 0 ? Optional.of(changed) : Optional.empty();
  }

  private String repositoryPath(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /**
   * The files that were renamed between this revision and now, as Git sees it: from the old path to
   * the new one, from the top of the repository. Files that Git does not know yet are not among
   * them.
   */
  public Map<String, String> renames() {
    List<String> pieces = new ArrayList<>();
    git.run('\0', pieces::add, difference("-M50%", "--name-status", "--diff-filter=R"));
    Map<String, String> renames = new TreeMap<>();
    for (int i = 0; i + 2 < pieces.size(); i += 3) {
      renames.put(pieces.get(i + 1), pieces.get(i + 2));
    }
    return renames;
  }

  /** The question what differs between this revision and the files on disk. */
  private List<String> difference(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("-c", "diff.renameLimit=4000", "diff-index", "-r", "-z"));
    arguments.addAll(List.of(options));
    arguments.addAll(
        List.of(
            "--no-ext-diff",
            "--no-textconv",
            "--no-relative",
            "--ignore-submodules=all",
            commit,
            "--",
            "."));
    return arguments;
  }
}
