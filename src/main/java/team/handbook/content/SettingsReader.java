package team.handbook.content;

import team.handbook.diagnostic.Diagnostics;
import team.handbook.files.FileTree;
import team.handbook.model.Settings;
import team.handbook.model.SettingsSchema;
import team.handbook.yaml.YamlParser;

/** Reads the settings file; without one every setting has its default. */
final class SettingsReader {
  private SettingsReader() {}

  static Settings read(FileTree files, Diagnostics out) {
    if (!files.contains(Settings.FILE)) {
      return Settings.defaults();
    }
    return files
        .text(Settings.FILE, YamlParser.LIMIT, out)
        .flatMap(source -> YamlParser.parse(source, out))
        .flatMap(yaml -> SettingsSchema.INSTANCE.bind(yaml, out))
        .orElseGet(Settings::defaults);
  }
}
