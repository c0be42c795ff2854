package team.handbook.routes;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import team.handbook.url.Url;

/**
 * The files of pages by their names, to say which one was meant.
 *
 * @param byName the files, by their name in lower case
 * @param byFolder the names, by their folder
 */
record PageNames(Map<String, List<String>> byName, Map<String, List<String>> byFolder) {
  static PageNames of(Collection<String> files) {
    return new PageNames(
        files.stream().collect(Collectors.groupingBy(file -> fold(Url.name(file)))),
        files.stream()
            .collect(
                Collectors.groupingBy(
                    Url::folder, Collectors.mapping(Url::name, Collectors.toList()))));
  }

  /** The files of a name, whatever its case. */
  List<String> named(String name) {
    return byName.getOrDefault(fold(name), List.of());
  }

  /** The names of the files in a folder. */
  List<String> in(String folder) {
    return byFolder.getOrDefault(folder, List.of());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
