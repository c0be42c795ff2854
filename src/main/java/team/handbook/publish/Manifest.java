package team.handbook.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import team.handbook.files.SiteFolder;

/** The list of the files that the last build published: these alone may be replaced and removed. */
final class Manifest {
  private static final String HEADER = "handbook manifest 1";

  private Manifest() {}

  /** The paths of the last build; none where there was none. */
  static Set<String> read(SiteFolder folder) {
    return entries(folder, Names.MANIFEST, HEADER).stream()
        .flatMap(List::stream)
        .filter(path -> Names.isPublishable(path) && folder.contains(path))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Writes a manifest; the same paths give the same bytes. */
  static void write(SiteFolder folder, String name, Set<String> paths) {
    writeEntries(folder, name, HEADER, List.copyOf(new TreeSet<>(paths)));
  }

  /**
   * The entries of a list, each of which ends with NUL, since names can hold line ends; empty if
   * there is no such list, or not in this format.
   */
  static Optional<List<String>> entries(SiteFolder folder, String name, String header) {
    if (folder.find(name).kind() != SiteFolder.Kind.FILE) {
      return Optional.empty();
    }
    String text = new String(folder.read(name), StandardCharsets.UTF_8);
    if (!text.startsWith(header + "\0")) {
      return Optional.empty();
    }
    List<String> parts = List.of(text.split("\0", -1));
    return Optional.of(parts.subList(1, parts.size() - 1));
  }

  /** Writes a list that {@link #entries} reads. */
  static void writeEntries(SiteFolder folder, String name, String header, List<String> entries) {
    String text =
        Stream.concat(Stream.of(header), entries.stream())
            .map(entry -> entry + "\0")
            .collect(Collectors.joining());
    folder.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
