package team.handbook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a handbook lies and how it is to be looked at.
 *
 * @param content the folder of Markdown and YAML
 * @param templates the folder that overrides the theme file by file, if there is one
 * @param output the folder of the site
 * @param working the folder from which the command was given
 * @param today the day that dates are compared with
 * @param drafts whether drafts are published
 * @param strict whether warnings count as errors
 * @param since the revision that it is compared with, if it is
 */
public record Project(
    Path content,
    Optional<Path> templates,
    Path output,
    Path working,
    LocalDate today,
    boolean drafts,
    boolean strict,
    Optional<String> since) {

  /** A project that is compared with nothing. */
  public Project(
      Path content,
      Optional<Path> templates,
      Path output,
      Path working,
      LocalDate today,
      boolean drafts,
      boolean strict) {
    this(content, templates, output, working, today, drafts, strict, Optional.empty());
  }

  /** The same project, compared with a revision. */
  public Project since(Optional<String> revision) {
    return new Project(content, templates, output, working, today, drafts, strict, revision);
  }
}
