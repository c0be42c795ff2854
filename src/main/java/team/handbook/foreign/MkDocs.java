package team.handbook.foreign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import team.handbook.files.Folders;
import team.handbook.url.Scheme;
import team.handbook.url.Url;
import team.handbook.yaml.Yaml;

/**
 * Reads the configuration of <a href="https://www.mkdocs.org/user-guide/configuration/">MkDocs</a>.
 */
final class MkDocs {
  /** What something is made of; what only concerns the output of MkDocs needs no word. */
  private static final List<String> TAKEN =
      List.of(
          "site_name",
          "site_url",
          "repo_url",
          "edit_uri",
          "docs_dir",
          "nav",
          "exclude_docs",
          "use_directory_urls",
          "site_dir",
          "repo_name",
          "validation",
          "strict",
          "dev_addr",
          "watch");

  private final ForeignFile file;
  private final ForeignBook.Draft draft = new ForeignBook.Draft();

  private MkDocs(ForeignFile file) {
    this.file = file;
  }

  static Optional<ForeignBook> find(Path folder) {
    return ForeignFile.find(
            folder,
            folder,
            "mkdocs.yml",
            "mkdocs.yaml",
            ".config/mkdocs.yml",
            ".config/mkdocs.yaml")
        .map(file -> new MkDocs(file).read(folder));
  }

  private ForeignBook read(Path folder) {
    Yaml.Mapping keys = file.yaml(draft);
    draft.fact(Fact.TITLE, ForeignFile.text(keys, "site_name"));
    draft.fact(Fact.URL, ForeignFile.text(keys, "site_url").flatMap(SiteUrl::of));
    repository(keys);
    draft.fact(
        Fact.URLS,
        ForeignFile.text(keys, "use_directory_urls").filter("false"::equals).map(no -> "files"));
    draft.fact(
        Fact.LANGUAGE,
        ForeignFile.keys(keys, "theme").flatMap(theme -> ForeignFile.text(theme, "language")));
    keys.find("nav").map(Yaml.Entry::value).ifPresent(this::nav);
    ForeignFile.text(keys, "exclude_docs").ifPresent(this::exclude);
    file.noteOthers(keys, TAKEN, draft);
    return draft.done("MkDocs", file.name(), content(keys, folder));
  }

  private void repository(Yaml.Mapping keys) {
    Optional<String> repository = ForeignFile.text(keys, "repo_url");
    String edit = ForeignFile.text(keys, "edit_uri").orElse("");
    draft.repository(
        Scheme.isWeb(edit)
            ? Optional.of(edit)
            : repository.map(url -> url.replaceAll("/+$", "") + "/" + edit.replaceAll("^/+", "")));
    draft.repository(repository);
  }

  private Path content(Yaml.Mapping keys, Path folder) {
    String name = ForeignFile.text(keys, "docs_dir").orElse("docs");
    Path content = file.folder().resolve(name).normalize();
    if (!Folders.exists(content)) {
      draft
          .notes()
          .add(
              "\""
                  + file.name()
                  + "\" has its pages in \""
                  + name
                  + "\", which is not there; they are looked for here");
      return folder;
    }
    return content;
  }

  private void nav(Yaml nav) {
    if (nav instanceof Yaml.Sequence list) {
      draft.chapters(chapters(list), file.name());
    }
  }

  private List<Chapter> chapters(Yaml.Sequence list) {
    List<Chapter> chapters = new ArrayList<>();
    for (Yaml item : list.items()) {
      if (item instanceof Yaml.Mapping titled) {
        titled.entries().forEach(entry -> chapter(entry.key(), entry.value(), chapters));
      } else {
        chapter("", item, chapters);
      }
    }
    return chapters;
  }

  private void chapter(String title, Yaml value, List<Chapter> chapters) {
    if (value instanceof Yaml.Sequence below) {
      chapters.add(new Chapter(title, Optional.empty(), chapters(below)));
    } else if (value instanceof Yaml.Scalar scalar && !scalar.isNull()) {
      page(title, scalar, chapters);
    } else {
      draft.notes().add(place(value) + " is no page and is left out of the reading order");
    }
  }

  private void page(String title, Yaml.Scalar value, List<Chapter> chapters) {
    String path = Url.split(value.text()).path();
    if (Scheme.of(value.text()).isPresent() || path.startsWith("//")) {
      draft
          .notes()
          .add(
              "the link to "
                  + value.text()
                  + " is left out of the reading order; \"header:\" in handbook.yml can hold it");
    } else if (path.indexOf('*') >= 0 || path.isEmpty()) {
      draft.notes().add(place(value) + " (" + value.text() + ") is left out of the reading order");
    } else {
      chapters.add(new Chapter(title, Optional.of(Url.resolve("", path)), List.of()));
    }
  }

  private String place(Yaml value) {
    return "line " + value.at().line() + " of \"" + file.name() + "\"";
  }

  /** Patterns like those of a {@code .gitignore}, one a line. */
  private void exclude(String patterns) {
    for (String line : patterns.lines().toList()) {
      String pattern = line.strip().replaceAll("^([\"'])(.*)\\1$", "$2");
      if (!pattern.startsWith("#")) {
        IgnorePattern.add(pattern, "exclude_docs", draft);
      }
    }
  }
}
