package team.handbook.history;

import java.time.LocalDate;
import java.util.List;

/**
 * A commit that changed the content folder.
 *
 * @param id its full name
 * @param day the committer's day
 * @param authors who made it: the author, then those it names as co-authors
 * @param subject the first line of its message, without characters that could mislead a reader; at
 *     most 200 code points
 * @param files the files it changed, by their paths from the top of the repository; of a commit
 *     with very many only the first {@value GitHistory#MOST_FILES}
 */
public record Commit(
    String id, LocalDate day, List<Author> authors, String subject, List<String> files) {
  public Commit {
    authors = List.copyOf(authors);
    files = List.copyOf(files);
  }
}
