package team.handbook.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the configuration of <a href="https://rust-lang.github.io/mdBook/">mdBook</a>, and a {@code
 * SUMMARY.md} that stands alone, which GitBook has too.
 */
final class MdBook {
  private static final List<String> TAKEN =
      List.of(
          "book.title",
          "book.src",
          "book.language",
          "book.authors",
          "book.multilingual",
          "book.description",
          "output.html.git-repository-url",
          "output.html.edit-url-template",
          "output.html.site-url",
          "output.html.cname");

  private MdBook() {}

  static Optional<ForeignBook> find(Path folder) {
    Optional<ForeignFile> config = ForeignFile.find(folder, folder, "book.toml");
    if (config.isPresent()) {
      return Optional.of(read(folder, config.get()));
    }
    return ForeignFile.find(folder, folder, "SUMMARY.md", "src/SUMMARY.md", "docs/SUMMARY.md")
        .map(
            file -> {
              ForeignBook.Draft draft = new ForeignBook.Draft();
              Summary.read(file, draft);
              return draft.done("mdBook", file.name(), file.folder());
            });
  }

  private static ForeignBook read(Path folder, ForeignFile config) {
    Map<String, String> values = TomlValues.of(config);
    ForeignBook.Draft draft = new ForeignBook.Draft();
    draft.fact(Fact.TITLE, Optional.ofNullable(values.get("book.title")));
    draft.fact(Fact.LANGUAGE, Optional.ofNullable(values.get("book.language")));
    draft.repository(Optional.ofNullable(values.get("output.html.edit-url-template")));
    draft.repository(Optional.ofNullable(values.get("output.html.git-repository-url")));
    draft.fact(
        Fact.URL,
        Optional.ofNullable(values.get("output.html.cname"))
            .flatMap(
                host ->
                    SiteUrl.of(
                        "https://" + host, values.getOrDefault("output.html.site-url", "/"))));
    draft.fact(Fact.URLS, Optional.of("files"));
    Path content = folder.resolve(values.getOrDefault("book.src", "src")).normalize();
    ForeignFile.find(folder, content, "SUMMARY.md").ifPresent(file -> Summary.read(file, draft));
    config.noteOthers(List.copyOf(values.keySet()), TAKEN, draft);
    return draft.done("mdBook", config.name(), content);
  }
}
