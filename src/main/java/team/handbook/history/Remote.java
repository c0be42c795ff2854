package team.handbook.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a repository was cloned from.
 *
 * @param address as Git has it; it may hold a login, so it is not for publishing
 * @param branch the branch that is checked out there, if Git knows it
 */
public record Remote(String address, Optional<String> branch) {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Asks Git about the repository around a folder, which must exist. */
  public static Optional<Remote> read(Path folder) {
    Git git = new Git("git", folder, LIMIT);
    Optional<String> branch =
        line(git, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
            .map(name -> name.substring(name.indexOf('/') + 1));
    return line(git, "config", "--get", "remote.origin.url")
        .map(address -> new Remote(address, branch));
  }

  private static Optional<String> line(Git git, String... arguments) {
    List<String> lines = new ArrayList<>();
    Git.End end = git.run('\n', lines::add, List.of(arguments));
    return end.code() == 0 ? lines.stream().findFirst() : Optional.empty();
  }
}
