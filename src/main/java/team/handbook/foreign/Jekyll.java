package team.handbook.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import team.handbook.yaml.Yaml;

/** Reads the configuration of <a href="https://jekyllrb.com/docs/configuration/">Jekyll</a>. */
final class Jekyll {
  private static final List<String> TAKEN =
      List.of(
          "title",
          "url",
          "baseurl",
          "repository",
          "lang",
          "exclude",
          "permalink",
          "source",
          "destination");

  private Jekyll() {}

  static Optional<ForeignBook> find(Path folder) {
    return ForeignFile.find(folder, folder, "_config.yml", "_config.yaml", "docs/_config.yml")
        .map(Jekyll::read);
  }

  private static ForeignBook read(ForeignFile file) {
    ForeignBook.Draft draft = new ForeignBook.Draft();
    Yaml.Mapping keys = file.yaml(draft);
    draft.fact(Fact.TITLE, ForeignFile.text(keys, "title"));
    String base = ForeignFile.text(keys, "baseurl").orElse("");
    draft.fact(
        Fact.URL, ForeignFile.text(keys, "url").flatMap(address -> SiteUrl.of(address, base)));
    draft.repository(
        ForeignFile.text(keys, "repository").map(name -> "https://github.com/" + name));
    draft.fact(Fact.LANGUAGE, ForeignFile.text(keys, "lang"));
    String permalink = ForeignFile.text(keys, "permalink").orElse("");
    // Without a pattern of its own a page has the address of its file, with .html at its end.
    boolean folders = permalink.endsWith("/") || permalink.equals("pretty");
    draft.fact(Fact.URLS, Optional.of("files").filter(files -> !folders));
    for (String left : ForeignFile.texts(keys, "exclude")) {
      IgnorePattern.add("/" + left.replaceAll("^/+", ""), "exclude", draft);
    }
    if (keys.find("collections").isPresent()) {
      draft
          .notes()
          .add(
              "collections lie in folders that start with \"_\", which hold no pages here; rename them"
                  + " to have them published");
    }
    file.noteOthers(keys, TAKEN, draft);
    String source = ForeignFile.text(keys, "source").orElse("");
    return draft.done("Jekyll", file.name(), file.folder().resolve(source).normalize());
  }
}
