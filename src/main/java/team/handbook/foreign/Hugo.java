package team.handbook.foreign;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import team.handbook.files.Folders;
import team.handbook.yaml.Yaml;

/**
 * Reads the configuration of <a href="https://gohugo.io/configuration/">Hugo</a>, in TOML or YAML.
 * Since others have a {@code config.toml} too, the folder of its pages must be there.
 */
final class Hugo {
  private static final List<String> TAKEN =
      List.of("title", "baseurl", "languagecode", "defaultcontentlanguage", "contentdir");

  private Hugo() {}

  static Optional<ForeignBook> find(Path folder) {
    return ForeignFile.find(
            folder,
            folder,
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config/_default/hugo.toml",
            "config/_default/config.toml")
        .flatMap(file -> read(folder, file));
  }

  private static Optional<ForeignBook> read(Path folder, ForeignFile file) {
    ForeignBook.Draft draft = new ForeignBook.Draft();
    Map<String, String> values =
        file.name().endsWith(".toml") ? TomlValues.of(file) : yaml(file, draft);
    Map<String, String> lower = new LinkedHashMap<>();
    values.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
    Path content = folder.resolve(lower.getOrDefault("contentdir", "content")).normalize();
    if (!Folders.exists(content)) {
      return Optional.empty();
    }
    draft.fact(Fact.TITLE, Optional.ofNullable(lower.get("title")));
    draft.fact(Fact.URL, Optional.ofNullable(lower.get("baseurl")).flatMap(SiteUrl::of));
    draft.fact(Fact.LANGUAGE, Optional.ofNullable(lower.get("defaultcontentlanguage")));
    draft.fact(Fact.LANGUAGE, Optional.ofNullable(lower.get("languagecode")));
    lower.entrySet().stream()
        .filter(
            entry -> entry.getKey().matches("params\\.(?:.*_)?(?:git)?(?:hub_?)?repo(?:_?url)?"))
        .forEach(entry -> draft.repository(Optional.of(entry.getValue())));
    file.noteOthers(
        values.keySet().stream()
            .map(key -> key.split("\\.", 2)[0])
            .distinct()
            .filter(key -> !TAKEN.contains(key.toLowerCase(Locale.ROOT)))
            .toList(),
        List.of(),
        draft);
    return Optional.of(draft.done("Hugo", file.name(), content));
  }

  private static Map<String, String> yaml(ForeignFile file, ForeignBook.Draft draft) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Yaml.Entry entry : file.yaml(draft).entries()) {
      if (entry.value() instanceof Yaml.Mapping below) {
        for (Yaml.Entry inner : below.entries()) {
          values.put(entry.key() + "." + inner.key(), text(inner.value()));
        }
      } else {
        values.put(entry.key(), text(entry.value()));
      }
    }
    return values;
  }

  private static String text(Yaml value) {
    return value instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }
}
