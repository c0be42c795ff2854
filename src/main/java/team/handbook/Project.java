package team.handbook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * @param marked whether pages show what changed since then
 */
public record Project(
    Path content,
    Optional<Path> templates,
    Path output,
    Path working,
    LocalDate today,
    boolean drafts,
    boolean strict,
    Optional<String> since,
    boolean marked) {

  /** A project that is compared with nothing. */
  public Project(
      Path content,
      Optional<Path> templates,
      Path output,
      Path working,
      LocalDate today,
      boolean drafts,
      boolean strict) {
    this(content, templates, output, working, today, drafts, strict, Optional.empty(), false);
  }

  /**
   * The same project with this folder of the theme, which may be missing, and with drafts or not.
   */
  public Project showing(Optional<Path> theme, boolean withDrafts) {
    return new Project(content, theme, output, working, today, withDrafts, strict, since, marked);
  }

  /** The same project, looked at on another day. */
  public Project on(LocalDate day) {
    return new Project(content, templates, output, working, day, drafts, strict, since, marked);
  }

  /** The folders that hold no pages, even where they lie in the content folder. */
  List<Path> leftOut() {
    List<Path> left = new ArrayList<>(List.of(output));
    templates.ifPresent(left::add);
    return left;
  }

  /** The same project, compared with a revision. */
  public Project since(Optional<String> revision) {
    return new Project(
        content, templates, output, working, today, drafts, strict, revision, marked);
  }

  /** The same project, whose pages show what changed since the revision or not. */
  public Project marking(boolean changes) {
    return new Project(content, templates, output, working, today, drafts, strict, since, changes);
  }
}
