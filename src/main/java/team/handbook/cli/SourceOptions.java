package team.handbook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import team.handbook.Project;
import team.handbook.files.Folders;

/** The options that every command has that reads a handbook. */
final class SourceOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The folder of the handbook (default: content).")
  private Path content = Path.of("content");

  @Option(names = "--drafts", description = "Treat drafts as published pages.")
  private boolean drafts;

  @Option(names = "--strict", description = "Count warnings as errors, calendar findings apart.")
  private boolean strict;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "The folder that overrides the theme file by file (default: templates, if there is one).")
  private @Nullable Path templates;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that dates are compared with, as 2026-11-23 (default: today).")
  private @Nullable LocalDate today;

  boolean strict() {
    return strict;
  }

  /** The project they describe; what cannot be is wrong usage. */
  Project project(Path output, Clock clock) {
    Path working = Path.of("").toAbsolutePath();
    if (!Folders.exists(content)) {
      throw usage(
          "there is no folder \""
              + content
              + "\"; name the handbook's folder with --content, or start one with \"handbook init\"");
    }
    Path wanted = templates;
    if (wanted != null && !Folders.exists(wanted)) {
      throw usage(
          "there is no folder \"" + wanted + "\"; name the theme's folder with --templates");
    }
    Path source = content.toAbsolutePath().normalize();
    Path target = output.toAbsolutePath().normalize();
    if (source.startsWith(target)) {
      throw usage(
          "the site cannot be written into \""
              + output
              + "\", which holds the handbook itself; name another folder with --output");
    }
    Path theme = wanted == null ? Path.of("templates") : wanted;
    return new Project(
        source,
        Folders.exists(theme) ? Optional.of(theme.toAbsolutePath().normalize()) : Optional.empty(),
        target,
        working,
        today == null ? LocalDate.now(clock) : today,
        drafts,
        strict);
  }

  /** The project of a command that goes on: the folder of the theme may be made later. */
  Project watched(Path output, Clock clock) {
    Project project = project(output, clock);
    Path theme = templates == null ? Path.of("templates") : templates;
    return project.showing(Optional.of(theme.toAbsolutePath().normalize()), true);
  }

  /** The same project, looked at on the day it is by now. */
  Project now(Project project, Clock clock) {
    return project.on(today == null ? LocalDate.now(clock) : today);
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
