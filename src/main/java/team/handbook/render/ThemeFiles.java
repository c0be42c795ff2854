package team.handbook.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import team.handbook.diagnostic.Diagnostic;
import team.handbook.diagnostic.Diagnostics;
import team.handbook.diagnostic.Location;
import team.handbook.diagnostic.Rules;
import team.handbook.diagnostic.Suggestion;
import team.handbook.files.FileTree;
import team.handbook.files.FolderTree;
import team.handbook.files.SiteFile;
import team.handbook.files.SourceText;

/**
 * The files of a theme: those that come with Handbook, each of which a project may replace by one
 * of the same name.
 */
final class ThemeFiles {
  /** Every file of the built-in theme. */
  static final List<String> NAMES =
      List.of(
          "about.peb",
          "all.peb",
          "article.peb",
          "assets/OFL.txt",
          "assets/code.css",
          "assets/code.js",
          "assets/data.css",
          "assets/diagram.html",
          "assets/diagram.js",
          "assets/diagrams.js",
          "assets/figtree.woff2",
          "assets/handbook.css",
          "assets/handbook.js",
          "assets/marks.css",
          "assets/marks.js",
          "assets/not-found.css",
          "assets/not-found.js",
          "assets/search-dialog.js",
          "assets/search-words.js",
          "assets/search.css",
          "assets/search.js",
          "assets/theme.js",
          "board.peb",
          "glossary.peb",
          "goals.peb",
          "home.peb",
          "i18n/de.yml",
          "i18n/en.yml",
          "layout.peb",
          "letter.peb",
          "not-found.peb",
          "partials/avatar.peb",
          "partials/block-board.peb",
          "partials/block-goals.peb",
          "partials/block-people.peb",
          "partials/block-rituals.peb",
          "partials/block-roadmap.peb",
          "partials/block-unknown.peb",
          "partials/board.peb",
          "partials/card.peb",
          "partials/changes.peb",
          "partials/chip.peb",
          "partials/column.peb",
          "partials/contents.peb",
          "partials/entry.peb",
          "partials/feedback.peb",
          "partials/flags.peb",
          "partials/foot.peb",
          "partials/furniture.peb",
          "partials/goal.peb",
          "partials/goals.peb",
          "partials/head.peb",
          "partials/header.peb",
          "partials/hours.peb",
          "partials/icons.peb",
          "partials/legend.peb",
          "partials/letters.peb",
          "partials/marks.peb",
          "partials/measure.peb",
          "partials/milestone.peb",
          "partials/next.peb",
          "partials/people.peb",
          "partials/period.peb",
          "partials/periods.peb",
          "partials/rituals.peb",
          "partials/roadmap-item.peb",
          "partials/roadmap.peb",
          "partials/sidebar.peb",
          "partials/sprint.peb",
          "partials/switch.peb",
          "partials/vacancies.peb",
          "partials/week.peb",
          "people.peb",
          "period.peb",
          "person.peb",
          "print.peb",
          "recent.peb",
          "redirect.peb",
          "rituals.peb",
          "roadmap.peb",
          "section.peb",
          "team.peb",
          "teams.peb");

  private static final String STATIC = "static/";
  private static final long LIMIT = 1024 * 1024;

  private final TreeMap<String, SourceText> texts = new TreeMap<>();
  private final TreeMap<String, byte[]> bytes = new TreeMap<>();
  private final List<SiteFile> copied = new ArrayList<>();

  private boolean own;

  private ThemeFiles() {}

  /** Reads the built-in theme, and over it the files of a folder. */
  static ThemeFiles read(Optional<Path> folder, Diagnostics out) {
    ThemeFiles files = new ThemeFiles();
    for (String name : NAMES) {
      files.put(name, builtIn(name), where(folder, name));
    }
    folder.ifPresent(path -> files.override(path, out));
    return files;
  }

  /** The words of the built-in theme, which a project's own may leave out. */
  static SourceText english() {
    String name = "i18n/en.yml";
    return new SourceText(
        where(Optional.empty(), name), new String(builtIn(name), StandardCharsets.UTF_8));
  }

  /** The text of a template, a style sheet or a language. */
  Optional<SourceText> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The bytes of an asset. */
  byte[] bytes(String name) {
    return Optional.ofNullable(bytes.get(name)).orElseThrow();
  }

  /** Whether a file of the built-in theme was replaced, or a language was added. */
  boolean isOwn() {
    return own;
  }

  /** The names of all texts, sorted. */
  Set<String> textNames() {
    return texts.keySet();
  }

  /** The files that are copied into the site as they are. */
  List<SiteFile> copied() {
    return List.copyOf(copied);
  }

  private void put(String name, byte[] content, String path) {
    if (isText(name)) {
      texts.put(name, new SourceText(path, new String(content, StandardCharsets.UTF_8)));
    } else {
      bytes.put(name, content);
    }
  }

  private static boolean isText(String name) {
    return name.endsWith(".peb") || name.endsWith(".css") || isLanguage(name);
  }

  private static boolean isLanguage(String name) {
    return name.startsWith("i18n/") && name.endsWith(".yml");
  }

  private void override(Path folder, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    FileTree tree = FolderTree.open(folder, folder, List.of(), found);
    for (String name : tree.paths()) {
      own |= NAMES.contains(name) || isLanguage(name);
      if (name.startsWith(STATIC)) {
        String target = name.substring(STATIC.length());
        copied.add(SiteFile.copy(target, where(Optional.of(folder), name), tree.file(name)));
      } else if (isText(name) && (NAMES.contains(name) || isLanguage(name))) {
        tree.text(name, LIMIT, found)
            .ifPresent(
                text ->
                    texts.put(name, new SourceText(where(Optional.of(folder), name), text.text())));
      } else if (NAMES.contains(name)) {
        bytes.put(name, tree.bytes(name));
      } else if (!name.startsWith(".")) {
        found.add(
            Rules.TEMPLATE,
            Location.file(name),
            name,
            "the theme has no file \"" + name + "\"",
            Suggestion.hint(name, NAMES, "put files that are to be copied into \"static/\""));
      }
    }
    found.list().stream().map(finding -> moved(finding, folder)).forEach(out::add);
  }

  /** The same finding, with its place as seen from the content folder. */
  private static Diagnostic moved(Diagnostic finding, Path folder) {
    Location at = finding.location();
    return new Diagnostic(
        finding.rule(),
        new Location(where(Optional.of(folder), at.path()), at.line(), at.column(), at.length()),
        finding.subject(),
        finding.message(),
        finding.hint());
  }

  /** A file of the theme as seen from the content folder, beside which the theme lies. */
  private static String where(Optional<Path> folder, String name) {
    String last =
        folder
            .map(Path::getFileName)
            .map(Path::toString)
            .filter(n -> !n.isEmpty())
            .orElse("templates");
    return "../" + last + "/" + name;
  }

  private static byte[] builtIn(String name) {
    try (InputStream in = ThemeFiles.class.getResourceAsStream("/templates/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the theme's file " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
